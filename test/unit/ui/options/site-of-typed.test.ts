import { expect, test } from 'vitest';
import { siteOfTyped } from '../../../../src/ui/options/site-of-typed.ts';

test.each([
  ['huggingface.co', 'huggingface.co'],
  ['  WWW.HuggingFace.co ', 'huggingface.co'],
  ['https://a.hf.space/gallery?page=2#top', 'a.hf.space'],
  ['localhost:7860', 'localhost'],
  ['http://127.0.0.1:8188/', '127.0.0.1'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['', undefined],
  ['no website', undefined],
  ['http://', undefined],
  ['*.a.test', undefined],
  ['file:///etc/passwd', undefined],
])('%j means %s', (typed, site) => {
  expect(siteOfTyped(typed)).toBe(site);
});
