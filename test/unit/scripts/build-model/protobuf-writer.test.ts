import { expect, test } from 'vitest';
import {
  bytesField,
  concatBytes,
  floatField,
  messageField,
  textField,
  wholeNumberField,
} from '../../../../scripts/build-model/protobuf-writer.ts';

// The bytes of the first three rows stand in https://protobuf.dev/programming-guides/encoding/
test.each([
  { what: 'a number of two bytes', field: wholeNumberField(1, 150), bytes: [0x08, 0x96, 0x01] },
  { what: 'a text', field: textField(2, 'testing'), bytes: [0x12, 0x07, ...Buffer.from('testing')] },
  {
    what: 'a message inside',
    field: messageField(3, [wholeNumberField(1, 150)]),
    bytes: [0x1a, 0x03, 0x08, 0x96, 0x01],
  },
  { what: 'zero', field: wholeNumberField(1, 0), bytes: [0x08, 0x00] },
  { what: 'a field number above 15', field: wholeNumberField(20, 2), bytes: [0xa0, 0x01, 0x02] },
  {
    what: 'a number beyond 32 bits',
    field: wholeNumberField(1, 2 ** 40),
    bytes: [0x08, 0x80, 0x80, 0x80, 0x80, 0x80, 0x20],
  },
  { what: 'a float, lowest byte first', field: floatField(2, 1), bytes: [0x15, 0x00, 0x00, 0x80, 0x3f] },
  { what: 'bytes of length 0', field: bytesField(9, new Uint8Array()), bytes: [0x4a, 0x00] },
  { what: 'text beyond ASCII by its bytes', field: textField(1, 'é'), bytes: [0x0a, 0x02, 0xc3, 0xa9] },
])('writes $what', ({ field, bytes }) => {
  expect([...field]).toEqual(bytes);
});

test('writes the length of bytes that need more than one byte of length', () => {
  expect([...bytesField(1, new Uint8Array(300)).subarray(0, 3)]).toEqual([0x0a, 0xac, 0x02]);
});

test('joins fields in order', () => {
  expect([...concatBytes([Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3)])]).toEqual([1, 2, 3]);
});

test.each([-1, 0.5, Number.NaN, 2 ** 60])('refuses to write %s as a whole number', (value) => {
  expect(() => wholeNumberField(1, value)).toThrow(RangeError);
});
