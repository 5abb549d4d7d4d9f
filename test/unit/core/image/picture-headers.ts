/**
 * The first bytes of pictures, made by hand, as far as a size is read from them.
 * Sources: PNG 11.2.1, GIF89a 18, RFC 9649, BITMAPCOREHEADER and BITMAPINFOHEADER, ITU T.81 B.2.2.
 */
export const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const be16 = (value: number) => [value >> 8, value & 255];
export const be32 = (value: number) => [...be16(value >>> 16), ...be16(value & 0xffff)];
export const le16 = (value: number) => be16(value).reverse();
const le24 = (value: number) => [...le16(value & 0xffff), value >> 16];
export const le32 = (value: number) => be32(value).reverse();
export const zeros = (count: number) => Array.from({ length: count }, () => 0);

const pngSignature = [0x89, ...ascii('PNG'), 13, 10, 26, 10];
export const png = (widthPx: number, heightPx: number) => [
  ...pngSignature,
  ...be32(13),
  ...ascii('IHDR'),
  ...be32(widthPx),
  ...be32(heightPx),
  ...[8, 2, 0, 0, 0],
];
export const gif = (widthPx: number, heightPx: number) => [
  ...ascii('GIF89a'),
  ...le16(widthPx),
  ...le16(heightPx),
  ...zeros(20),
];
export const webp = (chunk: string, payload: readonly number[]) => [
  ...ascii('RIFF'),
  ...le32(payload.length + 12),
  ...ascii('WEBP'),
  ...ascii(chunk),
  ...le32(payload.length),
  ...payload,
];
export const webpLossy = (widthPx: number, heightPx: number) =>
  webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, ...le16(widthPx), ...le16(heightPx), ...zeros(4)]);
export const webpLossless = (widthPx: number, heightPx: number) =>
  webp('VP8L', [0x2f, ...le32((widthPx - 1) | ((heightPx - 1) << 14)), ...zeros(8)]);
export const webpExtended = (widthPx: number, heightPx: number) =>
  webp('VP8X', [...zeros(4), ...le24(widthPx - 1), ...le24(heightPx - 1), ...zeros(4)]);
export const bmp = (header: readonly number[]) => [...ascii('BM'), ...zeros(12), ...header, ...zeros(20)];
export const jpegSegment = (marker: number, payload: readonly number[]) => [
  0xff,
  marker,
  ...be16(payload.length + 2),
  ...payload,
];
export const jpegFrame = (marker: number, widthPx: number, heightPx: number) =>
  jpegSegment(marker, [8, ...be16(heightPx), ...be16(widthPx), 3, ...zeros(9)]);
export const jpeg = (...segments: readonly (readonly number[])[]) => [
  0xff,
  0xd8,
  ...segments.flat(),
  ...zeros(8),
];
