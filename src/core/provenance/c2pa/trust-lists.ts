import { type JsonRecord, parseJsonRecord, recordAt, textAt } from '../metadata/json-value.ts';

/** Whom to trust, as the C2PA reader takes it: PEM texts and one list of key usages. All empty: nobody. */
export type TrustLists = {
  /** Roots of signers and of time stamps. */
  readonly anchorsPem: string;
  /** Single certificates of signers that are trusted without a root. */
  readonly allowedPem: string;
  /** Object identifiers of the key usages that a signer may have, one a line. */
  readonly keyUsages: string;
};

export const noTrustLists: TrustLists = { anchorsPem: '', allowedPem: '', keyUsages: '' };

/** A file that a person or a script has put into a folder for trust lists. */
export type TrustFile = { readonly name: string; readonly text: string };

const certificate = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]{1,20000}-----END CERTIFICATE-----/g;

/**
 * Joins trust files: PEM with roots, PEM with `allowed` in its name for single signers, `.cfg` with key usages, or
 * JSON in the reader's own form. What is none of these adds nothing. Never throws.
 */
export function joinTrustLists(files: readonly TrustFile[]): TrustLists {
  const lists = files.map(readTrustFile);
  return {
    anchorsPem: lists.map(({ anchorsPem }) => anchorsPem).join(''),
    allowedPem: lists.map(({ allowedPem }) => allowedPem).join(''),
    keyUsages: lists.map(({ keyUsages }) => keyUsages).join(''),
  };
}

function readTrustFile({ name, text }: TrustFile): TrustLists {
  if (name.endsWith('.cfg')) return { ...noTrustLists, keyUsages: `${text.trim()}\n` };
  if (name.endsWith('.json')) return readTrustJson(parseJsonRecord(text));
  const pem = certificatesIn(text);
  return /allowed/i.test(name) ? { ...noTrustLists, allowedPem: pem } : { ...noTrustLists, anchorsPem: pem };
}

function readTrustJson(json: JsonRecord | undefined): TrustLists {
  const trust = recordAt(json, 'trust') ?? json;
  return {
    anchorsPem:
      certificatesIn(textAt(trust, 'trust_anchors') ?? '') +
      certificatesIn(textAt(trust, 'user_anchors') ?? ''),
    allowedPem: certificatesIn(textAt(trust, 'allowed_list') ?? ''),
    keyUsages: textAt(trust, 'trust_config') ?? '',
  };
}

function certificatesIn(text: string): string {
  return [...text.matchAll(certificate)].map(([pem]) => `${pem}\n`).join('');
}
