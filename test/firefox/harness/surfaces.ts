import { type Box, boxStyle } from '../../browser/harness/picture-boxes.ts';
import type { TestSite } from '../../browser/harness/test-site.ts';

/** A way in which a page shows a picture. */
export type Surface = {
  readonly name: string;
  /** @param file such as `porn_2.png`. @param style that puts it into its box. */
  readonly html: (file: string, style: string, site: TestSite) => string;
};

export const unsafePattern = 'porn_2';
export const safePattern = 'neutral_1';

const quoted = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const fills = 'position:absolute;inset:0;width:256px;height:256px;border:0;margin:0';

/** Fills a host's shadow root by script, as apps do. */
const byScript = (mode: 'open' | 'closed', file: string, style: string) =>
  `<div style="${style}"></div><script>document.currentScript.previousElementSibling
    .attachShadow({ mode: '${mode}' }).innerHTML = '<img src="/${file}" style="${fills}">'</script>`;

export const surfaces: readonly Surface[] = [
  { name: 'an image of the same site', html: (file, style) => `<img src="/${file}" style="${style}">` },
  {
    name: 'an image of another site',
    html: (file, style, site) => `<img src="${site.at('b.test', `/${file}`)}" style="${style}">`,
  },
  {
    name: 'an image in the frame of another site',
    html: (file, style, site) =>
      `<iframe src="${site.at('space.test', `/frame?${file}`)}" style="${style}"></iframe>`,
  },
  {
    name: 'an image in a srcdoc frame',
    html: (file, style) =>
      `<iframe srcdoc="${quoted(`<img src="/${file}" style="${fills}">`)}" style="${style}"></iframe>`,
  },
  {
    name: 'an image in a sandboxed frame',
    html: (file, style, site) =>
      `<iframe sandbox="allow-scripts" src="${site.at('space.test', `/frame?${file}`)}" style="${style}"></iframe>`,
  },
  { name: 'an image in an open shadow root', html: (file, style) => byScript('open', file, style) },
  { name: 'an image in a closed shadow root', html: (file, style) => byScript('closed', file, style) },
  {
    name: 'an image in a declared, closed shadow root',
    html: (file, style) =>
      `<div style="${style}"><template shadowrootmode="closed"><img src="/${file}" style="${fills}"></template></div>`,
  },
  { name: 'a background', html: (file, style) => `<div style="${style};background:url(/${file})"></div>` },
  {
    name: 'a background in a closed shadow root',
    html: (file, style) =>
      `<div style="${style}"><template shadowrootmode="closed"><p style="${fills};background:url(/${file})"></p></template></div>`,
  },
  {
    name: 'a box before an element',
    html: (file, style) => {
      const id = `before-${file.replace('.png', '')}`;
      return `<style>#${id}::before{content:"";${fills};background:url(/${file})}</style><div id="${id}" style="${style}"></div>`;
    },
  },
  {
    name: 'content instead of an element',
    html: (file, style) => `<div style="${style};content:url(/${file})"></div>`,
  },
  {
    name: 'a border',
    html: (file, style) =>
      `<div style="${style};box-sizing:border-box;border:128px solid;border-image:url(/${file}) 128"></div>`,
  },
  {
    name: 'a canvas',
    html: (file, style) =>
      `<canvas width="256" height="256" style="${style}"></canvas><script>{
        const context = document.currentScript.previousElementSibling.getContext('2d');
        const image = new Image();
        image.onload = () => context.drawImage(image, 0, 0);
        image.src = '/${file}';
      }</script>`,
  },
  {
    name: 'an image button',
    html: (file, style) => `<input type="image" src="/${file}" style="${style}">`,
  },
  {
    name: 'an image in a drawing',
    html: (file, style) =>
      `<svg style="${style}" viewBox="0 0 256 256"><image href="/${file}" width="256" height="256"/></svg>`,
  },
  { name: 'an object', html: (file, style) => `<object data="/${file}" style="${style}"></object>` },
  {
    name: 'a poster',
    html: (file, style) => `<video poster="/${file}" style="${style}"></video>`,
  },
];

/** Where the pictures of a surface stand: the unsafe one, and the safe one beside it; two surfaces a row. */
export function boxesOf(index: number): { readonly unsafe: Box; readonly safe: Box } {
  const x = 8 + (index % 2) * 560;
  const y = 8 + Math.floor(index / 2) * 272;
  return { unsafe: { x, y, edgePx: 256 }, safe: { x: x + 272, y, edgePx: 256 } };
}

/** The size of a window that shows them all. */
export const windowSize = { widthPx: 1120, heightPx: 8 + Math.ceil(surfaces.length / 2) * 272 };

/** A page with each surface twice. */
export function surfacesPage(site: TestSite): string {
  const both = surfaces.map(({ html }, index) => {
    const { unsafe, safe } = boxesOf(index);
    return (
      html(`${unsafePattern}.png`, boxStyle(unsafe), site) + html(`${safePattern}.png`, boxStyle(safe), site)
    );
  });
  return `<!doctype html><meta charset="utf-8"><title>Surfaces</title><body>${both.join('\n')}`;
}

/** The page that a frame shows; the picture is named in its address. */
export const framePage = `<!doctype html><body><script>
  document.write('<img src="/' + location.search.slice(1) + '" style="${fills}">');
</script>`;
