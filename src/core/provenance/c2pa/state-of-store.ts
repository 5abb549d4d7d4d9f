import type { C2paState } from './c2pa-result.ts';
import type { ManifestStore } from './manifest.ts';

/**
 * Codes that say only that the signer is not known or no longer valid. Genuine files of OpenAI, Microsoft and
 * Nikon have them: their certificates ran out, and no trusted clock says that the signature is older.
 * Source: docs/provenance.md, 2.1, "State".
 */
const signerOnly =
  /^(signingCredential\.(untrusted|expired|ocsp\.\w+)|timeStamp\.\w+|timestamp\.\w+|assertion\.action\.(malformed|ingredientMismatch))$/i;

/** The fields without which an identity assertion is none. Source: CAWG identity assertion 1.2, 5.2. */
const identityFields = ['signer_payload', 'signature'];

/**
 * Failures that count. An identity assertion (`cawg.`) needs the network to be checked, so it fails always and is
 * passed over. The reader is told not to decode it, hence one whose fields are missing is found here.
 */
export function failuresThatCount(store: ManifestStore): readonly string[] {
  const failures = store.failures.filter((code) => !code.startsWith('cawg.'));
  return [...new Set([...failures, ...malformedIdentities(store)])];
}

function malformedIdentities({ manifests, activeLabel }: ManifestStore): readonly string[] {
  const assertions = [...(manifests.get(activeLabel)?.assertions ?? [])];
  const identities = assertions.filter(([label]) => /^cawg\.identity\b/.test(label));
  const isMalformed = identities.some(([, data]) =>
    identityFields.some((field) => !Object.hasOwn(data, field)),
  );
  return isMalformed ? ['assertion.required.missing'] : [];
}

/** The state of a store that could be read. Not the reader's own, see `ManifestStore.isTrusted`. */
export function stateOfStore(store: ManifestStore): C2paState {
  const failures = failuresThatCount(store);
  if (failures.some((code) => !signerOnly.test(code))) return 'invalid';
  const isTrusted = store.isTrusted || store.successes.includes('signingCredential.trusted');
  return failures.length === 0 && isTrusted ? 'valid' : 'untrusted';
}
