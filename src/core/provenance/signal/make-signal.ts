import type { TextPlace } from '../container/block.ts';
import { describeField } from './shorten.ts';
import type { Signal, SignalKind } from './signal.ts';

/** The text that a signal was read from. */
export type SignalSource = { readonly place: TextPlace; readonly key: string; readonly text: string };

type Said = Pick<Signal, 'kind' | 'says' | 'confidence'> & {
  readonly generator?: string | undefined;
  readonly model?: string | undefined;
};

const maxNameLength = 120;

/** Their fields hold the prompt, which is shown to nobody who has not asked for it: the field's name has to do. */
const promptKinds: ReadonlySet<SignalKind> = new Set([
  'infotext',
  'comfyui-graph',
  'invokeai-metadata',
  'novelai-metadata',
  'fooocus-metadata',
  'swarmui-metadata',
  'easy-diffusion-metadata',
  'draw-things-metadata',
  'replicate-metadata',
  'midjourney-description',
]);

/** A signal with its detail; a generator or model that is not known is not in it. */
export function makeSignal(source: SignalSource, { kind, says, confidence, generator, model }: Said): Signal {
  return {
    kind,
    says,
    confidence,
    place: source.place,
    ...(generator ? { generator: generator.slice(0, maxNameLength) } : {}),
    ...(model ? { model: model.slice(0, maxNameLength) } : {}),
    detail: promptKinds.has(kind) ? source.key : describeField(source.key, source.text),
  };
}
