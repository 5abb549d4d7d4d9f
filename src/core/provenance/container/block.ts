/** Where in a file a text stood. Signals count only in the fields their writers use. */
export const textPlaces = [
  'png-text',
  'jpeg-comment',
  'jpeg-app',
  'gif-comment',
  'exif',
  'xmp',
  'iptc',
  'trailer',
  'c2pa',
  'pixels',
  /** Not in the file at all: on the page around the picture. */
  'page',
] as const;

export type TextPlace = (typeof textPlaces)[number];

/** One part of an image file that can say where the image comes from. */
export type Block =
  /** A TIFF structure, perhaps behind a stray `Exif\0\0`. */
  | { readonly kind: 'exif'; readonly bytes: Uint8Array }
  | { readonly kind: 'xmp'; readonly text: string }
  /** IPTC-IIM records, perhaps inside Photoshop resources (`8BIM`). */
  | { readonly kind: 'iptc'; readonly bytes: Uint8Array }
  /** `key` is empty for a comment, which has none. */
  | { readonly kind: 'text'; readonly place: TextPlace; readonly key: string; readonly text: string }
  /** There is a C2PA manifest store; what it holds is for the C2PA reader. */
  | { readonly kind: 'c2pa' }
  /** What follows the end of the image. */
  | { readonly kind: 'trailer'; readonly bytes: Uint8Array };

/** Formats that are told apart by their first bytes, never by a name. */
export type ContainerKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'heif' | 'gif' | 'svg' | 'tiff';
