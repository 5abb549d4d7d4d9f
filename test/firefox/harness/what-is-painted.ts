import { showsPattern } from '../../browser/harness/picture-boxes.ts';
import type { FirefoxTab } from './firefox-tab.ts';
import { boxesOf, safePattern, surfaces, unsafePattern } from './surfaces.ts';

/** Which of the two pictures of each surface can be seen now. */
export async function whatIsPainted(tab: FirefoxTab): Promise<Readonly<Record<string, readonly string[]>>> {
  const screenshot = await tab.screenshot();
  const rows = surfaces.map(({ name }, index) => {
    const { unsafe, safe } = boxesOf(index);
    const seen = [
      ...(showsPattern(screenshot, unsafePattern, unsafe) ? ['unsafe'] : []),
      ...(showsPattern(screenshot, safePattern, safe) ? ['safe'] : []),
    ];
    return [name, seen] as const;
  });
  return Object.fromEntries(rows);
}

/** The same words for every surface. */
export function everywhere(seen: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(surfaces.map(({ name }) => [name, seen]));
}
