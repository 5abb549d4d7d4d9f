import { afterEach, beforeEach, vi } from 'vitest';

/** Keeps lines that are meant for an engineer out of the tests' own output. @returns the lines logged so far. */
export function quietLog(): () => string[] {
  let lines: string[] = [];
  beforeEach(() => {
    lines = [];
    vi.spyOn(console, 'warn').mockImplementation((...words: unknown[]) => {
      lines.push(words.join(' '));
    });
  });
  afterEach(() => void vi.restoreAllMocks());
  return () => lines;
}
