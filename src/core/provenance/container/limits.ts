/** Bounds of every parser of image files: the bytes come from anybody. Source: issue 4, "Bad input". */

/** No file needs more; a file with more is read so far. */
export const maxChunks = 10_000;

/** One compressed text: the largest real one seen has 0.3 MB. */
export const maxInflatedBytes = 4 * 1024 * 1024;

/** All compressed texts of one file. */
export const maxInflatedFileBytes = 8 * 1024 * 1024;

/** One text, packet or EXIF value. JSON above it is cut, and then does not parse. */
export const maxTextBytes = 1024 * 1024;

/** What follows the end of an image: phones write a few hundred bytes. */
export const maxTrailerBytes = 64 * 1024;
