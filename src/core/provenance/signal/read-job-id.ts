import type { Metadata } from '../metadata/metadata.ts';
import { confidenceOf } from './confidence.ts';
import { makeSignal } from './make-signal.ts';
import type { Finding } from './signal.ts';

/** Reads the mark of Hugging Face Jobs: it names a job, not what the job did, so it is only likely. */
export function readJobId({ texts }: Metadata): readonly Finding[] {
  return texts
    .filter(({ place, key }) => place === 'png-text' && key === 'hf-job-id')
    .map((field): Finding => {
      const said = { kind: 'job-id', says: 'ai-generated', confidence: confidenceOf.likely } as const;
      return { signal: makeSignal(field, { ...said, generator: 'Hugging Face Jobs' }) };
    });
}
