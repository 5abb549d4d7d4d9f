import type { PictureSource } from '../../contract/messages.ts';
import { drawModelInput } from '../../platform/draw-model-input.ts';

/** Edge of the classifier's input; the host refuses others. Source: models/registry.json. */
const modelEdgePx = 224;
/** Reading stops for the page's own work after this much time in one go. */
const sliceMs = 6;

type Reading = {
  readonly image: HTMLImageElement;
  readonly onRead: (source: PictureSource | undefined) => void;
  isCancelled: boolean;
};

/** Reads the pixels that a page shows, a few at a time, so that a gallery makes no long task. */
export class PixelReader {
  readonly #waiting: Reading[] = [];
  #isScheduled = false;

  /**
   * Reads a loaded picture soon.
   * @param onRead gets the model input, or undefined where the page may not read the pixels. Not called after cancel.
   * @returns cancel
   */
  read(image: HTMLImageElement, onRead: Reading['onRead']): () => void {
    const reading: Reading = { image, onRead, isCancelled: false };
    this.#waiting.push(reading);
    this.#schedule();
    return () => {
      reading.isCancelled = true;
    };
  }

  #schedule(): void {
    if (this.#isScheduled || this.#waiting.length === 0) return;
    this.#isScheduled = true;
    setTimeout(() => this.#readSlice(), 0);
  }

  #readSlice(): void {
    this.#isScheduled = false;
    const endMs = performance.now() + sliceMs;
    while (performance.now() < endMs) {
      const reading = this.#waiting.shift();
      if (!reading) return;
      if (!reading.isCancelled) reading.onRead(readPixels(reading.image));
    }
    this.#schedule();
  }
}

function readPixels(image: HTMLImageElement): PictureSource | undefined {
  // An SVG without a size of its own has no natural size; browsers lay it out at 300 x 150.
  const size = { widthPx: image.naturalWidth || 300, heightPx: image.naturalHeight || 150 };
  try {
    return { kind: 'pixels', rgbBase64: toBase64(drawModelInput(image, size, modelEdgePx)), ...size };
  } catch {
    return undefined; // another origin's picture after a redirect: the caller asks by address
  }
}

function toBase64(bytes: Uint8Array & { toBase64?: () => string }): string {
  if (bytes.toBase64) return bytes.toBase64();
  let characters = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    characters += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(characters);
}
