/** Whether there is a family lock, and whether it holds, as every part of the extension may know. */
export const lockHints = ['none', 'locked', 'unlocked'] as const;
export type LockHint = (typeof lockHints)[number];

/** The family lock as the extension's own pages show it. */
export type LockStatus =
  | { readonly kind: 'none' }
  /** `waitMs`: how long no PIN is tried, after too many wrong ones; 0 when one may be tried now. */
  | { readonly kind: 'locked'; readonly waitMs: number }
  /** `leftMs`: when it locks itself again. */
  | { readonly kind: 'unlocked'; readonly leftMs: number };

/** A stored hint. @returns undefined for anything else. */
export function parseLockHint(stored: unknown): LockHint | undefined {
  return lockHints.find((hint) => hint === stored);
}
