import { readFileSync } from 'node:fs';
import { transformWithOxc } from 'vite';
import { type DemoPictureName, demoPictures } from './demo-pictures.ts';

/** Where the three hosts of the demo are. */
export type DemoOrigins = { readonly hub: string; readonly space: string; readonly pictures: string };

/** One picture of an answer to "Generate". */
export type Generated = {
  readonly prompt: string;
  readonly url: string;
  /** How the app puts the picture into the page. */
  readonly delivery: 'blob' | 'data' | 'address';
};

const gallery: readonly DemoPictureName[] = [
  'balloons',
  'pattern-a',
  'dusk',
  'regatta',
  'layers',
  'saturn',
  'pattern-b',
  'apples',
  'pattern-c',
  'harbour',
  'firs',
  'pattern-d',
];

const examples: readonly DemoPictureName[] = ['aurora', 'lagoon', 'neptune', 'peaks'];

/** The hub: the outer page, which holds the app in a frame from another origin. */
export function hubPage(origins: DemoOrigins): string {
  return fill('hub.html', { spaceUrl: `${origins.space}/`, pictures: origins.pictures });
}

/** The app inside the frame. */
export function spacePage(origins: DemoOrigins): string {
  return fill('space.html', {
    pictures: origins.pictures,
    gallery: gallery.map((name, index) => galleryTile(name, index, origins)).join('\n'),
    examples: examples.map(exampleButton).join('\n'),
  });
}

/** What one press of "Generate" gives: four pictures, each put into the page in another way. */
export function generateBatch(press: number, { pictures }: DemoOrigins): readonly Generated[] {
  const batches = [
    ['aurora', 'pattern-c', 'lagoon', 'peaks'],
    ['neptune', 'pattern-e', 'pattern-a', 'firs'],
  ] as const;
  const [first, second, third, fourth] = batches[press % batches.length] ?? batches[0];
  return [
    { prompt: demoPictures[first].prompt, url: `/pictures/512/${first}.png`, delivery: 'blob' },
    { prompt: demoPictures[second].prompt, url: `/pictures/512/${second}.png`, delivery: 'data' },
    { prompt: demoPictures[third].prompt, url: `${pictures}/pictures/512/${third}.png`, delivery: 'address' },
    { prompt: demoPictures[fourth].prompt, url: `/pictures/512/${fourth}.png`, delivery: 'address' },
  ];
}

/** The style sheet of both pages. */
export function lookSheet(): string {
  return readPageFile('look.css');
}

/** The app's script, as JavaScript. */
export async function spaceScript(): Promise<string> {
  const { code } = await transformWithOxc(readPageFile('space.ts'), 'space.ts', { sourcemap: false });
  return code;
}

/** The first tiles differ in how they name their picture; the rest are plain, every third from another origin. */
function galleryTile(name: DemoPictureName, index: number, { pictures }: DemoOrigins): string {
  const { prompt } = demoPictures[name];
  const src = `/pictures/512/${name}.png`;
  const small = `/pictures/256/${name}.png`;
  const tag = (attributes: string) => `<img alt="${prompt}" ${attributes}>`;
  return figure(prompt, index === 0 ? inPictureElement() : index === 2 ? withSrcset() : plain());

  function inPictureElement() {
    return `<picture><source media="(max-width: 640px)" srcset="${small}">${tag(`src="${src}"`)}</picture>`;
  }
  function withSrcset() {
    return tag(`src="${src}" srcset="${small} 256w, ${src} 512w" sizes="(max-width: 640px) 45vw, 220px"`);
  }
  function plain() {
    return tag(`src="${index % 3 === 1 ? pictures : ''}${src}"`);
  }
}

function figure(caption: string, picture: string): string {
  return `<figure>${picture}<figcaption>${caption}</figcaption></figure>`;
}

function exampleButton(name: DemoPictureName): string {
  const { prompt } = demoPictures[name];
  return `<button type="button" data-prompt="${prompt}"><img alt="${prompt}" src="/pictures/128/${name}.png"></button>`;
}

function fill(file: string, values: Readonly<Record<string, string>>): string {
  return readPageFile(file).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${file} asks for '${name}', which nobody gives`);
    return value;
  });
}

function readPageFile(name: string): string {
  return readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8');
}
