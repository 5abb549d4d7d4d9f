import { describe, expect, test } from 'vitest';
import { noManifest } from '../../src/core/provenance/c2pa/c2pa-result.ts';
import { originOf } from '../../src/core/provenance/origin.ts';
import {
  type Claim,
  type Signal,
  type SignalKind,
  signalKinds,
} from '../../src/core/provenance/signal/signal.ts';
import rows from './origins.json';

const claims: readonly Claim[] = ['ai-generated', 'ai-edited', 'camera', 'not-ai-software'];

type Row = Omit<(typeof rows)[number], 'c2pa' | 'signals'> & {
  readonly c2pa: readonly StoredSignal[];
  readonly signals: readonly StoredSignal[];
};
type StoredSignal = {
  readonly kind: string;
  readonly says: string;
  readonly confidence: number;
  readonly generator?: string;
  readonly model?: string;
};

/** A stored signal, once its words are known to be words of the domain. */
function toSignal({ kind, says, ...rest }: StoredSignal): Signal {
  const known: SignalKind | undefined = signalKinds.find((name) => name === kind);
  const claim = claims.find((name) => name === says);
  if (!known || !claim) throw new Error(`origins.json: no signal is called ${kind}, or none says ${says}`);
  return { ...rest, kind: known, says: claim, place: known.startsWith('c2pa') ? 'c2pa' : 'exif', detail: '' };
}

describe('an origin stays what it was argued to be', () => {
  test.each<Row>(rows)('$name', ({ c2pa, signals, expected }) => {
    const result = { ...noManifest, signals: c2pa.map(toSignal) };
    expect(originOf(signals.map(toSignal), result)).toEqual(expected);
  });

  test('whatever the order of the signals of different claims', () => {
    for (const { c2pa, signals, expected } of rows) {
      const all = [...c2pa, ...signals].map(toSignal);
      expect(originOf([...all].reverse(), noManifest).origin).toBe(expected.origin);
    }
  });

  test('every origin has rows', () => {
    expect(new Set(rows.map(({ expected }) => expected.origin))).toEqual(new Set([...claims, 'unknown']));
  });
});
