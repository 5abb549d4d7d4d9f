import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from './open-browser.ts';

/** A copy of the built extension with something broken in it, and how to be rid of it. */
export type BrokenBuild = { readonly extensionDir: string; remove(): void };

/** Copies the build and hands its asset files to `breakIt`, which may change or delete them. */
export function breakBuild(breakIt: (assets: BuildAssets) => void): BrokenBuild {
  const extensionDir = mkdtempSync(join(tmpdir(), 'safer-spaces-build-'));
  cpSync(builtExtension, extensionDir, { recursive: true });
  breakIt(new BuildAssets(join(extensionDir, 'assets')));
  return { extensionDir, remove: () => rmSync(extensionDir, { recursive: true }) };
}

/** The files of a build that carry a hash in their name. */
export class BuildAssets {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Turns one bit in the middle of the file around. */
  corrupt(ending: string): void {
    const file = this.#find(ending);
    const bytes = readFileSync(file);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  }

  delete(ending: string): void {
    rmSync(this.#find(ending));
  }

  #find(ending: string): string {
    const name = readdirSync(this.#folder).find(
      (file) => file.endsWith(ending) && !/asyncify|c2pa/.test(file),
    );
    if (name === undefined) throw new Error(`the build has no asset that ends with ${ending}`);
    return join(this.#folder, name);
  }
}
