import type { Metadata } from '../metadata/metadata.ts';
import { makePrompt } from '../prompt/prompt.ts';
import { confidenceOf } from './confidence.ts';
import { makeSignal } from './make-signal.ts';
import type { Finding } from './signal.ts';

/** The two spellings of its PNG keys: prompt, what is not wanted, and one that only an image generator has. */
const spellings = [
  { prompt: 'prompt', negative: 'negative_prompt', marker: 'use_stable_diffusion_model' },
  { prompt: 'Prompt', negative: 'Negative Prompt', marker: 'Stable Diffusion model' },
] as const;

/** Reads Easy Diffusion's flat PNG keys. `prompt` alone is too common a key. */
export function readEasyDiffusion({ texts }: Metadata): readonly Finding[] {
  const textOf = (key: string) => texts.find((field) => field.place === 'png-text' && field.key === key);
  return spellings.flatMap(({ prompt, negative, marker }): Finding[] => {
    const words = textOf(prompt);
    const isMarked = textOf(marker) ?? textOf(negative);
    if (!words || !isMarked || words.text.startsWith('{')) return [];
    const signal = makeSignal(words, {
      kind: 'easy-diffusion-metadata',
      says: 'ai-generated',
      confidence: confidenceOf.claim,
      generator: 'Easy Diffusion',
      model: textOf(marker)?.text,
    });
    const parts = { positive: words.text, negative: textOf(negative)?.text ?? '' };
    return [{ signal, prompt: makePrompt('png-text', parts) }];
  });
}
