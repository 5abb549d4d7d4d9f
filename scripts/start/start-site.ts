import type { Page } from 'playwright';
import { serveDemoSpace } from '../demo-space/serve-demo-space.ts';
import type { StartTarget } from './parse-start-arguments.ts';
import { type FolderFile, serveFolder } from './serve-folder.ts';

/** What the browser is to be shown: one page, or the pages of a folder's gallery. */
export type StartSite = {
  readonly pages: readonly StartPage[];
  readonly close: () => Promise<void>;
};

export type StartPage = {
  readonly url: string;
  /** Image files of a folder that are on the page; undefined for other pages. */
  readonly files?: readonly FolderFile[];
  /** What a person would do on the page before looking at all of it. */
  readonly act?: (page: Page) => Promise<void>;
};

/** Starts what serves the target. @throws when a folder cannot be read. */
export async function openStartSite(target: StartTarget): Promise<StartSite> {
  switch (target.kind) {
    case 'page':
      return { pages: [{ url: target.url }], close: async () => undefined };
    case 'folder':
      return serveFolder(target.path);
    case 'demo': {
      console.log('Painting the pictures of the demo ...');
      const { pageUrl, close } = await serveDemoSpace();
      return { pages: [{ url: pageUrl, act: pressGenerate }], close };
    }
    default:
      return target satisfies never;
  }
}

/** Waits for the end of the run too: the button can be pressed again then. */
async function pressGenerate(page: Page): Promise<void> {
  const app = page.frameLocator('#space');
  await app.getByRole('button', { name: 'Generate' }).click();
  await app.locator('#generate:enabled').waitFor();
}
