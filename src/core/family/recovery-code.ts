/** Digits and letters that nobody takes for another: no I, L, O or U (Crockford's base 32). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Letters of a code: 20 of 5 bits each, 100 bits in all, which nobody guesses. */
export const recoveryCodeLetters = 20;

/**
 * A code to write down, in four groups of five.
 * @param random as many random bytes as `recoveryCodeLetters`; five bits of each are used.
 */
export function makeRecoveryCode(random: Uint8Array): string {
  const code = Array.from(random.subarray(0, recoveryCodeLetters), (byte) => letters.charAt(byte & 31));
  return code.join('').replace(/.{5}(?=.)/g, '$&-');
}

/** A code as it was typed, in the spelling that was hashed. @returns undefined for what is no code. */
export function readRecoveryCode(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const isCode = plain.length === recoveryCodeLetters && [...plain].every((one) => letters.includes(one));
  return isCode ? plain.replace(/.{5}(?=.)/g, '$&-') : undefined;
}
