import { useState } from 'preact/hooks';
import type { Site } from '../../core/settings/site.ts';
import { text } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import { Notice } from '../components/notice.tsx';
import { siteWords } from '../components/site-words.ts';
import { fieldOf } from '../lock/field-of.ts';
import { LockPanel } from '../lock/lock-panel.tsx';
import { ManagedControl } from '../settings/managed-control.tsx';
import { shownSettings } from '../settings/settings-state.ts';
import { AllowedImages } from './allowed-images.tsx';
import { HostLists } from './host-lists.tsx';
import type { SectionProps } from './section-props.ts';
import { SiteField } from './site-field.tsx';
import { siteOfTyped } from './site-of-typed.ts';
import { SiteRules } from './site-rules.tsx';
import './sites-section.css';

/** The websites on which something else holds than everywhere, and what is never covered. */
export function SitesSection({ state, actions }: SectionProps) {
  const settings = shownSettings(state);
  const { pausedSites: sites = [], siteRules = [], hostLists = [], allowedImages = [] } = settings ?? {};
  return (
    <>
      <LockPanel lock={state.lock} actions={actions.lock} />
      <ManagedControl name="siteRules">
        <SiteRules rules={siteRules} onChange={actions.onChange} />
      </ManagedControl>
      <HostLists lists={hostLists} onChange={actions.onChange} />
      <h3>{text('siteRulesPausedTitle')}</h3>
      <p>{text('sitesExplain')}</p>
      <ManagedControl name="pausedSites">
        {sites.length === 0 && <p class="options-muted">{text('sitesNone')}</p>}
        <ul class="site-list">
          {sites.map((site) => (
            <li key={site}>
              <bdi>{site}</bdi>
              <ActionButton
                words={text('sitesResume', siteWords(site))}
                rank="other"
                onPress={() => actions.onChange({ kind: 'resume-site', site })}
              />
            </li>
          ))}
        </ul>
        <AddSite onSite={(site) => actions.onChange({ kind: 'pause-site', site })} />
      </ManagedControl>
      {allowedImages.length > 0 && <AllowedImages images={allowedImages} onChange={actions.onChange} />}
    </>
  );
}

function AddSite(props: { readonly onSite: (site: Site) => void }) {
  const [isWrong, setIsWrong] = useState(false);
  return (
    <form
      class="options-form"
      onSubmit={(event) => {
        event.preventDefault();
        const site = siteOfTyped(fieldOf(event.currentTarget, 'site'));
        setIsWrong(site === undefined);
        if (site === undefined) return;
        event.currentTarget.reset();
        props.onSite(site);
      }}
    >
      <SiteField label={text('sitesAddLabel')} />
      <ActionButton words={text('sitesAdd')} rank="main" />
      {isWrong && <Notice tone="failure" words={text('sitesWrong')} />}
    </form>
  );
}
