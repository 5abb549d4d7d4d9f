import type { TextPlace } from '../container/block.ts';

/** What somebody asked an image generator for, as the file kept it. Only `positive` says what the image should show. */
export type Prompt = {
  readonly positive: string;
  /** What the image should not show: clean images name unsafe things here. */
  readonly negative: string;
  /** Names of checkpoints and LoRAs: a safety signal of their own. */
  readonly models: readonly string[];
  readonly place: TextPlace;
  /** False when the format did not tell which texts are positive, so that negative ones may be among them. */
  readonly isSorted: boolean;
};

/** Longest prompt that is kept, in UTF-16 units. */
const maxPromptLength = 64 * 1024;

/** Builds a prompt from what a format holds: NUL bytes go, both texts are cut to 64 K. */
export function makePrompt(place: TextPlace, parts: Partial<Omit<Prompt, 'place'>>): Prompt {
  return {
    positive: clean(parts.positive ?? ''),
    negative: clean(parts.negative ?? ''),
    models: [...new Set(parts.models ?? [])].slice(0, 50).map((name) => name.slice(0, 200)),
    place,
    isSorted: parts.isSorted ?? true,
  };
}

function clean(text: string): string {
  return text.slice(0, maxPromptLength).replaceAll('\0', '').trim();
}
