import { useEffect, useRef, useState } from 'preact/hooks';
import { logProblem } from '../../platform/log.ts';

export type Imported<File, Problem> = {
  readonly files: readonly File[];
  readonly problem: Problem | 'not-kept' | undefined;
  /** Does something with the store, and shows what is there then. @param step resolves with what was wrong. */
  readonly change: (step: () => Promise<Problem | undefined>) => void;
};

/** What a person has imported, read from its store when the page opens and after each change. */
export function useImported<File, Problem>(load: () => Promise<readonly File[]>): Imported<File, Problem> {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [problem, setProblem] = useState<Problem | 'not-kept' | undefined>();
  const change = (step: () => Promise<Problem | undefined>) => {
    void step()
      .catch((failure: unknown) => {
        logProblem('imported lists', failure);
        return 'not-kept' as const;
      })
      .then(async (found) => {
        setProblem(() => found);
        setFiles(await load());
      })
      .catch((failure: unknown) => {
        logProblem('imported lists', failure);
        setProblem('not-kept');
      });
  };
  const first = useRef(change);
  useEffect(() => first.current(async () => undefined), []);
  return { files, problem, change };
}
