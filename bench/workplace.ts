import type { LaunchedBrowser, LaunchedExtension } from '../scripts/start/launch-with-extension.ts';
import { openWithExtension, openWithoutExtension } from '../test/browser/harness/open-browser.ts';
import { answerFile, openTestSite, type TestSite } from '../test/browser/harness/test-site.ts';
import { type BareModel, type BareModelId, openBareModel, serveBarePage } from './bare-model.ts';
import { makePictures, type PictureFormat } from './make-pictures.ts';

/** How many different pictures there are of each format. */
export const pictureCounts: Readonly<Record<PictureFormat, number>> = { jpeg: 200, png: 16 };

/** Where a picture of the bench is, on every host of the site. @param use keeps requests of different uses apart. */
export function picturePath(format: PictureFormat, index: number, use: string): string {
  return `/bench-${format}-${index}?${use}`;
}

/** What sections measure with. Each part is opened when a section first wants it, and kept for the next. */
export class Workplace {
  readonly site: TestSite;
  #extension: Promise<LaunchedExtension> | undefined;
  #plain: Promise<LaunchedBrowser> | undefined;
  #barePage: Promise<string> | undefined;
  readonly #bare = new Map<BareModelId, Promise<BareModel>>();
  readonly #pictures = new Map<PictureFormat, Promise<void>>();

  private constructor(site: TestSite) {
    this.site = site;
  }

  static async open(): Promise<Workplace> {
    return new Workplace(await openTestSite());
  }

  /** The browser with the extension. */
  extension(): Promise<LaunchedExtension> {
    this.#extension ??= openWithExtension();
    return this.#extension;
  }

  /** The same browser without it. */
  plain(): Promise<LaunchedBrowser> {
    this.#plain ??= openWithoutExtension();
    return this.#plain;
  }

  /** A model alone, one thread, in the browser with the extension. The classifier is what other figures are held against. */
  bare(model: BareModelId = 'nsfw-mobilenet-v2'): Promise<BareModel> {
    const opening = this.#bare.get(model) ?? this.#openBare(model);
    this.#bare.set(model, opening);
    return opening;
  }

  /** Address of the page in which the model runs alone. */
  async barePageUrl(): Promise<string> {
    this.#barePage ??= serveBarePage(this.site);
    // Only loopback addresses are secure contexts, and only those have threads.
    return this.site.at('127.0.0.1', await this.#barePage);
  }

  /** Puts the pictures of a format on the site. */
  servePictures(format: PictureFormat): Promise<void> {
    const serving = this.#pictures.get(format) ?? this.#makePictures(format);
    this.#pictures.set(format, serving);
    return serving;
  }

  async close(): Promise<void> {
    await (await this.#extension)?.close();
    await (await this.#plain)?.close();
    await this.site.close();
  }

  async #openBare(model: BareModelId): Promise<BareModel> {
    return openBareModel((await this.extension()).context, await this.barePageUrl(), { model, threads: 1 });
  }

  async #makePictures(format: PictureFormat): Promise<void> {
    const { context } = await this.plain();
    const files = await makePictures(context, format, pictureCounts[format]);
    for (const [index, file] of files.entries()) {
      this.site.route(`/bench-${format}-${index}`, answerFile(`image/${format}`, file));
    }
  }
}
