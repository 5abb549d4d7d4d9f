import { describe, expect, test } from 'vitest';
import {
  type GpuAttempt,
  largestDifference,
  probeInput,
  startProvenEqual,
  tryWebGpu,
} from '../../../src/inference/choose-backend.ts';
import { quietLog } from '../quiet-log.ts';
import { FakeBackend, failingBackend, neutralAnswer } from './fake-backend.ts';

quietLog();

const probe = new Uint8Array([1, 2, 3]);
const answering = (...numbers: number[]) => new FakeBackend(async () => new Float32Array(numbers));
const attemptWith = (gpu: FakeBackend, wasm = new FakeBackend()) => ({
  startWebGpu: async () => gpu,
  wasm,
  probe,
});
const realAdapter = { isFallbackAdapter: false };

describe('the GPU is taken', () => {
  test('when a real adapter answers the probe as WASM does', async () => {
    const gpu = new FakeBackend();
    expect(await tryWebGpu({ ...attemptWith(gpu), adapter: realAdapter })).toBe(gpu);
    expect(gpu.isStopped).toBe(false);
    expect(gpu.asked).toEqual([probe]);
  });

  test('when its answer differs by no more than rounding does', async () => {
    const gpu = answering(0.0005, 0, 0.9995, 0, 0);
    expect(await startProvenEqual(attemptWith(gpu))).toBe(gpu);
  });
});

describe('the GPU is not even started', () => {
  test.each<[string, GpuAttempt['adapter']]>([
    ['without an adapter', undefined],
    ['with an adapter that is software', { isFallbackAdapter: true }],
  ])('%s', async (_, adapter) => {
    let starts = 0;
    const startWebGpu = async () => {
      starts += 1;
      return new FakeBackend();
    };
    expect(await tryWebGpu({ adapter, startWebGpu, wasm: new FakeBackend(), probe })).toBeUndefined();
    expect(starts).toBe(0);
  });
});

describe('the GPU is refused and stopped', () => {
  test.each([
    ['for another answer than WASM', answering(0, 0, 0, 1, 0)],
    ['for an answer that is off by little more than rounding', answering(0, 0, 0.998, 0.002, 0)],
    ['for an answer of NaN', answering(Number.NaN, 0, 1, 0, 0)],
    ['for an answer that is too short', answering(0, 0, 1)],
    ['for an answer that is too long', answering(0, 0, 1, 0, 0, 0)],
    ['for no answer', answering()],
    ['for a run that fails', failingBackend()],
  ])('%s', async (_, gpu) => {
    expect(await startProvenEqual(attemptWith(gpu))).toBeUndefined();
    expect(gpu.isStopped).toBe(true);
  });

  test('when WASM itself fails on the probe', async () => {
    const gpu = new FakeBackend();
    expect(await startProvenEqual(attemptWith(gpu, failingBackend()))).toBeUndefined();
    expect(gpu.isStopped).toBe(true);
  });

  test('when both answer with NaN', async () => {
    const [gpu, wasm] = [answering(Number.NaN), answering(Number.NaN)];
    expect(await startProvenEqual(attemptWith(gpu, wasm))).toBeUndefined();
    expect(gpu.isStopped).toBe(true);
  });
});

test('a GPU whose start fails is done without', async () => {
  const startWebGpu = async () => {
    throw new Error('no device');
  };
  const attempt = { adapter: realAdapter, startWebGpu, wasm: new FakeBackend(), probe };
  expect(await tryWebGpu(attempt)).toBeUndefined();
});

test('WASM is never stopped by the attempt', async () => {
  const wasm = new FakeBackend();
  await startProvenEqual(attemptWith(failingBackend(), wasm));
  await startProvenEqual(attemptWith(new FakeBackend(), wasm));
  expect(wasm.isStopped).toBe(false);
});

test('the largest difference of two answers is that of the number furthest apart', () => {
  expect(largestDifference([0.5, 0.25, 0.25], [0.5, 0.125, 0.375])).toBe(0.125);
  expect(largestDifference(neutralAnswer(), neutralAnswer())).toBe(0);
});

test('the probe is a picture with all kinds of brightness, the same each time', () => {
  const edgePx = 64;
  const input = probeInput(edgePx);
  expect(input).toHaveLength(3 * edgePx * edgePx);
  expect(Buffer.compare(input, probeInput(edgePx))).toBe(0);
  expect(Math.min(...input)).toBeLessThan(5);
  expect(Math.max(...input)).toBeGreaterThan(250);
});
