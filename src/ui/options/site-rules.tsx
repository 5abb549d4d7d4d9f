import { useState } from 'preact/hooks';
import type { SettingsChange } from '../../core/settings/change-settings.ts';
import {
  maxSiteRules,
  type SiteRule,
  type SiteRuleKind,
  siteRuleKinds,
} from '../../core/settings/site-rule.ts';
import { text } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import { Choice } from '../components/choice.tsx';
import { Notice } from '../components/notice.tsx';
import { SiteRuleChoice, siteRuleName, siteRulesFull } from '../components/site-rule-choice.tsx';
import { siteWords } from '../components/site-words.ts';
import { fieldOf } from '../lock/field-of.ts';
import { SiteField } from './site-field.tsx';
import { siteOfTyped } from './site-of-typed.ts';

type SiteRulesProps = {
  readonly rules: readonly SiteRule[];
  readonly onChange: (change: SettingsChange) => void;
};

/** The websites with a sensitivity of their own. */
export function SiteRules({ rules, onChange }: SiteRulesProps) {
  return (
    <>
      <h3>{text('siteRulesTitle')}</h3>
      <p>{text('siteRulesExplain')}</p>
      {rules.length === 0 && <p class="options-muted">{text('siteRulesNone')}</p>}
      <ul class="site-list">
        {rules.map(({ site }) => (
          <li key={site}>
            <SiteRuleChoice
              site={site}
              shape="row"
              label={text('siteRuleOn', siteWords(site))}
              rules={rules}
              onChange={onChange}
            />
          </li>
        ))}
      </ul>
      {rules.length < maxSiteRules ? (
        <AddRule onChange={onChange} />
      ) : (
        <Notice tone="advice" words={siteRulesFull()} />
      )}
    </>
  );
}

function AddRule({ onChange }: Pick<SiteRulesProps, 'onChange'>) {
  const [rule, setRule] = useState<SiteRuleKind>('strict');
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
        onChange({ kind: 'set-site-rule', rule: { site, rule } });
      }}
    >
      <SiteField label={text('siteRuleSite')} />
      <Choice
        label={text('siteRuleKind')}
        value={rule}
        choices={siteRuleKinds.map((kind) => [kind, siteRuleName(kind)])}
        onChoice={setRule}
      />
      <ActionButton words={text('siteRuleAdd')} rank="main" />
      {isWrong && <Notice tone="failure" words={text('sitesWrong')} />}
    </form>
  );
}
