import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../../../package.json';

/** Names under which the licences file lists packages by another name than npm's. */
const listedAs: Readonly<Record<string, string>> = {
  'onnxruntime-web': 'ONNX Runtime Web (onnxruntime-web)',
  preact: 'Preact',
  '@contentauth/c2pa-wasm': 'C2PA reader (@contentauth/c2pa-wasm)',
  'naughty-words': 'List of Dirty, Naughty, Obscene, and Otherwise Bad Words (naughty-words)',
};

test.each(Object.keys(packageJson.dependencies))('the licence of %s ships with it', (name) => {
  const licences = readFileSync('assets/THIRD-PARTY-LICENSES.txt', 'utf8');
  expect(licences).toContain(`\n== ${listedAs[name] ?? name}, `);
});
