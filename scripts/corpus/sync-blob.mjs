// @ts-check
/** A Blob whose bytes can be read at once: the reader slices Blobs with FileReaderSync, which Node has not. */
export class SyncBlob extends Blob {
  /** @param {Uint8Array<ArrayBuffer>} bytes @param {string} [type] */
  constructor(bytes, type) {
    super([], type === undefined ? {} : { type });
    this.content = bytes;
  }

  /** @override */
  get size() {
    return this.content.length;
  }

  /** @override @param {number} [start] @param {number} [end] @param {string} [type] */
  slice(start, end, type) {
    return new SyncBlob(this.content.subarray(start, end), type);
  }
}

class FileReaderSync {
  /** @param {SyncBlob} blob */
  readAsArrayBuffer(blob) {
    return blob.content.slice().buffer;
  }
}
Object.assign(globalThis, { FileReaderSync });
