/** A sound of nothing: PCM of 8 bits, 8,000 samples a second. */
export function silentWav(seconds: number): Uint8Array {
  const rate = 8000;
  const samples = new Uint8Array(rate * seconds).fill(128);
  const head = new DataView(new ArrayBuffer(44));
  const words: readonly (readonly [at: number, word: string])[] = [
    [0, 'RIFF'],
    [8, 'WAVE'],
    [12, 'fmt '],
    [36, 'data'],
  ];
  for (const [at, word] of words) {
    for (let place = 0; place < word.length; place += 1) head.setUint8(at + place, word.charCodeAt(place));
  }
  head.setUint32(4, 36 + samples.length, true);
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true);
  head.setUint16(22, 1, true);
  head.setUint32(24, rate, true);
  head.setUint32(28, rate, true);
  head.setUint16(32, 1, true);
  head.setUint16(34, 8, true);
  head.setUint32(40, samples.length, true);
  return new Uint8Array([...new Uint8Array(head.buffer), ...samples]);
}
