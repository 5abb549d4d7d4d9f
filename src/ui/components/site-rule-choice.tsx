import type { SettingsChange } from '../../core/settings/change-settings.ts';
import { profileNames } from '../../core/settings/profile-name.ts';
import type { Site } from '../../core/settings/site.ts';
import {
  maxSiteRules,
  type SiteRule,
  type SiteRuleKind,
  siteRuleKinds,
} from '../../core/settings/site-rule.ts';
import type { SensitivityStep } from '../../core/settings/thresholds.ts';
import { text } from '../../platform/i18n.ts';
import { Choice } from './choice.tsx';
import { writeCount } from './write-number.ts';

/** What a rule does, in words. */
export function siteRuleName(rule: SiteRuleKind): string {
  if (rule === 'cover-all') return text('siteRule_cover_all');
  const profile = profileNames.find((name) => name === rule);
  if (profile) return text('siteRuleProfile', text(`profile_${profile}`));
  return text(`stepName_${rule as SensitivityStep}`); // what is no profile by the line above
}

/** What is said where no further website can have a rule. */
export function siteRulesFull(): string {
  return text('siteRulesFull', writeCount(maxSiteRules));
}

/** The sensitivity of one website: like everywhere, or its own. */
export function SiteRuleChoice(props: {
  readonly site: Site;
  readonly shape: 'stacked' | 'row';
  readonly label: string;
  readonly rules: readonly SiteRule[];
  readonly onChange: (change: SettingsChange) => void;
}) {
  const { site, shape, label, rules, onChange } = props;
  const own = rules.find((rule) => rule.site === site)?.rule;
  const isFull = own === undefined && rules.length >= maxSiteRules;
  return (
    <>
      <Choice<SiteRuleKind | 'everywhere'>
        shape={shape}
        label={label}
        value={own ?? 'everywhere'}
        choices={[
          ['everywhere', text('siteRule_everywhere')],
          ...(isFull ? [] : siteRuleKinds).map((rule) => [rule, siteRuleName(rule)] as const),
        ]}
        onChoice={(rule) =>
          onChange(
            rule === 'everywhere'
              ? { kind: 'remove-site-rule', site }
              : { kind: 'set-site-rule', rule: { site, rule } },
          )
        }
      />
      {isFull && <p class="site-rule-note">{siteRulesFull()}</p>}
    </>
  );
}
