/** RFC 3492, section 5: the numbers of Punycode as IDNA uses them. */
const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialN = 128;
/** A DNS label has 63 bytes; longer ones are no host, and this bounds the time. */
const maxLabel = 63;

/**
 * One label of a host as the browser writes it: `bücher` becomes `xn--bcher-kva`. ASCII stays as it is.
 * @returns undefined for a label that no host can have. Never throws. Source: RFC 3492, section 6.3.
 */
export function toAsciiLabel(label: string): string | undefined {
  const points = [...label].map((letter) => letter.codePointAt(0) ?? 0);
  if (points.length === 0 || points.length > maxLabel) return undefined;
  if (points.every((point) => point < initialN)) return label;
  const encoded = `xn--${encode(points)}`;
  return encoded.length <= maxLabel ? encoded : undefined;
}

function encode(points: readonly number[]): string {
  const basic = points.filter((point) => point < initialN);
  let output = String.fromCodePoint(...basic) + (basic.length > 0 ? '-' : '');
  let [n, delta, bias, handled] = [initialN, 0, initialBias, basic.length];
  while (handled < points.length) {
    const next = Math.min(...points.filter((point) => point >= n));
    delta += (next - n) * (handled + 1);
    n = next;
    for (const point of points) {
      if (point < n) delta += 1;
      if (point !== n) continue;
      output += digitsOf(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic.length ? damp : 2);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    n += 1;
  }
  return output;
}

function digitsOf(delta: number, bias: number): string {
  let digits = '';
  let rest = delta;
  for (let k = base; ; k += base) {
    const threshold = Math.min(Math.max(k - bias, tMin), tMax);
    if (rest < threshold) return digits + digit(rest);
    digits += digit(threshold + ((rest - threshold) % (base - threshold)));
    rest = Math.floor((rest - threshold) / (base - threshold));
  }
}

/** 0 to 25 are a to z, 26 to 35 are 0 to 9. */
function digit(value: number): string {
  return String.fromCharCode(value < 26 ? 97 + value : 22 + value);
}

function adapt(delta: number, count: number, divisor: number): number {
  let rest = Math.floor(delta / divisor);
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}
