import { confidenceOf } from '../provenance/signal/confidence.ts';
import { makeSignal } from '../provenance/signal/make-signal.ts';
import type { Claim, Signal, SignalKind } from '../provenance/signal/signal.ts';
import type { ContextStrength } from './address-rules.ts';

type Said = {
  readonly kind: SignalKind;
  readonly strength: ContextStrength;
  readonly says?: Claim;
  readonly generator?: string | undefined;
};

/** A signal of the page. @param key which fact it was, @param text what stood there. */
export function contextSignal(
  { kind, strength, says = 'ai-generated', generator }: Said,
  key: string,
  text: string,
): Signal {
  return makeSignal(
    { place: 'page', key, text },
    { kind, says, confidence: confidenceOf[strength], generator },
  );
}
