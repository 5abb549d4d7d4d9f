/** Red, green, blue, 0 to 255 each, sRGB; fractions are kept until the pixel is written. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A place from 0 to 1 and the colour there. */
export type RampStop = readonly [at: number, color: Rgb];

/** @param hex as in CSS, '#rrggbb'. */
export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** From `under` (amount 0) to `over` (amount 1); amounts outside count as the nearer end. */
export function mix(under: Rgb, over: Rgb, amount: number): Rgb {
  if (amount <= 0) return under;
  if (amount >= 1) return over;
  return [
    under[0] + (over[0] - under[0]) * amount,
    under[1] + (over[1] - under[1]) * amount,
    under[2] + (over[2] - under[2]) * amount,
  ];
}

/** Times a brightness: 1 leaves the colour as it is, 0 is black. */
export function brighten([red, green, blue]: Rgb, factor: number): Rgb {
  return [red * factor, green * factor, blue * factor];
}

/** The colour of a gradient. @param stops in rising order, at least one. */
export function ramp(stops: readonly RampStop[], at: number): Rgb {
  let before: RampStop | undefined;
  for (const stop of stops) {
    if (at <= stop[0])
      return before ? mix(before[1], stop[1], (at - before[0]) / (stop[0] - before[0])) : stop[1];
    before = stop;
  }
  if (!before) throw new Error('a ramp needs a stop');
  return before[1];
}
