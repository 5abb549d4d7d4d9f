import { useEffect, useState } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import { writeCount } from '../components/write-number.ts';

const secondMs = 1000;
const halfWaitSeconds = 30;

/** The seconds that are left. All are seen; a screen reader is told of the beginning, the half and the end. */
export function WaitClock(props: { readonly leftMs: number }) {
  const secondsLeft = useSecondsLeft(props.leftMs);
  return (
    <>
      <p class="wait-clock" role="timer">
        {secondsLeft > 0 ? text('frictionSeconds', writeCount(secondsLeft)) : text('frictionWaitOver')}
      </p>
      <p class="visually-hidden" role="status">
        {spokenWords(secondsLeft)}
      </p>
    </>
  );
}

function spokenWords(secondsLeft: number): string {
  if (secondsLeft === 0) return text('frictionWaitOver');
  return secondsLeft > halfWaitSeconds
    ? text('frictionWaitBegun')
    : text('frictionSeconds', writeCount(halfWaitSeconds));
}

/** Counts down by itself between two answers of the background, which alone says when the wait is over. */
function useSecondsLeft(leftMs: number): number {
  const [left, setLeft] = useState(leftMs);
  useEffect(() => {
    const answeredAtMs = performance.now();
    const count = () => setLeft(Math.max(0, leftMs - (performance.now() - answeredAtMs)));
    count();
    const timer = setInterval(count, secondMs);
    return () => clearInterval(timer);
  }, [leftMs]);
  // "0" is for the background to say.
  return leftMs === 0 ? 0 : Math.max(1, Math.ceil(left / secondMs));
}
