import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  makeRecoveryCode,
  readRecoveryCode,
  recoveryCodeLetters,
} from '../../../../src/core/family/recovery-code.ts';
import { present } from '../../samples.ts';

const bytes = fc.uint8Array({ minLength: recoveryCodeLetters, maxLength: recoveryCodeLetters });

test('a code has four groups of five letters that nobody takes for another', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      expect(makeRecoveryCode(random)).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}$/);
    }),
  );
});

test('a code is read however it was written down', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = makeRecoveryCode(random);
      const spellings = [code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `];
      for (const typed of [...spellings, code.replaceAll('0', 'o').replaceAll('1', 'l')]) {
        expect(present(readRecoveryCode(typed))).toBe(code);
      }
    }),
  );
});

test.each(['', '123456', 'AAAAA-AAAAA-AAAAA-AAAA', 'AAAAA-AAAAA-AAAAA-AAAAAA', 'AAAAA-AAAAA-AAAAA-AAAA!'])(
  'is no code: %j',
  (typed) => {
    expect(readRecoveryCode(typed)).toBeUndefined();
  },
);
