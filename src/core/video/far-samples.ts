/** Videos that only the host can read are sampled at these steps. */
const stepSeconds = 1;
/** So many steps are asked for ahead of what plays. */
const stepsAhead = 3;

/** Places (seconds) of the samples that must be safe for the frame at `atSeconds` to be shown: before and after it. */
export function neededSamples(atSeconds: number, durationSeconds: number): readonly number[] {
  return samplesFrom(atSeconds, durationSeconds, 1);
}

/** Places (seconds) of the samples to ask for by now, the nearest first. */
export function wantedSamples(atSeconds: number, durationSeconds: number): readonly number[] {
  return samplesFrom(atSeconds, durationSeconds, stepsAhead);
}

function samplesFrom(atSeconds: number, durationSeconds: number, ahead: number): readonly number[] {
  const first = Math.max(0, Math.floor(Math.min(atSeconds, durationSeconds) / stepSeconds));
  const last = Math.max(first, Math.ceil(durationSeconds / stepSeconds));
  const count = Math.min(last, first + ahead) - first + 1;
  return Array.from({ length: count }, (_, index) => (first + index) * stepSeconds);
}
