import { type PictureFormat, pictureFormats } from './verdict-report.ts';

/** A `data:` address can have megabytes: what names its format stands at its beginning. */
const maxLength = 2000;

/** The format that an address names by the ending of its path, or a `data:` address by its type; undefined for any other. */
export function formatOfAddress(address: string): PictureFormat | undefined {
  const start = address.slice(0, maxLength);
  const named = start.startsWith('data:')
    ? /^data:image\/([a-z]+)/i.exec(start)
    : /\.([a-z]+)$/i.exec(start.split(/[?#]/)[0] ?? '');
  const ending = named?.[1]?.toLowerCase();
  return pictureFormats.find((format) => format === (ending === 'jpg' ? 'jpeg' : ending));
}
