import type { LaunchedExtension } from '../../../scripts/start/launch-with-extension.ts';
import type { Settings } from '../../../src/core/settings/schema.ts';

/** Puts settings where the extension keeps them, in place of all that were there; the rest are as after an installation. */
export async function storeSettings(
  { serviceWorker }: Pick<LaunchedExtension, 'serviceWorker'>,
  values: Partial<Settings>,
): Promise<void> {
  await serviceWorker.evaluate(
    (stored) => chrome.storage.local.set({ settings: { version: 1, values: stored } }),
    values,
  );
}
