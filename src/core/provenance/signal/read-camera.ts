import type { Metadata } from '../metadata/metadata.ts';
import { confidenceOf } from './confidence.ts';
import { makeSignal } from './make-signal.ts';
import type { Finding } from './signal.ts';

/** A camera's name is short and no JSON: ComfyUI puts its graph into these two tags. */
const maxNameLength = 80;

/** Reads EXIF Make and Model. Weak: one call of a metadata tool writes them. */
export function readCamera({ exif }: Metadata): readonly Finding[] {
  return exif.flatMap(({ make, model }): Finding[] => {
    if (!make || model === undefined || !isName(make) || !isName(model)) return [];
    const source = { place: 'exif', key: 'Make, Model', text: `${make}, ${model}` } as const;
    const generator = model || make;
    const confidence = confidenceOf.cameraFields;
    return [{ signal: makeSignal(source, { kind: 'camera-exif', says: 'camera', confidence, generator }) }];
  });
}

function isName(text: string): boolean {
  return text.length <= maxNameLength && !/[{}]/.test(text);
}
