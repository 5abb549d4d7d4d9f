import { encodePng } from '../../../scripts/pictures/encode-png.ts';
import { be32, joinBytes, utf8 } from '../../fixtures/provenance/bytes.ts';
import { comfyGraph, infotext } from '../../fixtures/provenance/infotexts.ts';
import { hideBytes } from '../../fixtures/provenance/mark-pixels.ts';
import { textChunk, withChunks } from '../../fixtures/provenance/png-file.ts';
import { signImage } from '../../fixtures/provenance/sign-image.ts';
import { renderPattern } from '../../fixtures/render-pattern.ts';
import { patternPng } from './test-site.ts';

/** A prompt that tries everything: markup, a turned direction, and more than is ever kept. */
export const hostilePrompt = `<img src="/leak.png" onerror="document.title='owned'">\u202egnp.exe ${'waves '.repeat(180_000)}`;

const safe = new Uint8Array(patternPng('neutral_1'));
const infotextWith = (prompt: string) => infotext.replace('a lighthouse at dawn', prompt);
const withInfotext = (prompt: string) => withChunks(safe, [textChunk('parameters', infotextWith(prompt))]);

/** The safe pattern with one origin each, by name. */
export async function originPictures(): Promise<Readonly<Record<string, Uint8Array>>> {
  const signed = await signImage(safe, 'image/png');
  const hidden = joinBytes('stealth_pnginfo', be32(8 * utf8(infotext).length), utf8(infotext));
  const stealth = hideBytes(renderPattern('neutral_1', 256), hidden, 'alpha');
  return {
    plain: safe,
    a1111: withInfotext('a lighthouse at dawn'),
    comfyui: withChunks(safe, [textChunk('prompt', comfyGraph)]),
    stealth: new Uint8Array(encodePng({ ...stealth, rgba: Uint8ClampedArray.from(stealth.rgba) })),
    signed,
    tampered: withChunks(signed, [textChunk('Comment', 'added later')], 'end'),
    unsafe: withInfotext('a nude person, porn'),
    hostile: withInfotext(hostilePrompt),
  };
}
