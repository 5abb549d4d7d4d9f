import { describe, expect, it } from 'vitest';
import { generateBatch, hubPage, spacePage } from '../../../../scripts/demo-space/demo-pages.ts';
import { demoPictures } from '../../../../scripts/demo-space/demo-pictures.ts';

const origins = { hub: 'http://hub.test', space: 'http://space.test', pictures: 'http://pictures.test' };
const pages = { hub: hubPage(origins), space: spacePage(origins) };
const batches = [0, 1].map((press) => generateBatch(press, origins));

function picturesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/\/pictures\/\d+\/([\w-]+)\.png/g), ([, name]) => name ?? '');
}

describe('the demo', () => {
  it('holds the app in a frame from another origin', () => {
    expect(pages.hub).toContain('src="http://space.test/"');
  });

  it('asks for no picture that it does not have, but the deleted one', () => {
    const asked = new Set([pages.hub, pages.space, JSON.stringify(batches)].flatMap(picturesIn));
    expect([...asked].filter((name) => !(name in demoPictures))).toEqual(['gone']);
  });

  it('shows at least eight scenes and four patterns in its gallery', () => {
    const gallery = picturesIn(pages.space.split('id="gallery"')[1]?.split('From the community')[0] ?? '');
    const patterns = new Set(gallery.filter((name) => name.startsWith('pattern-')));
    expect(patterns.size).toBe(4);
    expect(new Set(gallery).size - patterns.size).toBe(8);
  });

  it('asks nobody outside for anything', () => {
    const hosts = Array.from(
      `${pages.hub}${pages.space}`.matchAll(/https?:\/\/[\w.-]+/g),
      ([origin]) => origin,
    );
    expect(hosts.filter((origin) => !Object.values(origins).includes(origin))).toEqual([]);
  });

  it.each([0, 1])('puts the pictures of press %i into the page in three ways', (press) => {
    const deliveries = generateBatch(press, origins).map(({ delivery }) => delivery);
    expect(deliveries).toEqual(['blob', 'data', 'address', 'address']);
  });
});
