import type { Metadata } from '../metadata/metadata.ts';
import { xmpValues } from '../metadata/read-xmp.ts';
import { makePrompt } from '../prompt/prompt.ts';
import { confidenceOf } from './confidence.ts';
import { makeSignal } from './make-signal.ts';
import { readSourceType } from './read-source-type.ts';
import type { Finding } from './signal.ts';

/**
 * Reads the fields that IPTC 2025.1 has for AI images: the system used and what it was asked.
 * An editor fills them too: then the source type beside them says so, and they follow it.
 */
export function readAiSystem(metadata: Metadata): readonly Finding[] {
  const isEdit = readSourceType(metadata).some(({ signal }) => signal.says === 'ai-edited');
  return metadata.xmp.flatMap((packet): Finding[] => {
    const [system] = xmpValues(packet, 'AISystemUsed');
    const [words] = xmpValues(packet, 'AIPromptInformation');
    const text = system ?? words;
    if (text === undefined) return [];
    const source = {
      place: 'xmp',
      key: system === undefined ? 'AIPromptInformation' : 'AISystemUsed',
      text,
    } as const;
    const signal = makeSignal(source, {
      kind: 'ai-system-field',
      says: isEdit ? 'ai-edited' : 'ai-generated',
      confidence: confidenceOf.claim,
      generator: system,
    });
    return [{ signal, ...(words === undefined ? {} : { prompt: makePrompt('xmp', { positive: words }) }) }];
  });
}
