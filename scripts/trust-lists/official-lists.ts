/** A list that the makers of the standard publish. */
export type OfficialList = { readonly file: string; readonly url: string };

const conformance = 'https://raw.githubusercontent.com/c2pa-org/conformance-public/main/trust-list';
const interim = 'https://raw.githubusercontent.com/contentauth/verify-site/main/static/trust';

/**
 * The C2PA's list of signers and of time stamps, and the interim list: frozen, but most signed images of before 2026
 * are on no other. `allowed` in a name means single signers, `.cfg` key usages: see `core/provenance/c2pa/trust-lists.ts`.
 */
export const officialLists: readonly OfficialList[] = [
  { file: 'c2pa-trust-list.pem', url: `${conformance}/C2PA-TRUST-LIST.pem` },
  { file: 'c2pa-tsa-trust-list.pem', url: `${conformance}/C2PA-TSA-TRUST-LIST.pem` },
  { file: 'interim-anchors.pem', url: `${interim}/anchors.pem` },
  { file: 'interim-allowed.pem', url: `${interim}/allowed.pem` },
  { file: 'interim-store.cfg', url: `${interim}/store.cfg` },
];
