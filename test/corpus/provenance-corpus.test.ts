import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFileProvenance } from '../../src/core/provenance/provenance-report.ts';

/** Real files, which are not ours to ship. Where they are missing, the tests say so and do nothing. */
const folder = '../shared/corpus/provenance/files';
const isHere = existsSync(folder);
const names = isHere ? readdirSync(folder) : [];
const note = `no corpus at ${folder}`;

describe('real files', () => {
  test('cut off at every hundredth of their length give bounded signals and no error', ({ skip }) => {
    skip(!isHere, note);
    for (const name of names) {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      for (let percent = 0; percent <= 100; percent++) {
        const { findings } = readFileProvenance(
          bytes.subarray(0, Math.floor((bytes.length * percent) / 100)),
        );
        expect(findings.length).toBeLessThanOrEqual(200);
      }
    }
  });

  test('that hold no manifest are not given to the C2PA reader', ({ skip }) => {
    skip(!isHere, note);
    const truths = readFileSync(join(folder, '../truth.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const wrong = truths.filter(({ file, c2pa }) => {
      const { hasManifest } = readFileProvenance(new Uint8Array(readFileSync(join(folder, file))));
      return hasManifest !== (c2pa !== 'none');
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});
