import { readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

/** Image files that a page can show, with the type that a server names. */
export const imageTypes: ReadonlyMap<string, string> = new Map([
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.gif', 'image/gif'],
  ['.avif', 'image/avif'],
  ['.svg', 'image/svg+xml'],
  ['.bmp', 'image/bmp'],
]);

/**
 * The image files in a folder and below, as paths from that folder with forward slashes, in alphabetical order.
 * Links are not followed: they may lead round in a circle.
 * @throws when the folder cannot be read.
 */
export function findImages(folder: string): readonly string[] {
  return filesBelow(folder)
    .filter((path) => imageTypes.has(extname(path).toLowerCase()))
    .map((path) => relative(folder, path).replaceAll('\\', '/'))
    .sort();
}

/** Not by `readdir`'s own recursion: Node 22 follows links there. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}
