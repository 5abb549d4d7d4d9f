import type { Signal } from '../provenance/signal/signal.ts';
import { contextSignal } from './context-signal.ts';
import type { GeneratorApp, PictureContext } from './picture-context.ts';

/** Names as people know them. Gradio and Spaces run anything: they name no generator. */
const names: Readonly<Record<GeneratorApp, string>> = {
  a1111: 'AUTOMATIC1111 / SD WebUI',
  comfyui: 'ComfyUI',
  fooocus: 'Fooocus',
  invokeai: 'InvokeAI',
  gradio: '',
  'hugging-face-space': '',
};

/**
 * What the page is made of: inside the output of an app that makes images a picture is likely made there; elsewhere on
 * its page it is a hint. A Gradio app may be anything: only its output is a hint. Never throws.
 */
export function readGeneratorPage({ app, isInOutput }: PictureContext): readonly Signal[] {
  if (app === undefined) return [];
  const generator = names[app];
  if (generator === '' && !isInOutput) return [];
  const strength = isInOutput && generator !== '' ? 'site' : 'hint';
  return [
    contextSignal(
      { kind: 'generator-page', strength, generator },
      'page',
      isInOutput ? `${app}, output` : app,
    ),
  ];
}
