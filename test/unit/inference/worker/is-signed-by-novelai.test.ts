import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFileProvenance } from '../../../../src/core/provenance/provenance-report.ts';
import {
  novelaiSignedBytes,
  signedNovelaiComment,
} from '../../../../src/core/provenance/signal/novelai-signature.ts';
import { readProvenance } from '../../../../src/inference/provenance/read-provenance.ts';
import { findInPixels } from '../../../../src/inference/worker/find-in-pixels.ts';
import { isSignedByNovelai } from '../../../../src/inference/worker/is-signed-by-novelai.ts';
import { softPicture } from '../../../fixtures/provenance/mark-pixels.ts';
import { pngWithTexts } from '../../../fixtures/provenance/png-file.ts';

const picture = softPicture(24, 16);
/** As Python writes it: NovelAI's own numbers keep their spelling. */
const unsigned = '{"prompt": "sea", "scale": 10.0, "sigma": 1e-05}';
let keyBase64: string;
let signature: string;

beforeAll(async () => {
  const { publicKey, privateKey } = (await crypto.subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair; // Ed25519 has two
  keyBase64 = Buffer.from(await crypto.subtle.exportKey('raw', publicKey)).toString('base64');
  const bytes = novelaiSignedBytes(picture, { signatureBase64: '', text: unsigned });
  signature = Buffer.from(await crypto.subtle.sign('Ed25519', privateKey, Uint8Array.from(bytes))).toString(
    'base64',
  );
});

const commentOf = (comment: string) =>
  readFileProvenance(pngWithTexts({ Software: 'NovelAI', Comment: comment })).signedComment;
const signedText = (text = unsigned) => text.replace(', "scale"', `, "signed_hash": "${signature}", "scale"`);
const verify = async (comment: string, pixels = picture) => {
  const signed = commentOf(comment);
  return signed !== undefined && isSignedByNovelai(signed, pixels, keyBase64);
};

describe('a signature in a comment', () => {
  test('fits the pixels and the text, wherever it stands among the members', async () => {
    expect(await verify(signedText())).toBe(true);
    expect(await verify(unsigned.replace('{', `{"signed_hash": "${signature}", `))).toBe(true);
    expect(await verify(unsigned.replace('}', `, "signed_hash": "${signature}"}`))).toBe(true);
  });

  test('fits no other pixels and no other text', async () => {
    const rgba = Uint8Array.from(picture.rgba);
    rgba[0] = (rgba[0] ?? 0) ^ 1;
    expect(await verify(signedText(), { ...picture, rgba })).toBe(false);
    expect(await verify(signedText(unsigned.replace('sea', 'see')))).toBe(false);
    expect(await verify(signedText(unsigned.replace('10.0', '10')))).toBe(false);
  });

  test('of another key is not NovelAI’s', async () => {
    const signed = commentOf(signedText());
    expect(signed && (await isSignedByNovelai(signed, picture))).toBe(false);
  });

  test('is not there in other texts, and hostile ones are read without a fault', () => {
    expect(
      signedNovelaiComment({ texts: [], xmp: [], iptc: [], exif: [], trailers: [], hasManifest: false }),
    ).toBeUndefined();
    expect(commentOf(unsigned)).toBeUndefined();
    expect(commentOf(signedText(unsigned.replace('sea', 'Übersee')))).toBeUndefined();
    const real = signedText();
    fc.assert(
      fc.property(fc.nat(real.length), fc.nat(9), fc.string({ maxLength: 5 }), (at, removed, put) => {
        const text = commentOf(real.slice(0, at) + put + real.slice(at + removed))?.text;
        expect(text === undefined || /^[\x20-\x7e]*$/.test(text)).toBe(true);
      }),
    );
  });
});

test('a signature that does not fit hides no other mark', async () => {
  const steps: string[] = [];
  const report = await readProvenance(pngWithTexts({ Comment: signedText() }), {
    c2pa: { read: async () => ({ kind: 'unread', reason: 'format' }) },
    readMarks: async ({ signedComment }) => {
      steps.push('pixels');
      return findInPixels(picture, signedComment);
    },
  });
  expect(steps).toEqual(['pixels']);
  expect(report.signals.map(({ kind }) => kind)).not.toContain('novelai-signature');
});
