import { policyPageOf } from '../../core/verdict/policy-page.ts';
import { text, textLanguage } from '../../platform/i18n.ts';

/** What leaves the device, and what stays on it. PRIVACY.md is the long form. */
export function PrivacySection() {
  return (
    <>
      <p>{text('privacyJudged')}</p>
      <p>{text('privacyRequest')}</p>
      <p>{text('privacyKept')}</p>
      <p>
        <a href={policyPageOf(textLanguage(), 'privacy')}>{text('policyLink')}</a>
      </p>
    </>
  );
}
