/** A PIN or passphrase as typed. */
export type SecretProblem = 'too-short' | 'too-long';

/** Six digits are a million PINs; fewer can be watched and guessed. */
export const shortestSecret = 6;
/** Longer ones only make the field slow. */
export const longestSecret = 200;

/** One spelling for what looks the same on two keyboards (Unicode NFKC); nothing is cut off. */
export function normalSecret(typed: string): string {
  return typed.normalize('NFKC');
}

/** What is wrong with a new PIN or passphrase; undefined when it will do. */
export function secretProblem(typed: string): SecretProblem | undefined {
  const { length } = [...normalSecret(typed)];
  if (length < shortestSecret) return 'too-short';
  return length > longestSecret ? 'too-long' : undefined;
}
