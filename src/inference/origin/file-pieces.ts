/** What one frame may have sent of files that are not complete, in base64 characters: one of 12 MB, or two of 6. */
const maxCharacters = 16 * 1024 * 1024;

/** Puts files together that one frame sends in pieces. */
export class FilePieces {
  readonly #pieces = new Map<number, string[]>();
  #characters = 0;

  add(askId: number, base64: string): void {
    if (this.#characters + base64.length > maxCharacters) return this.#drop(askId);
    this.#characters += base64.length;
    const pieces = this.#pieces.get(askId) ?? [];
    this.#pieces.set(askId, [...pieces, base64]);
  }

  /** All of a file, with its last piece. Where a piece was too much, what is left is no file that anybody can read. */
  take(askId: number, last: string): string {
    const pieces = this.#pieces.get(askId) ?? [];
    this.#drop(askId);
    return [...pieces, last].join('');
  }

  #drop(askId: number): void {
    const pieces = this.#pieces.get(askId) ?? [];
    this.#characters -= pieces.reduce((sum, piece) => sum + piece.length, 0);
    this.#pieces.delete(askId);
  }
}
