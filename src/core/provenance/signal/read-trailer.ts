import type { Metadata } from '../metadata/metadata.ts';
import { confidenceOf } from './confidence.ts';
import { makeSignal } from './make-signal.ts';
import type { Finding } from './signal.ts';

/** Reads what Samsung's photo editor writes behind an image that its AI changed. Source: docs/provenance.md, 2.5. */
export function readTrailer({ trailers }: Metadata): readonly Finding[] {
  return trailers.flatMap((trailer): Finding[] => {
    const info = /PEg_Info(\{[^{}]{0,2000}\})/.exec(trailer)?.[1];
    const kind = /"genAIType"\s*:\s*(\d+)/.exec(info ?? '')?.[1];
    if (info === undefined || kind === undefined || Number(kind) === 0) return [];
    const source = { place: 'trailer', key: 'PEg_Info', text: info } as const;
    const signal = makeSignal(source, {
      kind: 'samsung-trailer',
      says: 'ai-edited',
      confidence: confidenceOf.claim,
      generator: 'Samsung Galaxy AI',
    });
    return [{ signal }];
  });
}
