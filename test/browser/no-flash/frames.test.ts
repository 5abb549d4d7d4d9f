import { describeNoFlash, type NoFlashCase } from '../harness/no-flash-cases.ts';
import { safeImage, safeStyle, unsafeStyle } from '../harness/test-images.ts';
import type { TestSite } from '../harness/test-site.ts';

const frameStyle = 'position:absolute;left:0;top:0;width:600px;height:300px;border:0';
const safeInFrame = `<img src="/neutral_1.png" style="${safeStyle}">`;
const inner = `<body style="margin:0"><img src="/porn_2.png" style="${unsafeStyle}">${safeInFrame}`;

/** The inner page with absolute addresses, for documents that have no address of their own. */
function absoluteInner(site: TestSite): string {
  return inner.replaceAll('src="/', `src="${site.at('a.test', '/')}`);
}

const cases: readonly NoFlashCase[] = [
  {
    name: 'covers images in a frame of the same site',
    body: (site) => {
      site.page('/inner', inner);
      return `<iframe src="/inner" style="${frameStyle}"></iframe>`;
    },
  },
  {
    name: 'covers images in a frame of another site, as Spaces are shown',
    body: (site) => {
      site.page('/inner', inner);
      return `<iframe src="${site.at('space.test', '/inner')}" style="${frameStyle}"></iframe>`;
    },
  },
  {
    name: 'covers images in a frame inside a frame of another site',
    body: (site) => {
      site.page('/inner', inner);
      site.page('/middle', `<iframe src="${site.at('c.test', '/inner')}" style="${frameStyle}"></iframe>`);
      return `<iframe src="${site.at('b.test', '/middle')}" style="${frameStyle}"></iframe>`;
    },
  },
  {
    name: 'covers an image in a closed tree that comes late, in the middle of 20,000 elements',
    body: (site) => {
      site.route('/inner', (_, response) => {
        response.setHeader('content-type', 'text/html');
        response.write(`<!doctype html><body style="margin:0">${safeInFrame}`);
        const many = '<div><p><span></span></p></div>'.repeat(3333);
        const late = `<div><template shadowrootmode="closed"><img src="/porn_2.png" style="${unsafeStyle}"></template></div>`;
        setTimeout(() => response.end(`${many}${late}${many}`), 1000);
      });
      return `<iframe src="/inner" style="${frameStyle}"></iframe>`;
    },
  },
  {
    name: 'covers images in a srcdoc frame',
    body: (site) => `<iframe srcdoc='${absoluteInner(site)}' style="${frameStyle}"></iframe>`,
  },
  {
    name: 'covers images in a sandboxed frame',
    body: (site) => {
      site.page('/inner', inner);
      return `<iframe sandbox src="${site.at('space.test', '/inner')}" style="${frameStyle}"></iframe>`;
    },
  },
  {
    name: 'covers images in a sandboxed srcdoc frame',
    body: (site) => `<iframe sandbox srcdoc='${absoluteInner(site)}' style="${frameStyle}"></iframe>`,
  },
  {
    name: 'covers images that a page builds in an about:blank frame',
    body: (site) => `<iframe id="frame" style="${frameStyle}"></iframe><script>
      frame.contentDocument.body.innerHTML = \`${absoluteInner(site)}\`;</script>`,
  },
  {
    name: 'covers images that a page writes into a frame with document.write',
    body: (site) => `<iframe id="frame" style="${frameStyle}"></iframe><script>
      const inner = frame.contentDocument;
      inner.open(); inner.write(\`<!doctype html>${absoluteInner(site)}\`); inner.close();</script>`,
  },
  {
    name: 'covers images in a blob: frame',
    body: (site) => `<iframe id="frame" style="${frameStyle}"></iframe><script>
      frame.src = URL.createObjectURL(new Blob([\`${absoluteInner(site)}\`], {type: 'text/html'}));</script>`,
  },
  {
    name: 'covers images in a data: frame',
    body: (site) =>
      `<iframe style="${frameStyle}" src="data:text/html;base64,${btoa(absoluteInner(site))}"></iframe>`,
  },
  {
    name: 'covers an image that a page moves from a frame into itself',
    body: () => `${safeImage}<iframe id="frame" hidden></iframe><script>
      const image = frame.contentDocument.createElement('img');
      image.src = '/porn_2.png'; image.style = '${unsafeStyle}';
      frame.contentDocument.body.append(image);
      setTimeout(() => document.body.append(image), 300);</script>`,
  },
  {
    name: 'covers images of a document that writes itself anew',
    body: () => `<script>setTimeout(() => {
      document.open(); document.write(\`<!doctype html>${inner}\`); document.close();
    }, 300)</script>`,
  },
];

describeNoFlash('frames that never flash', cases);
