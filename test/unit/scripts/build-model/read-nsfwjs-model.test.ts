import { expect, test } from 'vitest';
import { readNsfwjsModel } from '../../../../scripts/build-model/read-nsfwjs-model.ts';

test('reads all layers and weights of the model that the package ships', () => {
  const { layers, weights } = readNsfwjsModel('dist/models/mobilenet_v2');
  expect(layers).toHaveLength(162);
  expect(weights.size).toBe(266);
  expect(weights.get('Conv1/kernel')?.shape).toEqual([3, 3, 3, 32]);
});

test('says so when the package has no such model', () => {
  expect(() => readNsfwjsModel('dist/models/none')).toThrow('none');
});
