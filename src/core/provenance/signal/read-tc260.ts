import type { Metadata } from '../metadata/metadata.ts';
import { decodeEntities, xmpValues } from '../metadata/read-xmp.ts';
import { confidenceOf } from './confidence.ts';
import { makeSignal, type SignalSource } from './make-signal.ts';
import type { Finding } from './signal.ts';

/** Company codes inside `ContentProducer`. Source: docs/provenance.md, 2.6. */
const producers: readonly (readonly [code: string, name: string])[] = [
  ['MACQD9K64', 'ByteDance Doubao'],
  ['9144030008867405X2', 'ByteDance Jimeng'],
];

/** The label is only believed with one of the fields that the standard puts beside it: `AIGC` alone is a common word. */
const companionField = /ContentProducer|ContentPropagator|ProduceID|PropagateID|ServiceProvider|ServiceUser/;

/** Reads the label that China requires of AI images, from XMP, PNG text, EXIF and bare APP segments. Source: GB 45438-2025. */
export function readTc260({ texts, xmp }: Metadata): readonly Finding[] {
  const labels: readonly SignalSource[] = [
    ...xmp.flatMap((packet) =>
      xmpValues(packet, 'AIGC').map((text) => ({ place: 'xmp' as const, key: 'AIGC', text })),
    ),
    ...texts.filter(({ key, text }) => key === 'AIGC' || /^\{\s*"AIGC"\s*:/.test(text)),
  ];
  return labels.flatMap(readLabel);
}

function readLabel(source: SignalSource): readonly Finding[] {
  const text = decodeEntities(source.text).slice(0, 4096).replaceAll('\\"', '"');
  const label = /"?Label"?\s*:\s*"?([123])\b/.exec(text)?.[1];
  if (label === undefined || !companionField.test(text)) return [];
  const producer = producers.find(([code]) => text.includes(code));
  const signal = makeSignal(source, {
    kind: 'tc260-label',
    says: 'ai-generated',
    // 1 says that it is, 2 and 3 that it may be.
    confidence: label === '1' ? confidenceOf.claim : confidenceOf.likely,
    generator: producer?.[1],
  });
  return [{ signal }];
}
