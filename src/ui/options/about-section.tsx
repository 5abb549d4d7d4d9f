import { policyPageOf } from '../../core/verdict/policy-page.ts';
import { text, textLanguage } from '../../platform/i18n.ts';
import { ownVersion } from '../../platform/own-manifest.ts';

/** Version and licences. */
export function AboutSection() {
  return (
    <>
      <p>{text('aboutVersion', ownVersion())}</p>
      <p>{text('aboutLicence')}</p>
      <p>
        <a href={policyPageOf(textLanguage())}>{text('policyLink')}</a>
      </p>
      <p>
        <a href="/THIRD-PARTY-LICENSES.txt">{text('aboutOthers')}</a>
      </p>
    </>
  );
}
