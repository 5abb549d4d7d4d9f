/** pixels: the page reads what it shows. url: the extension requests the picture a second time. */
export type AcquireRoute = 'pixels' | 'url';

export type PictureAddress = {
  /** `currentSrc`, absolute. */
  readonly url: string;
  /** Origin of the document, 'null' when opaque. */
  readonly documentOrigin: string;
  /** Whether the element asked for the picture with CORS, which makes its pixels readable. */
  readonly isCorsRequest: boolean;
};

/**
 * The way to a picture's pixels. What the page may read itself is read there: those are the very pixels shown,
 * and it costs no second request. A wrong 'pixels' is found by the canvas and falls back to 'url'.
 */
export function acquireRoute(address: PictureAddress): AcquireRoute {
  const { url, documentOrigin, isCorsRequest } = address;
  if (isCorsRequest || url.startsWith('data:') || url.startsWith('blob:')) return 'pixels';
  return documentOrigin !== 'null' && url.startsWith(`${documentOrigin}/`) ? 'pixels' : 'url';
}
