import type { Category } from '../../core/classify/category.ts';
import type { CorrectionClaim } from '../../core/corrections/correction.ts';
import type { FailureKind } from '../../core/failure.ts';
import type { Reason } from '../../core/verdict/reason.ts';
import { type MessageKey, text, textDirection, textLanguage } from '../../platform/i18n.ts';
import { originKeys } from '../origin/origin-words.ts';
import { claimWords } from '../report/claim-buttons.ts';

const categoryWords: Readonly<Record<Category, MessageKey>> = {
  explicit: 'veilReason_explicit',
  drawn: 'veilReason_drawn',
  suggestive: 'veilReason_suggestive',
};

const failureWords: Readonly<Record<FailureKind, MessageKey>> = {
  'fetch-failed': 'unjudgedReason_fetch_failed',
  'not-a-picture': 'unjudgedReason_not_a_picture',
  'empty-picture': 'unjudgedReason_empty_picture',
  'too-large': 'unjudgedReason_too_large',
  'another-picture': 'unjudgedReason_another_picture',
  unreadable: 'unjudgedReason_unreadable',
  timeout: 'unjudgedReason_timeout',
  'model-unavailable': 'unjudgedReason_model_unavailable',
  'model-corrupt': 'unjudgedReason_model_corrupt',
  'host-unavailable': 'unjudgedReason_host_unavailable',
  'extension-gone': 'unjudgedReason_extension_gone',
};

/** Only what covers: that a picture is harmless is no reason for a veil. */
const saidWords: Readonly<Partial<Record<CorrectionClaim, Readonly<Record<'same' | 'alike', MessageKey>>>>> =
  {
    unsafe: { same: 'saidReason_same_unsafe', alike: 'saidReason_alike_unsafe' },
    'ai-made': { same: 'saidReason_same_ai_made', alike: 'saidReason_alike_ai_made' },
  };

/** Everything that a veil can say without a host's name. */
const allWords: readonly MessageKey[] = [
  ...Object.values(categoryWords),
  ...Object.values(failureWords),
  ...Object.values(saidWords).flatMap((keys) => Object.values(keys)),
  ...originKeys,
  ...Object.values(claimWords),
  'claimsTitle',
  'veilReason_unsafe_prompt',
  'veilReason_ai_made',
  'veilReason_site_rule',
  'veilReason_host_list',
  'veilReason_adult_label',
  'veilReason_person',
  'veilTitle',
  'veilAskGrownUp',
  'veilUnlockYourself',
  'actionShowOnce',
  'actionShowAnyway',
  'actionAlwaysShowImage',
  'actionCover',
  'actionMore',
  'policyWhy',
  'actionClose',
];

let hasPreloaded = false;

/**
 * Reads all words while the extension is there to give them; after an update it no longer is. Called for each picture:
 * a frame without pictures needs no words.
 */
export function preloadVeilWords(siteName: string): void {
  if (hasPreloaded) return;
  hasPreloaded = true;
  requestIdleCallback(() => readAllWords(siteName));
}

function readAllWords(siteName: string): void {
  for (const key of allWords) text(key);
  text('actionAlwaysShowSite', siteName);
  textDirection();
  textLanguage();
}

/** Why a picture is covered, in one sentence that a child can read; the first reason that has words. */
export function veilWords(reasons: readonly Reason[]): string {
  for (const reason of reasons) {
    if (reason.kind === 'category-reached') return text(categoryWords[reason.category]);
    if (reason.kind === 'failure') return text(failureWords[reason.failure.kind]);
    if (reason.kind === 'unsafe-prompt') return text('veilReason_unsafe_prompt');
    if (reason.kind === 'adult-label') return text('veilReason_adult_label');
    if (reason.kind === 'site-rule') return text('veilReason_site_rule');
    if (reason.kind === 'host-list') return listWords(reason.list);
    if (reason.kind === 'ai-made') return text('veilReason_ai_made');
    if (reason.kind === 'corrected') {
      const key = saidWords[reason.claim]?.[reason.match];
      if (key) return text(key);
    }
    if (reason.kind === 'covered-by-person') return text('veilReason_person');
  }
  return text('veilTitle');
}

/** Its name is a stranger's: set apart with Unicode isolates, so that the words around keep their direction. */
function listWords(list: string | undefined): string {
  if (list === undefined) return text('veilReason_host_list');
  return text('veilReasonNamedList', `\u2068${list}\u2069`);
}

/** Reads the words for a list while the extension is there to give them. */
export function preloadListWords(list: string): void {
  listWords(list);
}
