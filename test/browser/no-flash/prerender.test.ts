import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { showsPattern } from '../harness/picture-boxes.ts';
import { visitPrerendered } from '../harness/prerendered-visit.ts';
import { safeImage, safeSight, unsafeSight, unsafeStyle } from '../harness/test-images.ts';
import { openTestSite, type TestSite } from '../harness/test-site.ts';
import type { Sight } from '../harness/visit.ts';

const rules = { prerender: [{ source: 'list', urls: ['/next'], eagerness: 'immediate' }] };

describe('a page that the browser renders in advance', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await openTestSite();
    site.page('/next', `<!doctype html><body>${safeImage}<img src="/porn_2.png" style="${unsafeStyle}">`);
    site.page(
      '/',
      `<!doctype html><body><a id="go" href="/next">Next</a><script type="speculationrules">${JSON.stringify(rules)}</script>`,
    );
  });

  afterAll(() => site?.close());

  const shows = (frame: Buffer, { name, box }: Sight) => showsPattern(frame, name, box);

  test('shows its unsafe picture without the extension', async () => {
    const visit = await visitPrerendered('without', {
      url: site.at('localhost', '/'),
      link: 'go.click()',
      isSeen: (frame) => shows(frame, unsafeSight),
    });
    expect(visit.wasPrerendered).toBe(true);
    expect(visit.frames.some((frame) => shows(frame, unsafeSight))).toBe(true);
  });

  test('is covered in the moment in which it is gone to, and its safe picture is shown', async () => {
    const visit = await visitPrerendered('with-extension', {
      url: site.at('localhost', '/'),
      link: 'go.click()',
      isSeen: (frame) => shows(frame, safeSight),
    });
    expect(visit.wasPrerendered).toBe(true);
    expect(visit.frames.some((frame) => shows(frame, safeSight))).toBe(true);
    expect(visit.frames.filter((frame) => shows(frame, unsafeSight))).toHaveLength(0);
  });
});
