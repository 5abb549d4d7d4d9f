import type { Metadata, TextField } from '../metadata/metadata.ts';
import { type Infotext, parseInfotext } from '../prompt/infotext.ts';
import { makePrompt } from '../prompt/prompt.ts';
import { confidenceOf } from './confidence.ts';
import { makeSignal } from './make-signal.ts';
import type { Finding } from './signal.ts';

/** Fields in which tools of this family keep their text. In all but `parameters` the text itself is the second marker. */
const keys = new Set([
  'parameters',
  'Comment',
  'Description',
  'UserComment',
  'userComment',
  'imageDescription',
  'ImageDescription',
  '',
]);

/** Reads the text of AUTOMATIC1111, Forge, SD.Next, Fooocus' second scheme and many services. */
export function readInfotext({ texts }: Metadata): readonly Finding[] {
  return texts.filter(({ key }) => keys.has(key)).flatMap((field) => infotextFinding(field, 'infotext'));
}

/** The finding of one text, if it is an infotext; also for a text that was hidden in the pixels. */
export function infotextFinding(field: TextField, kind: 'infotext' | 'stealth-pixels'): readonly Finding[] {
  const infotext = parseInfotext(field.text);
  if (!infotext) return [];
  const generator = generatorOf(infotext);
  const model = infotext.settings.get('Model');
  const signal = makeSignal(field, {
    kind,
    says: 'ai-generated',
    confidence: kind === 'infotext' ? confidenceOf.claim : confidenceOf.pixelMark,
    generator,
    model,
  });
  return [{ signal, prompt: makePrompt(field.place, infotext) }];
}

function generatorOf({ settings }: Infotext): string {
  const version = settings.get('Version') ?? '';
  const app = settings.get('App');
  if (/fooocus/i.test(version)) return 'Fooocus';
  if (app !== undefined) return app;
  // Before it named itself, SD.Next was the only one of the family that wrote these.
  if (settings.has('Parser') || settings.has('Latent sampler') || settings.has('Pipeline')) return 'SD.Next';
  if (/^(neo|f\d)/.test(version)) return 'Stable Diffusion WebUI Forge';
  if (settings.has('Civitai resources')) return 'Civitai';
  return 'AUTOMATIC1111 / SD WebUI';
}
