import type { ComponentChild } from 'preact';
import { text } from '../../platform/i18n.ts';
import { useHeadingFocus } from '../components/use-heading-focus.ts';
import '../components/text-field.css';
import { ManagedNames, managedNamesOf } from '../settings/managed-control.tsx';
import { SettingsNotices } from '../settings/settings-notices.tsx';
import { AboutSection } from './about-section.tsx';
import { ActivitySection } from './activity-section.tsx';
import { FamilySection } from './family-section.tsx';
import { FilteringSection } from './filtering-section.tsx';
import { ModelsSection } from './models-section.tsx';
import { OriginSection } from './origin-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { ProfilesSection } from './profiles-section.tsx';
import { ReportsSection } from './reports-section.tsx';
import { type SectionName, sectionNames } from './section-name.ts';
import type { SectionProps } from './section-props.ts';
import { SitesSection } from './sites-section.tsx';
import { WordsSection } from './words-section.tsx';

const sections: Readonly<Record<SectionName, (props: SectionProps) => ComponentChild>> = {
  filtering: FilteringSection,
  origin: OriginSection,
  words: WordsSection,
  sites: SitesSection,
  profiles: ProfilesSection,
  family: FamilySection,
  activity: ActivitySection,
  reports: ReportsSection,
  models: ModelsSection,
  privacy: PrivacySection,
  about: AboutSection,
};

/** The whole options page, from one state. */
export function Options({ state, actions }: SectionProps) {
  const { section } = state;
  const Section = sections[section];
  const heading = useHeadingFocus(section);
  return (
    <div class="options">
      <header class="options-header">
        <img src="/icons/icon.svg" alt="" width="36" height="36" />
        <h1>{text('optionsTitle')}</h1>
      </header>
      <nav class="options-nav" aria-label={text('optionsNav')}>
        <ul>
          {sectionNames.map((name) => (
            <li key={name}>
              <a href={`#${name}`} aria-current={name === section ? 'page' : undefined}>
                {text(`optionsSection_${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <h2 ref={heading} tabIndex={-1}>
          {text(`optionsSection_${section}`)}
        </h2>
        <SettingsNotices problems={state.stored?.problems ?? []} failure={state.failure} />
        <ManagedNames.Provider value={managedNamesOf(state)}>
          <Section key={section} state={state} actions={actions} />
        </ManagedNames.Provider>
      </main>
    </div>
  );
}
