import { parseJsonRecord, recordAt, textAt } from '../metadata/json-value.ts';
import type { TrustFile } from './trust-lists.ts';

/** The largest list has 0.2 MB and 90 certificates. */
export const maxTrustFileLength = 2 * 1024 * 1024;
const maxCertificates = 2000;

export const trustRefusals = [
  'too-large',
  'too-many',
  'broken-certificate',
  'private-key',
  'nothing-in-it',
] as const;

/** What a file of a trust list is good for, or why it is not taken. */
export type TrustFileCheck =
  | { readonly kind: 'certificates'; readonly count: number }
  /** Object identifiers of key usages. */
  | { readonly kind: 'key-usages'; readonly count: number }
  | { readonly kind: 'refused'; readonly why: (typeof trustRefusals)[number] };

const block = /-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)-----END \1-----/g;

/**
 * Looks whether a file is a trust list: PEM certificates, JSON in the reader's own form with such, or a `.cfg` with
 * key usages. One broken certificate refuses the whole file: somebody cut or changed it. Whether a certificate is
 * worth its trust nobody can see from it: a person decides that by importing it. Never throws.
 */
export function checkTrustFile({ name, text }: TrustFile): TrustFileCheck {
  if (text.length > maxTrustFileLength) return refused('too-large');
  if (name.endsWith('.cfg')) return checkKeyUsages(text);
  return checkCertificates(name.endsWith('.json') ? textsOfJson(text) : text);
}

function checkKeyUsages(text: string): TrustFileCheck {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:\/\/|#)/.test(line));
  const isList =
    lines.length > 0 &&
    lines.length <= maxCertificates &&
    lines.every((line) => /^[0-2](?:\.\d{1,20}){2,30}$/.test(line));
  return isList ? { kind: 'key-usages', count: lines.length } : refused('nothing-in-it');
}

function checkCertificates(text: string): TrustFileCheck {
  const blocks = [...text.matchAll(block)].slice(0, maxCertificates + 1);
  if (/-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----/.test(text)) return refused('private-key');
  if (blocks.length > maxCertificates) return refused('too-many');
  const marks = text.match(/-----BEGIN /g)?.length ?? 0;
  const areWhole = blocks.every(
    ([, label, body = '']) => label === 'CERTIFICATE' && isDer(body.replace(/\s+/g, '')),
  );
  if (marks !== blocks.length || !areWhole) return refused('broken-certificate');
  return blocks.length === 0 ? refused('nothing-in-it') : { kind: 'certificates', count: blocks.length };
}

/** Whether base64 holds exactly one DER sequence: its first bytes say how long it is. Source: ITU-T X.690, 8.1.3. */
function isDer(base64: string): boolean {
  if (!/^[A-Za-z0-9+/]{64,}={0,2}$/.test(base64) || base64.length % 4 !== 0) return false;
  const length = (base64.length / 4) * 3 - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0);
  const [tag = 0, size = 0, ...rest] = bytesOf(base64.slice(0, 8));
  if (tag !== 0x30) return false;
  if (size < 0x80) return length === size + 2;
  const sizeBytes = size & 0x7f;
  if (sizeBytes < 1 || sizeBytes > 3) return false;
  return length === 2 + sizeBytes + rest.slice(0, sizeBytes).reduce((value, byte) => 256 * value + byte, 0);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Eight letters of base64 as six bytes. */
function bytesOf(base64: string): readonly number[] {
  const bits = [...base64].map((letter) => alphabet.indexOf(letter).toString(2).padStart(6, '0')).join('');
  return (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
}

function textsOfJson(text: string): string {
  const json = parseJsonRecord(text);
  const trust = recordAt(json, 'trust') ?? json;
  return ['trust_anchors', 'user_anchors', 'allowed_list'].map((key) => textAt(trust, key) ?? '').join('\n');
}

function refused(why: (typeof trustRefusals)[number]): TrustFileCheck {
  return { kind: 'refused', why };
}
