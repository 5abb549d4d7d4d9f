import type { Metadata } from '../metadata/metadata.ts';
import { xmpValues } from '../metadata/read-xmp.ts';
import { confidenceOf } from './confidence.ts';
import { makeSignal } from './make-signal.ts';
import type { Claim, Finding, SignalKind } from './signal.ts';
import { claimOfSourceType } from './source-type.ts';

/** Google writes the second name beside the first. */
const propertyNames = ['DigitalSourceType', 'DigitalSourceFileType'];

/** What a claim of XMP is worth: nobody signed it, so only the claims that speak against the image are strong. */
const weight: Readonly<Record<Claim, { readonly kind: SignalKind; readonly confidence: number }>> = {
  'ai-generated': { kind: 'digital-source-type', confidence: confidenceOf.claim },
  'ai-edited': { kind: 'digital-source-type', confidence: confidenceOf.claim },
  camera: { kind: 'capture-source-type', confidence: confidenceOf.cameraFields },
  'not-ai-software': { kind: 'digital-source-type', confidence: confidenceOf.softwareFields },
};

/** Reads the IPTC digital source type from XMP. Source: IPTC Photo Metadata Standard 2025.1. */
export function readSourceType({ xmp }: Metadata): readonly Finding[] {
  const values = xmp.flatMap((packet) =>
    propertyNames.flatMap((key) =>
      xmpValues(packet, key).map((text) => ({ place: 'xmp' as const, key, text })),
    ),
  );
  return values.flatMap((source): Finding[] => {
    const says = claimOfSourceType(source.text);
    return says === undefined ? [] : [{ signal: makeSignal(source, { says, ...weight[says] }) }];
  });
}
