/** What `npm start` was asked for. */
export type StartRequest = {
  readonly target: StartTarget;
  /** Where the table goes for machines. */
  readonly jsonFile: string | undefined;
  /** 'headless' also where there is a display. */
  readonly browser: 'as-display-allows' | 'headless';
};

export type StartTarget =
  | { readonly kind: 'demo' }
  | { readonly kind: 'page'; readonly url: string }
  | { readonly kind: 'folder'; readonly path: string };

export const startUsage = [
  'npm start [-- [URL or FOLDER] [--json FILE] [--headless]]',
  '  nothing          the demo, a local AI Space',
  '  URL              that page',
  '  FOLDER           the images in that folder and below',
  '  --json FILE      also writes the verdicts to FILE',
  '  --headless       no window, even where there is a display',
].join('\n');

/** @returns undefined when the arguments make no sense; `startUsage` says which do. */
export function parseStartArguments(args: readonly string[]): StartRequest | undefined {
  let target: StartTarget | undefined;
  let jsonFile: string | undefined;
  let browser: StartRequest['browser'] = 'as-display-allows';
  const rest = [...args];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--headless') browser = 'headless';
    else if (word === '--json') {
      jsonFile = rest.shift();
      if (jsonFile === undefined || jsonFile.startsWith('--')) return undefined;
    } else if (word.startsWith('-') || target) return undefined;
    else target = parseTarget(word);
  }
  return { target: target ?? { kind: 'demo' }, jsonFile, browser };
}

function parseTarget(word: string): StartTarget {
  return /^https?:\/\//i.test(word) ? { kind: 'page', url: word } : { kind: 'folder', path: word };
}
