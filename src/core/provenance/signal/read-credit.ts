import type { Metadata } from '../metadata/metadata.ts';
import { xmpValues } from '../metadata/read-xmp.ts';
import { confidenceOf } from './confidence.ts';
import { makeSignal } from './make-signal.ts';
import { readSourceType } from './read-source-type.ts';
import type { Claim, Finding } from './signal.ts';

type CreditLine = { readonly words: RegExp; readonly says: Claim; readonly generator?: string };

/** Whole credit lines: a line that only mentions AI is no claim. */
const creditLines: readonly CreditLine[] = [
  { words: /^(made|created|generated) with google ai$/i, says: 'ai-generated', generator: 'Google AI' },
  { words: /^edited with google ai$/i, says: 'ai-edited', generator: 'Google AI' },
  { words: /^imagined with (meta )?ai$/i, says: 'ai-generated', generator: 'Meta AI' },
  { words: /^ai[- ]generated$/i, says: 'ai-generated' },
  { words: /^(made|created|generated) (with|by) (an )?ai$/i, says: 'ai-generated' },
];

/** Reads credit lines of IPTC and of Photoshop's XMP that name an AI as the maker. */
export function readCredit(metadata: Metadata): readonly Finding[] {
  const credits = [
    ...metadata.iptc.flatMap(({ credit }) =>
      credit ? [{ place: 'iptc' as const, key: 'Credit', text: credit }] : [],
    ),
    ...metadata.xmp.flatMap((packet) =>
      xmpValues(packet, 'Credit').map((text) => ({ place: 'xmp' as const, key: 'Credit', text })),
    ),
  ];
  const sourceClaims = new Set(readSourceType(metadata).map(({ signal }) => signal.says));
  // Google's editors write the same line as its generator: the source type beside it knows better.
  const isEdit = sourceClaims.has('ai-edited') && !sourceClaims.has('ai-generated');
  return credits.flatMap((source): Finding[] => {
    const line = creditLines.find(({ words }) => words.test(source.text.trim()));
    if (!line) return [];
    const says = isEdit ? 'ai-edited' : line.says;
    const { generator } = line;
    return [
      {
        signal: makeSignal(source, { kind: 'credit-line', says, confidence: confidenceOf.claim, generator }),
      },
    ];
  });
}
