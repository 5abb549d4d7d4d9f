import type { ListedFile } from './list-files.ts';

/** Parts of the package, by the first rule that fits a file. */
const parts: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['ONNX Runtime, WASM build', /ort-wasm-simd-threaded(-[\w-]+)?\.(wasm|mjs)$|wasm-worker/],
  ['ONNX Runtime, WebGPU build', /asyncify|webgpu-worker/],
  ['classifier', /\.onnx$/],
  ['content scripts', /^src\/content\//],
  ['languages', /^_locales\//],
  ['icons', /^icons\//],
  ['pages, background, host', /./],
];

/** A table of the package's size by part, in kilobytes, the sum last. */
export function sizeTable(files: readonly ListedFile[]): string {
  const sums = new Map(parts.map(([name]) => [name, 0]));
  for (const { path, sizeBytes } of files) {
    const part = partOf(path);
    sums.set(part, (sums.get(part) ?? 0) + sizeBytes);
  }
  const total = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return [...sums, ['total', total] as const]
    .map(([name, sizeBytes]) => `${name.padEnd(28)}${(sizeBytes / 1000).toFixed(1).padStart(10)} kB`)
    .join('\n');
}

function partOf(path: string): string {
  const isAsyncify = path.includes('asyncify');
  const rule = parts.find(([name, pattern]) => {
    return pattern.test(path) && !(isAsyncify && name === 'ONNX Runtime, WASM build');
  });
  return rule?.[0] ?? 'other';
}
