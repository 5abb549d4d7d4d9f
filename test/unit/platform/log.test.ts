import { expect, test } from 'vitest';
import { logProblem } from '../../../src/platform/log.ts';
import { quietLog } from '../quiet-log.ts';
import { imageIdOf } from '../samples.ts';

const logged = quietLog();

test('a line names the step, the problem and the picture by its hash', () => {
  logProblem('decode', new RangeError('too large'), imageIdOf(1));
  logProblem('webgpu', 'another answer');
  expect(logged().map((line) => line.trim())).toEqual([
    `[safer-spaces] decode: RangeError: too large ${imageIdOf(1)}`,
    '[safer-spaces] webgpu: another answer',
  ]);
});
