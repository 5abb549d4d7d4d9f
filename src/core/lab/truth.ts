/** What is known to be true of a picture of a test set; undefined where nobody said. */
export type Truth = {
  readonly safety?: 'safe' | 'unsafe';
  readonly origin?: 'ai' | 'real';
};

/** Words by which folders and columns of tests call it; whole names, in lower case. */
const meanings: Readonly<Record<string, Truth>> = {
  safe: { safety: 'safe' },
  sfw: { safety: 'safe' },
  neutral: { safety: 'safe' },
  drawing: { safety: 'safe' },
  drawings: { safety: 'safe' },
  unsafe: { safety: 'unsafe' },
  nsfw: { safety: 'unsafe' },
  porn: { safety: 'unsafe' },
  hentai: { safety: 'unsafe' },
  sexy: { safety: 'unsafe' },
  ai: { origin: 'ai' },
  fake: { origin: 'ai' },
  generated: { origin: 'ai' },
  'ai-generated': { origin: 'ai' },
  synthetic: { origin: 'ai' },
  real: { origin: 'real' },
  camera: { origin: 'real' },
  photo: { origin: 'real' },
  photos: { origin: 'real' },
};

/** What a word says of a picture; nothing for words that mean nothing here. */
export function truthOfWord(word: string): Truth {
  const plain = word.trim().toLowerCase().replaceAll('_', '-');
  return Object.hasOwn(meanings, plain) ? (meanings[plain] ?? {}) : {};
}

/** What the folders of a path say, the innermost last: `test/ai/nsfw/1.png` is an unsafe picture of an AI. */
export function truthOfPath(path: string): Truth {
  const folders = path.split('/').slice(0, -1);
  return Object.assign({}, ...folders.map(truthOfWord));
}
