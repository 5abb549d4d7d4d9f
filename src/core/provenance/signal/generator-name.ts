/** A software name, as written into a field for software, that makes every image it writes an AI image. */
const generators: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^novelai\b/i, 'NovelAI'],
  [/^ideogram( ai)?$/i, 'Ideogram'],
  [/^aphrodite ai\b/i, 'Aphrodite AI'],
  [/^reve(\.com)?$/i, 'Reve'],
  [/^midjourney\b/i, 'Midjourney'],
  [/^draw things\b/i, 'Draw Things'],
  [/^comfyui\b/i, 'ComfyUI'],
  [/^invokeai\b/i, 'InvokeAI'],
  [/^(ruined)?fooocus\b/i, 'Fooocus'],
  [/^swarmui\b/i, 'SwarmUI'],
  [/^easy ?diffusion\b/i, 'Easy Diffusion'],
  [/^stable diffusion\b/i, 'Stable Diffusion'],
  [/^(sd\.next|sdnext)\b/i, 'SD.Next'],
  [/^(openai )?dall[·-]?e\b/i, 'OpenAI DALL-E'],
  [/^(openai[ -])?gpt-image\b/i, 'OpenAI gpt-image'],
  [/^adobe[ _]firefly\b/i, 'Adobe Firefly'],
  [/^image creator from (microsoft )?designer\b/i, 'Microsoft Image Creator'],
  [/^diffusionbee\b/i, 'DiffusionBee'],
  [/^leonardo\.ai\b/i, 'Leonardo.Ai'],
];

/** The generator that a software field names; undefined for any other software. */
export function generatorNamed(software: string): string | undefined {
  return generators.find(([pattern]) => pattern.test(software.trim()))?.[1];
}
