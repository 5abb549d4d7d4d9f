import type { SaidOrigin } from '../../core/corrections/said-origin.ts';
import { isGuess } from '../../core/provenance/ai-share.ts';
import type { Origin } from '../../core/provenance/origin.ts';
import { sourceOf } from '../../core/provenance/source-of.ts';
import { surenessOf } from '../../core/provenance/sureness.ts';
import { visibleText } from '../../core/report/visible-text.ts';
import { type MessageKey, text } from '../../platform/i18n.ts';

/** Longest name of a generator that fits into a line. */
const maxNameLength = 40;

/** Message keys allow no hyphen. */
export const claimKey = {
  'ai-generated': 'ai_generated',
  'ai-edited': 'ai_edited',
  camera: 'camera',
  'not-ai-software': 'not_ai_software',
  unknown: 'unknown',
} as const satisfies Record<Origin['origin'], string>;

/** Where a picture comes from and how that is known, in one line: "AI-made: Midjourney, from metadata". */
export function originLine(whole: Origin): string {
  const { origin, generator, decidedBy } = whole;
  const guess = guessWords(whole);
  if (guess) return guess;
  const name = text(`originName_${isGuess(whole) ? 'guess' : claimKey[origin]}`);
  if (!decidedBy) return name;
  const source = text(`originFrom_${sourceOf(decidedBy)}`);
  if (!generator) return text('originLine', name, source);
  // Isolated, so that a name in another script leaves the rest of the line in its order.
  const isolated = `\u2068${visibleText(generator.slice(0, maxNameLength))}\u2069`;
  return text('originLineNamed', name, isolated, source);
}

/** What a person said of it: "You said: not AI". */
export function saidLine(said: SaidOrigin): string {
  return text(said === 'ai-made' ? 'saidOrigin_ai_made' : 'saidOrigin_not_ai_made');
}

/** "Probably AI-made (pixels, 97 %)"; undefined where something else than the pixels' look decided. */
function guessWords({ decidedBy, aiProbability }: Origin): string | undefined {
  const percent = String(Math.floor(100 * (aiProbability ?? 0)));
  return decidedBy === 'pixel-look' ? text('originLineGuess', percent) : undefined;
}

/** What a picture is on its badge and in the panel: an origin, or a guess at one and what it is made by. */
type ShownAs = (typeof claimKey)[Origin['origin']] | 'guess' | 'guess_page';

/** What follows `originMeaning_` for an origin. */
export function meaningKeyEnd(origin: Origin): ShownAs {
  if (!isGuess(origin)) return claimKey[origin.origin];
  return origin.decidedBy === 'pixel-look' ? 'guess' : 'guess_page';
}

/** What follows `originBadge_` for an origin. */
export function badgeKeyEnd(origin: Origin): Exclude<ShownAs, 'guess_page'> {
  return isGuess(origin) ? 'guess' : claimKey[origin.origin];
}

/** How sure a sign is, in words. */
export function sureWords(confidence: number): string {
  return text(`originSure_${surenessOf(confidence)}`);
}

/** What the badge and the panel can say without a picture's own words: read while the extension is there to give them. */
export const originKeys: readonly MessageKey[] = [
  'originTitle',
  'originField_generator',
  'originField_model',
  'originField_signer',
  'originField_credentials',
  'originConflict',
  'originUnsafePrompt',
  'originPromptShow',
  'originPromptHide',
  'originPrompt',
  'originPromptNegative',
  'originSignals',
  'originCopy',
  'originCopied',
  'originCopyFailed',
  ...(['certain', 'high', 'likely', 'weak'] as const).map((word) => `originSure_${word}` as const),
  ...(['credentials', 'metadata', 'pixels', 'look', 'page'] as const).map(
    (word) => `originFrom_${word}` as const,
  ),
  ...(['valid', 'untrusted', 'invalid', 'unverified'] as const).map((word) => `originC2pa_${word}` as const),
  'originLineGuess',
  'saidOrigin_ai_made',
  'saidOrigin_not_ai_made',
  ...[...Object.values(claimKey), 'guess' as const].flatMap(
    (key) => [`originBadge_${key}`, `originName_${key}`, `originMeaning_${key}`] as const,
  ),
  'originMeaning_guess_page',
];
