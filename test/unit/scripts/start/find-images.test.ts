import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findImages } from '../../../../scripts/start/find-images.ts';

function folderWith(files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'find-images-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'below'));
  for (const file of files) writeFileSync(join(folder, file), '');
  return folder;
}

it('finds images here and below, whatever the case of their ending, in order', () => {
  const folder = folderWith(['b.JPG', 'a.png', 'notes.txt', 'below/c.webp', 'png']);
  expect(findImages(folder)).toEqual(['a.png', 'b.JPG', 'below/c.webp']);
});

it('does not follow links, which may lead round in a circle', () => {
  const folder = folderWith(['a.png']);
  symlinkSync(folder, join(folder, 'below', 'again'));
  expect(findImages(folder)).toEqual(['a.png']);
});

it('finds nothing in a folder without images', () => {
  expect(findImages(folderWith(['notes.txt']))).toEqual([]);
});
