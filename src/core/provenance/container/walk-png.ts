import { decodeLatin1, decodeUtf8 } from '../../bytes/decode-text.ts';
import { viewOf } from '../../bytes/find-bytes.ts';
import { inflateZlib } from '../../bytes/inflate.ts';
import type { Block } from './block.ts';
import {
  maxChunks,
  maxInflatedBytes,
  maxInflatedFileBytes,
  maxTextBytes,
  maxTrailerBytes,
} from './limits.ts';
import { readRawProfile } from './raw-profile.ts';
import { withoutMiddle } from './without-middle.ts';

/** Compressed bytes that may still come out of this file. */
type InflateBudget = { leftBytes: number };

/**
 * Reads texts, EXIF, the manifest and what follows IEND, before and after the pixels.
 * Never throws; a file that is cut off gives what was whole before the cut.
 * Source: PNG (Third Edition) 5.3, 11.3.3; C2PA 2.2, A.3.2.2 (`caBX`).
 */
export function walkPng(bytes: Uint8Array): readonly Block[] {
  const view = viewOf(bytes);
  const budget = { leftBytes: maxInflatedFileBytes };
  const blocks: Block[] = [];
  let at = 8;
  for (let count = 0; count < maxChunks && at + 12 <= bytes.length; count++) {
    const length = view.getUint32(at);
    const kind = decodeLatin1(bytes.subarray(at + 4, at + 8));
    blocks.push(...readChunk(kind, bytes.subarray(at + 8, at + 8 + length), budget));
    at += 12 + length;
    if (kind !== 'IEND') continue;
    if (at < bytes.length) blocks.push({ kind: 'trailer', bytes: bytes.subarray(at, at + maxTrailerBytes) });
    break;
  }
  return blocks;
}

function readChunk(kind: string, data: Uint8Array, budget: InflateBudget): readonly Block[] {
  switch (kind) {
    case 'tEXt':
      return readText(data);
    case 'zTXt':
      return readCompressedText(data, budget);
    case 'iTXt':
      return readInternationalText(data, budget);
    case 'eXIf':
      return [{ kind: 'exif', bytes: data }];
    case 'caBX':
      return [{ kind: 'c2pa' }];
    default:
      return [];
  }
}

function readText(data: Uint8Array): readonly Block[] {
  const { key, rest } = splitKey(data);
  return textBlocks(key, withoutMiddle(rest));
}

function readCompressedText(data: Uint8Array, budget: InflateBudget): readonly Block[] {
  const { key, rest } = splitKey(data);
  return textBlocks(key, unpack(rest.subarray(1), budget));
}

/** Keyword, compression flag and method, language, translated keyword, text. */
function readInternationalText(data: Uint8Array, budget: InflateBudget): readonly Block[] {
  const { key, rest } = splitKey(data);
  const afterLanguage = splitKey(rest.subarray(2)).rest;
  const text = splitKey(afterLanguage).rest;
  return textBlocks(key, rest[0] === 1 ? unpack(text, budget) : withoutMiddle(text));
}

function unpack(packed: Uint8Array, budget: InflateBudget): Uint8Array {
  const { bytes } = inflateZlib(packed, Math.min(maxInflatedBytes, budget.leftBytes));
  budget.leftBytes -= bytes.length;
  return bytes;
}

function textBlocks(key: string, bytes: Uint8Array): readonly Block[] {
  if (key.startsWith('Raw profile type ')) return readRawProfile(key, decode(bytes));
  if (key.startsWith('XML:')) return [{ kind: 'xmp', text: decode(bytes.subarray(0, maxTextBytes)) }];
  return [{ kind: 'text', place: 'png-text', key, text: decode(withoutMiddle(bytes)) }];
}

/** Latin-1 by the standard, UTF-8 by the writers: what decodes as UTF-8 without a mark of damage is that. */
function decode(bytes: Uint8Array): string {
  const utf8 = decodeUtf8(bytes);
  return utf8.includes('\ufffd') ? decodeLatin1(bytes) : utf8;
}

/** A keyword has 79 bytes at most; a field without an end is all keyword. */
function splitKey(data: Uint8Array): { readonly key: string; readonly rest: Uint8Array } {
  const end = data.indexOf(0);
  const length = end < 0 ? data.length : end;
  return { key: decodeLatin1(data.subarray(0, Math.min(length, 256))), rest: data.subarray(length + 1) };
}
