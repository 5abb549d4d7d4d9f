/**
 * Largest picture that is decoded, in pixels: the biggest phone cameras give 50 million, and 64 million
 * take 256 MB for the moment of decoding. Above it the picture stays covered as 'too-large'.
 */
export const maxPicturePx = 64_000_000;

/** Largest file that is read. 64 million pixels as PNG rarely reach it. */
export const maxPictureBytes = 64 * 1024 * 1024;
