import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxTextBytes } from '../../../../../src/core/provenance/container/limits.ts';
import { withoutMiddle } from '../../../../../src/core/provenance/container/without-middle.ts';
import { readFileProvenance } from '../../../../../src/core/provenance/provenance-report.ts';
import { infotext } from '../../../../fixtures/provenance/infotexts.ts';
import { pngWithTexts } from '../../../../fixtures/provenance/png-file.ts';

const encode = (text: string) => new TextEncoder().encode(text);

test('a text that fits is left as it is', () => {
  expect(withoutMiddle(encode('a lighthouse'))).toEqual(encode('a lighthouse'));
});

test('of a longer one the beginning and the end are kept, and every character is whole', () => {
  fc.assert(
    fc.property(fc.constantFrom('a', 'é', '灯', '🗼'), fc.nat(5), (character, shift) => {
      const text = `${'.'.repeat(shift)}${character.repeat(700_000)}Steps: 20`;
      const bytes = encode(text);
      const kept = withoutMiddle(bytes);
      expect(kept.length).toBeLessThanOrEqual(Math.min(bytes.length, maxTextBytes));
      const decoded = new TextDecoder().decode(kept);
      expect(decoded).not.toContain('\ufffd');
      expect(decoded.endsWith('Steps: 20')).toBe(true);
      expect(text.startsWith(decoded.slice(0, 1000))).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test('a prompt of more than that is still known by the settings behind it', () => {
  const file = pngWithTexts({
    parameters: infotext.replace('a lighthouse', `a lighthouse ${'waves '.repeat(180_000)}`),
  });
  expect(readFileProvenance(file).findings).toMatchObject([{ signal: { kind: 'infotext' } }]);
});
