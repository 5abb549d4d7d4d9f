import { useEffect, useState } from 'preact/hooks';
import type { ActivityDay } from '../../core/activity/activity-counts.ts';
import { loadActivity, onActivityChanged } from '../../platform/activity-store.ts';
import { logProblem } from '../../platform/log.ts';

/** The days that were counted, kept up to date; undefined until read. */
export function useActivity(): readonly ActivityDay[] | 'unreadable' | undefined {
  const [days, setDays] = useState<readonly ActivityDay[] | 'unreadable' | undefined>();
  useEffect(() => {
    const closing = new AbortController();
    const read = () =>
      loadActivity().then(setDays, (problem: unknown) => {
        logProblem('activity', problem);
        setDays('unreadable');
      });
    void read();
    onActivityChanged(() => void read(), closing.signal);
    return () => closing.abort();
  }, []);
  return days;
}
