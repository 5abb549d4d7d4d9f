import { confidenceOf } from '../signal/confidence.ts';
import { makeSignal } from '../signal/make-signal.ts';
import type { Claim, Signal, SignalKind } from '../signal/signal.ts';
import { generatorOfClaim } from './c2pa-generator.ts';
import { type C2paReading, type C2paResult, type C2paState, noManifest } from './c2pa-result.ts';
import { claimOfStore, type ManifestClaim } from './claim-of-manifest.ts';
import { type ManifestStore, parseStore } from './manifest.ts';
import { failuresThatCount, stateOfStore } from './state-of-store.ts';

/** The reader's words for "there is no manifest in the file itself". */
const noManifestMessage = /JumbfNotFound|RemoteManifestUrl|ProvenanceMissing/;

/** Turns what the C2PA reader said into a state and signals. Never throws. */
export function interpretReading(reading: C2paReading): C2paResult {
  switch (reading.kind) {
    case 'store':
      return interpretStore(reading.json);
    case 'refused':
      return noManifestMessage.test(reading.message)
        ? noManifest
        : withoutSignals('invalid', reading.message);
    case 'unread':
      return withoutSignals('unverified', reading.reason);
    default:
      return reading satisfies never;
  }
}

function withoutSignals(state: C2paState, problem: string): C2paResult {
  return { ...noManifest, state, problems: [problem.slice(0, 200)] };
}

function interpretStore(json: string): C2paResult {
  const store = parseStore(json);
  const active = store?.manifests.get(store.activeLabel);
  if (!store || !active) return withoutSignals('invalid', 'no manifest store');
  const state = stateOfStore(store);
  const claim = claimOfStore(store);
  return {
    state,
    signals: claim ? signalsOf(claim, state) : [],
    signer: {
      ...(active.issuer === undefined ? {} : { issuer: active.issuer }),
      ...(active.commonName === undefined ? {} : { commonName: active.commonName }),
    },
    ...(active.claimGenerator === '' ? {} : { claimGenerator: active.claimGenerator }),
    problems: failuresThatCount(store),
    hasWatermark: hasWatermark(store),
  };
}

function hasWatermark({ manifests }: ManifestStore): boolean {
  return [...manifests.values()].some(({ actions }) =>
    actions.some(({ name }) => /^c2pa\.watermarked/.test(name)),
  );
}

/** A broken manifest may still claim AI: that lie hides nothing. It may not claim a camera or a harmless history. */
function signalsOf(claim: ManifestClaim, state: C2paState): readonly Signal[] {
  const { kind, confidence } = weigh(claim.says, state);
  if (confidence === undefined) return [];
  const { manifest, action } = claim;
  const text = [action?.name, action?.sourceType, action?.agent, manifest.claimGenerator, manifest.issuer]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
  const model = action?.agent === '' ? undefined : action?.agent;
  const source = { place: 'c2pa', key: '', text } as const;
  return [
    makeSignal(source, { kind, says: claim.says, confidence, generator: generatorOfClaim(claim), model }),
  ];
}

type Weight = { readonly kind: SignalKind; readonly confidence: number | undefined };

function weigh(says: Claim, state: C2paState): Weight {
  const isBroken = state !== 'valid' && state !== 'untrusted';
  switch (says) {
    case 'ai-generated':
    case 'ai-edited': {
      const whole = state === 'valid' ? confidenceOf.trustedManifest : confidenceOf.claim;
      return { kind: 'c2pa-actions', confidence: isBroken ? confidenceOf.brokenManifest : whole };
    }
    case 'camera': {
      const whole = state === 'valid' ? confidenceOf.trustedCapture : confidenceOf.untrustedCapture;
      return { kind: 'c2pa-capture', confidence: isBroken ? undefined : whole };
    }
    case 'not-ai-software':
      return { kind: 'c2pa-history', confidence: isBroken ? undefined : confidenceOf.softwareFields };
    default:
      return says satisfies never;
  }
}
