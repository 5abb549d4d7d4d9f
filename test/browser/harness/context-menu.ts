import type { Page } from 'playwright';
import type { LaunchedExtension } from '../../../scripts/start/launch-with-extension.ts';
import { unsafeBox } from './picture-boxes.ts';

/** Opens the context menu on a picture and chooses an item; the native menu itself cannot be driven. */
export async function clickContextMenu(
  extension: LaunchedExtension,
  page: Page,
  { command, box = unsafeBox }: { readonly command: string; readonly box?: typeof unsafeBox },
): Promise<void> {
  await page.mouse.click(box.x + 10, box.y + 10, { button: 'right' });
  await extension.serviceWorker.evaluate(
    async ([menuItemId, url]) => {
      const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url);
      // Chrome's event objects can be fired by the extension itself.
      const clicked = chrome.contextMenus.onClicked as unknown as {
        dispatch(info: object, tab: unknown): void;
      };
      clicked.dispatch({ menuItemId, frameId: 0 }, tab);
    },
    [command, page.url()] as const,
  );
}
