import { useEffect, useState } from 'preact/hooks';
import type { Evidence } from '../../core/evidence.ts';
import { FileJudge } from '../../platform/file-judge.ts';

/** Pictures on which settings are tried out. They show nothing, and lie on both sides of every step's limit. */
export const samplePaths: readonly string[] = [1, 2, 3, 4, 5, 6].map(
  (number) => `/samples/sample-${number}.jpg`,
);

/** Wakes the classifier, so that the samples need not wait for it when they are shown. */
export function warmUp(signal: AbortSignal): void {
  const [first] = samplePaths;
  if (first) void new FileJudge(signal).judgeUrl(new URL(first, location.href).href);
}

/** What the classifier says of each sample, here and now; undefined until it has. */
export function useSampleEvidence(): readonly (Evidence | undefined)[] {
  const [known, setKnown] = useState<ReadonlyMap<string, Evidence>>(new Map());
  useEffect(() => {
    const closing = new AbortController();
    const judge = new FileJudge(closing.signal);
    for (const path of samplePaths) {
      void judge.judgeUrl(new URL(path, location.href).href).then((evidence) => {
        if (!closing.signal.aborted) setKnown((before) => new Map(before).set(path, evidence));
      });
    }
    return () => closing.abort();
  }, []);
  return samplePaths.map((path) => known.get(path));
}
