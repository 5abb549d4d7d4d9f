/** One or more encoded fields; messages are made by joining them. */
export type ProtobufBytes = Uint8Array<ArrayBuffer>;

// Wire types of https://protobuf.dev/programming-guides/encoding/#structure
const varintWire = 0;
const lengthDelimitedWire = 2;
const fixed32Wire = 5;

/** A field holding a whole number: int64, int32, bool or enum. @throws RangeError when negative or not exact. */
export function wholeNumberField(fieldNumber: number, value: number): ProtobufBytes {
  return Uint8Array.from([...tag(fieldNumber, varintWire), ...varint(value)]);
}

/** A field holding a 32-bit float. */
export function floatField(fieldNumber: number, value: number): ProtobufBytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return concatBytes([Uint8Array.from(tag(fieldNumber, fixed32Wire)), bytes]);
}

/** A field holding text as UTF-8. */
export function textField(fieldNumber: number, text: string): ProtobufBytes {
  return bytesField(fieldNumber, new TextEncoder().encode(text));
}

/** A field holding another message, given as its fields in order. */
export function messageField(fieldNumber: number, fields: readonly ProtobufBytes[]): ProtobufBytes {
  return bytesField(fieldNumber, concatBytes(fields));
}

/** A field holding bytes as they are. */
export function bytesField(fieldNumber: number, bytes: Uint8Array): ProtobufBytes {
  const head = Uint8Array.from([...tag(fieldNumber, lengthDelimitedWire), ...varint(bytes.length)]);
  return concatBytes([head, bytes]);
}

/** Joins fields into the bytes of a message. */
export function concatBytes(parts: readonly Uint8Array[]): ProtobufBytes {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

function tag(fieldNumber: number, wireType: number): number[] {
  return varint(fieldNumber * 8 + wireType);
}

/** Base-128, lowest seven bits first, the top bit says that more follows. */
function varint(value: number): number[] {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`cannot encode ${value} as a varint`);
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
  return bytes;
}
