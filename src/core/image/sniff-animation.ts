/**
 * animated  the file says that it has more than one frame
 * still     it has one, or is of a kind that cannot move
 * unknown   more of its bytes are needed to tell
 */
export type AnimationSniff = 'animated' | 'still' | 'unknown';

/** What a decoder calls the kinds of file that can move. */
export type AnimatableType = 'image/gif' | 'image/png' | 'image/webp' | 'image/avif';

/** Nobody who writes an animation puts so much before the word that says so. */
const maxSniffedBytes = 1024 * 1024;

/**
 * The kind of a file that can move, by its first bytes.
 * @returns undefined for other kinds, and for fewer than 16 bytes.
 */
export function animatableType(bytes: Uint8Array): AnimatableType | undefined {
  if (bytes.length < 16) return undefined;
  if (wordAt(bytes, 0) === 'GIF8') return 'image/gif';
  if (wordAt(bytes, 1) === 'PNG\r') return 'image/png';
  if (wordAt(bytes, 0) === 'RIFF' && wordAt(bytes, 8) === 'WEBP') return 'image/webp';
  return wordAt(bytes, 4) === 'ftyp' && isAvif(bytes) ? 'image/avif' : undefined;
}

/**
 * Whether a file is an animation, from its header. Reads the first megabyte at most; never throws.
 * Sources: GIF89a 20 to 26, PNG third edition 11.3.6.1 (`acTL`), RFC 9649 2.7 (`VP8X`), AVIF 4.2 (`avis`).
 * @param bytes the file, or its beginning.
 */
export function sniffAnimation(bytes: Uint8Array): AnimationSniff {
  if (bytes.length < 16) return 'unknown';
  const start = bytes.subarray(0, maxSniffedBytes);
  const sniff = sniffType(start);
  return sniff === 'unknown' && start.length === maxSniffedBytes ? 'animated' : sniff;
}

function sniffType(bytes: Uint8Array): AnimationSniff {
  switch (animatableType(bytes)) {
    case 'image/gif':
      return sniffGif(bytes);
    case 'image/png':
      return sniffPng(bytes);
    case 'image/webp':
      return sniffWebp(bytes);
    case 'image/avif':
      return 'animated';
    case undefined:
      return 'still';
  }
}

/** A second picture among the blocks of a GIF. */
function sniffGif(bytes: Uint8Array): AnimationSniff {
  let at = 13 + colorTableBytes(bytes[10]);
  let pictures = 0;
  for (;;) {
    const block = bytes[at];
    if (block === undefined) return 'unknown';
    if (block === 0x3b) return 'still';
    // What is no block is skipped by some decoders: whether it moves is for them to say.
    if (block !== 0x2c && block !== 0x21) return 'animated';
    if (block === 0x2c) pictures += 1;
    if (pictures > 1) return 'animated';
    const data = block === 0x2c ? at + 11 + colorTableBytes(bytes[at + 9]) : at + 2;
    const end = endOfSubBlocks(bytes, data);
    if (end === undefined) return 'unknown';
    at = end;
  }
}

function colorTableBytes(flags: number | undefined): number {
  return flags !== undefined && flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function endOfSubBlocks(bytes: Uint8Array, start: number): number | undefined {
  let at = start;
  for (;;) {
    const length = bytes[at];
    if (length === undefined) return undefined;
    at += 1 + length;
    if (length === 0) return at;
  }
}

/** `acTL` stands before the first picture data. */
function sniffPng(bytes: Uint8Array): AnimationSniff {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = wordAt(bytes, at + 4);
    if (name === 'acTL') return 'animated';
    if (name === 'IDAT' || name === 'IEND') return 'still';
  }
  return 'unknown';
}

/** The animation flag of the extended header; the simple kinds have none. */
function sniffWebp(bytes: Uint8Array): AnimationSniff {
  if (wordAt(bytes, 12) !== 'VP8X') return 'still';
  const flags = bytes[20];
  if (flags === undefined) return 'unknown';
  return flags & 0x02 ? 'animated' : 'still';
}

/** `avis` among the brands means a sequence. */
function isAvif(bytes: Uint8Array): boolean {
  const sizeBytes = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const end = Math.min(bytes.length - 4, sizeBytes - 4, 256);
  for (let at = 8; at <= end; at += 4) if (wordAt(bytes, at) === 'avis') return true;
  return false;
}

/** Four bytes as the letters that they stand for; '' where there are fewer. */
function wordAt(bytes: Uint8Array, at: number): string {
  return at + 4 <= bytes.length ? String.fromCharCode(...bytes.subarray(at, at + 4)) : '';
}
