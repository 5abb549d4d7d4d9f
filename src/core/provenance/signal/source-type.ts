import type { Claim } from './signal.ts';

/** The terms that say something, in lower case. Source: cv.iptc.org/newscodes/digitalsourcetype, its old terms included. */
const claims: ReadonlyMap<string, Claim> = new Map([
  ['trainedalgorithmicmedia', 'ai-generated'],
  ['compositewithtrainedalgorithmicmedia', 'ai-edited'],
  ['compositesynthetic', 'ai-edited'],
  ['trainedalgorithmicdata', 'ai-edited'], // a term of C2PA's own
  ['digitalcapture', 'camera'],
  ['computationalcapture', 'camera'],
  ['compositecapture', 'camera'],
  ['negativefilm', 'camera'],
  ['positivefilm', 'camera'],
  ['print', 'camera'],
  ['humanedits', 'not-ai-software'],
  ['minorhumanedits', 'not-ai-software'],
  ['algorithmicallyenhanced', 'not-ai-software'],
  ['datadrivenmedia', 'not-ai-software'],
  ['digitalcreation', 'not-ai-software'],
  ['digitalart', 'not-ai-software'],
  ['softwareimage', 'not-ai-software'],
  ['screencapture', 'not-ai-software'],
  ['virtualrecording', 'not-ai-software'],
  ['composite', 'not-ai-software'],
  ['algorithmicmedia', 'not-ai-software'],
]);

/** The last part of a digital source type in lower case: writers use http, https, a fragment, the bare term, schema.org's name. */
export function sourceTypeTerm(value: string): string {
  const last = value.trim().replace(/\/+$/, '').split(/[/#:]/).at(-1) ?? '';
  return last.toLowerCase().replace(/digitalsource$/, '');
}

/** What a digital source type says; undefined for a term that is unknown or says nothing. */
export function claimOfSourceType(value: string): Claim | undefined {
  return claims.get(sourceTypeTerm(value));
}
