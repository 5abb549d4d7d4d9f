import type { ManifestClaim } from './claim-of-manifest.ts';

/** Names as people know them, by what the agent, the claim generator or the certificate says. The first that fits counts. */
const services: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/gpt-image/i, 'OpenAI gpt-image'],
  [/gpt-4o/i, 'OpenAI GPT-4o'],
  [/dall[·-]?e/i, 'OpenAI DALL·E'],
  [/\bsora\b/i, 'OpenAI Sora'],
  [/image creator from designer|bing image creator/i, 'Microsoft Image Creator'],
  [/microsoft_designer|azure openai imagegen|microsoft_responsible_ai/i, 'Microsoft Designer'],
  [/chatgpt|openai/i, 'OpenAI'],
  [/imagen|gemini|google/i, 'Google AI'],
  [/firefly/i, 'Adobe Firefly'],
  [/flux|black forest labs/i, 'Black Forest Labs FLUX'],
  [/samsung|galaxy|photo assist/i, 'Samsung Galaxy AI'],
  [/stability/i, 'Stability AI'],
  [/canva/i, 'Canva'],
  [/photoshop/i, 'Adobe Photoshop'],
];

/** Names the software behind a claim; undefined when it names itself nowhere. */
export function generatorOfClaim({ manifest, action }: ManifestClaim): string | undefined {
  const agent = action?.agent ?? '';
  const names = [agent, manifest.claimGenerator, manifest.issuer ?? ''];
  for (const name of names) {
    const service = services.find(([pattern]) => pattern.test(name));
    if (service) return service[1];
  }
  const plain = (agent || manifest.claimGenerator).split(/[/ ]/)[0]?.replaceAll('_', ' ');
  return plain === '' ? undefined : plain;
}
