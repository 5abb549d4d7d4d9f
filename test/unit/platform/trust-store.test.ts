import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import {
  loadTrustFiles,
  maxTrustFiles,
  onTrustFilesChanged,
  removeTrustFile,
  saveTrustFile,
} from '../../../src/platform/trust-store.ts';

const file = (name: string, text = 'x') => ({ name, text, importedAtMs: 1 });

afterEach(async () => {
  for (const { name } of await loadTrustFiles()) await removeTrustFile(name);
});

test('lists are kept by name, replaced and forgotten', async () => {
  await saveTrustFile(file('b.pem'));
  await saveTrustFile(file('a.pem'));
  await saveTrustFile(file('b.pem', 'newer'));
  expect(await loadTrustFiles()).toEqual([file('a.pem'), file('b.pem', 'newer')]);
  await removeTrustFile('a.pem');
  expect(await loadTrustFiles()).toEqual([file('b.pem', 'newer')]);
});

test('no more lists are kept than anybody has', async () => {
  for (let index = 0; index < maxTrustFiles; index++)
    expect(await saveTrustFile(file(`${index}.pem`))).toBe(true);
  expect(await saveTrustFile(file('more.pem'))).toBe(false);
  expect(await saveTrustFile(file('0.pem', 'newer'))).toBe(true);
  expect(await loadTrustFiles()).toHaveLength(maxTrustFiles);
});

test('others hear of each change', async () => {
  const closing = new AbortController();
  const changed = new Promise<void>((resolve) => onTrustFilesChanged(resolve, closing.signal));
  await saveTrustFile(file('a.pem'));
  await changed;
  closing.abort();
});
