import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRetypeText, retypeRandoms } from '../../../../src/core/family/retype-text.ts';

const sentences = ['One.', 'Two.', 'Three.', 'Four.'];
const make = (randoms: readonly number[]) => makeRetypeText(sentences, (number) => `No. ${number}.`, randoms);

test('has two different sentences and a number of four digits, whatever the random numbers', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(0xffffffff), { minLength: retypeRandoms, maxLength: retypeRandoms }),
      (randoms) => {
        const [first, second, ...rest] = make(randoms).split(' ');
        expect(sentences).toContain(first);
        expect(sentences).toContain(second);
        expect(first).not.toBe(second);
        expect(rest.join(' ')).toMatch(/^No\. [1-9]\d{3}\.$/);
      },
    ),
  );
});

test('differs with each random number', () => {
  expect(new Set([make([0, 0, 0]), make([1, 0, 0]), make([0, 1, 0]), make([0, 0, 1])]).size).toBe(4);
});
