import type { Metadata } from '../metadata/metadata.ts';
import { makePrompt } from '../prompt/prompt.ts';
import { confidenceOf } from './confidence.ts';
import { makeSignal } from './make-signal.ts';
import type { Finding } from './signal.ts';

const jobId = /\bJob ID: [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const keys = /^(description|imagedescription|caption|comment|)$/i;

/** Reads Midjourney's description: the words that were typed, with their flags, then `Job ID:` and a UUID. */
export function readMidjourney({ texts }: Metadata): readonly Finding[] {
  return texts
    .filter(({ key, text }) => keys.test(key) && jobId.test(text))
    .map((field): Finding => {
      const words = field.text.replace(jobId, '');
      const positive = words
        .replace(/\s--no\s[^-]{0,2000}/g, ' ')
        .replace(/\s--[a-z]\w{0,30}(\s+[^\s-]\S{0,200})?/gi, '');
      const negative = /\s--no\s([^-]{0,2000})/.exec(words)?.[1] ?? '';
      const version = /\s--v(?:ersion)?\s+([\d.]{1,6})/.exec(words)?.[1];
      const signal = makeSignal(field, {
        kind: 'midjourney-description',
        says: 'ai-generated',
        confidence: confidenceOf.claim,
        generator: 'Midjourney',
        model: version === undefined ? undefined : `v${version}`,
      });
      return { signal, prompt: makePrompt(field.place, { positive, negative }) };
    });
}
