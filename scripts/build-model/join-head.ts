import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { concatBytes, type ProtobufBytes } from './protobuf-writer.ts';

/** Where a head lies: path from models/, and the hash that it must have. */
export type HeadSource = { readonly head: string; readonly headSha256: string };

/**
 * Adds a trained head to a classifier: more operations, weights and an output behind the same backbone, which runs once
 * for both. The head is a piece of ONNX of its own: protobuf joins two messages of a kind by putting one behind the other.
 * https://protobuf.dev/programming-guides/encoding/#last-one-wins
 * @throws when the head is not the one that the registry names.
 */
export function joinHead(classifier: Uint8Array, { head, headSha256 }: HeadSource): ProtobufBytes {
  const bytes = readFileSync(fileURLToPath(new URL(`../../models/${head}`, import.meta.url)));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== headSha256)
    throw new Error(`models/${head} has sha256 ${sha256}, the registry says ${headSha256}`);
  return concatBytes([classifier, bytes]);
}
