import type { SettingsChange } from '../../core/settings/change-settings.ts';
import { type ListedSite, listsThatHold } from '../../core/settings/listed-site.ts';
import { profileNames } from '../../core/settings/profile-name.ts';
import type { Site } from '../../core/settings/site.ts';
import { type SiteRule, siteRuleFor } from '../../core/settings/site-rule.ts';
import { text } from '../../platform/i18n.ts';
import { SiteRuleChoice, siteRuleName } from '../components/site-rule-choice.tsx';
import { ToggleSwitch } from '../components/toggle-switch.tsx';
import { ManagedControl } from '../settings/managed-control.tsx';
import { shownSettings } from '../settings/settings-state.ts';
import { pausedSitesInside } from './paused-sites-inside.ts';
import { type PopupState, siteOfTab } from './popup-state.ts';
import './pause-panel.css';
import { siteWords } from '../components/site-words.ts';

/** The sensitivity and a pause switch of this page's site, and one for each paused site inside it. */
export function PausePanel(props: {
  readonly state: PopupState;
  /** What lists of websites say of this page's site. */
  readonly listed: readonly ListedSite[];
  readonly onChange: (change: SettingsChange) => void;
}) {
  const { state, listed, onChange } = props;
  const siteHere = siteOfTab(state);
  const sites = siteHere === undefined ? [] : [siteHere, ...pausedSitesInside(state)];
  const { pausedSites = [], siteRules = [], hostLists = [] } = shownSettings(state) ?? {};
  if (state.link === 'unreachable' || sites.length === 0) return undefined;
  return (
    <div class="pause-panel">
      {siteHere !== undefined && (
        <>
          <ManagedControl name="siteRules">
            <SiteRuleChoice
              site={siteHere}
              shape="row"
              label={text('siteRuleOn', siteWords(siteHere))}
              rules={siteRules}
              onChange={onChange}
            />
          </ManagedControl>
          <ProfileHere rules={siteRules} site={siteHere} />
          {listsThatHold([siteHere], { hostLists, siteRules }, listed).map(({ listId, name, rule }) => (
            <p key={listId} class="site-rule-note">
              {text('hostListHere', `\u2068${name}\u2069`, siteRuleName(rule))}
            </p>
          ))}
        </>
      )}
      <ManagedControl name="pausedSites">
        {sites.map((site) => (
          <PauseSwitch key={site} site={site} isPaused={pausedSites.includes(site)} onChange={onChange} />
        ))}
      </ManagedControl>
    </div>
  );
}

/** Where a profile holds, the sliders below are not about this website. */
function ProfileHere({ rules, site }: { readonly rules: readonly SiteRule[]; readonly site: Site }) {
  const rule = siteRuleFor(rules, site)?.rule;
  const profile = profileNames.find((name) => name === rule);
  if (!profile) return undefined;
  return <p class="site-rule-note">{text('siteRuleProfileHere', text(`profile_${profile}`))}</p>;
}

function PauseSwitch(props: {
  readonly site: Site;
  readonly isPaused: boolean;
  readonly onChange: (change: SettingsChange) => void;
}) {
  const { site, isPaused, onChange } = props;
  return (
    <ToggleSwitch
      label={text('popupPauseSite', siteWords(site))}
      isOn={isPaused}
      onToggle={() => onChange({ kind: isPaused ? 'resume-site' : 'pause-site', site })}
    />
  );
}
