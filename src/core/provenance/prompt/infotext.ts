/** What the Stable Diffusion web UIs write beside an image. */
export type Infotext = {
  readonly positive: string;
  readonly negative: string;
  readonly settings: ReadonlyMap<string, string>;
  /** Names of the checkpoint and of the LoRAs. */
  readonly models: readonly string[];
};

/** Settings of which two tell an infotext from any other text with colons. */
const knownSettings = [
  'Steps',
  'Sampler',
  'CFG scale',
  'Seed',
  'Size',
  'Model',
  'Model hash',
  'Version',
  'App',
];
const maxSettings = 300;
const maxSettingsLength = 64 * 1024;

/**
 * Parses an infotext: prompt, a line that begins with `Negative prompt:`, a line of settings.
 * @returns undefined for any other text. Never throws.
 * Source: docs/provenance.md, section 4.
 */
export function parseInfotext(text: string): Infotext | undefined {
  const settingsAt = findSettings(text);
  if (settingsAt === undefined) return undefined;
  const settings = parseSettings(text.slice(settingsAt));
  if (knownSettings.filter((name) => settings.has(name)).length < 2) return undefined;
  const words = text.slice(0, settingsAt);
  const negativeAt = words.search(/^Negative prompt:/m);
  const written = negativeAt < 0 ? words : words.slice(0, negativeAt);
  const negative = negativeAt < 0 ? '' : words.slice(negativeAt + 'Negative prompt:'.length);
  const loras = [...written.matchAll(/<(?:lora|lyco|hypernet):([^:>]{1,200})/g)].map(([, name = '']) => name);
  const model = settings.get('Model');
  return {
    positive: plainWords(written),
    negative: negative.trim(),
    settings,
    models: [...(model === undefined ? [] : [model]), ...loras],
  };
}

/** Settings begin the line with `Steps: 20`, or are the last line. */
function findSettings(text: string): number | undefined {
  const steps = [...text.matchAll(/^[ \t]{0,20}Steps: \d/gm)].at(-1);
  if (steps) return steps.index;
  const lastLine = text.trimEnd().lastIndexOf('\n') + 1;
  return parseSettings(text.slice(lastLine)).size >= 3 ? lastLine : undefined;
}

/** `Name: value` pairs between commas; a value in quotes may hold commas. */
function parseSettings(text: string): ReadonlyMap<string, string> {
  const line = text.slice(0, maxSettingsLength);
  const settings = new Map<string, string>();
  for (const match of line.matchAll(
    /\s{0,9}(\w[\w \-/]{0,60}):\s{0,9}("(?:\\.|[^\\"]){0,4000}"|[^,\n]*)(?:,|\n|$)/g,
  )) {
    if (settings.size >= maxSettings) break;
    const [, name = '', value = ''] = match;
    settings.set(name.trim(), value.replace(/^"|"$/g, '').trim());
  }
  return settings;
}

/** Without LoRA tags. Weights such as `(word:1.3)` stay: they hide no word from a search for words. */
function plainWords(text: string): string {
  return text.replace(/<(?:lora|lyco|hypernet):[^>]{0,300}>/g, '').trim();
}
