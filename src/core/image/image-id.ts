/** SHA-256, lower-case hex, of a picture's bytes, or of its model input when only pixels could be read. */
export type ImageId = string & { readonly __brand: 'ImageId' };

const sha256HexPattern = /^[0-9a-f]{64}$/;

/** The one place that makes an ImageId. @returns undefined when `text` is not 64 lower-case hex digits. */
export function parseImageId(text: unknown): ImageId | undefined {
  // The cast is the brand's own: the pattern above is what the brand promises.
  return typeof text === 'string' && sha256HexPattern.test(text) ? (text as ImageId) : undefined;
}
