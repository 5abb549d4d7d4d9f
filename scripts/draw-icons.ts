import { readFile, writeFile } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright';
import { ensureChromium } from './bootstrap.mjs';

const iconFolder = 'assets/icons';

/** Edges in pixels: toolbar (16, 32), extensions page (48), store and installation (128). */
const iconEdgesPx = [16, 32, 48, 128] as const;

/**
 * Draws `assets/icons/icon.svg` as PNG files with a transparent background, one an edge.
 * Run it again after a change to the SVG: `node scripts/run-ts.mjs scripts/draw-icons.ts`.
 */
export async function main(): Promise<void> {
  const svg = await readFile(`${iconFolder}/icon.svg`, 'utf8');
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] });
  try {
    for (const edgePx of iconEdgesPx) {
      const file = `${iconFolder}/icon-${edgePx}.png`;
      await writeFile(file, await drawIcon(browser, { svg, edgePx }));
      console.log(`${file}: ${edgePx} px`);
    }
  } finally {
    await browser.close();
  }
}

async function drawIcon(browser: Browser, icon: { svg: string; edgePx: number }): Promise<Buffer> {
  const { svg, edgePx } = icon;
  const page = await browser.newPage({ viewport: { width: edgePx, height: edgePx } });
  try {
    const style = 'html,body{margin:0;background:transparent}svg{display:block;width:100vw;height:100vh}';
    await page.setContent(`<!doctype html><style>${style}</style>${svg}`);
    return await page.screenshot({ omitBackground: true });
  } finally {
    await page.close();
  }
}
