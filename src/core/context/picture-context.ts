/** Apps that make images and can be told by what their pages are made of. */
export const generatorApps = [
  'a1111',
  'comfyui',
  'fooocus',
  'invokeai',
  'gradio',
  'hugging-face-space',
] as const;

export type GeneratorApp = (typeof generatorApps)[number];

/** What a page says around one picture: plain facts, as the page's reader found them. The page may say anything. */
export type PictureContext = {
  /** Of the picture; empty where it has none or holds the file itself. */
  readonly url: string;
  /** Of the document that the picture stands in. */
  readonly pageUrl: string;
  /** Names that a file would be saved by: `download` of a link around the picture. */
  readonly fileNames: readonly string[];
  /** `alt`, `title`, `aria-label` and the caption. */
  readonly altTexts: readonly string[];
  /** Shorter edge of the picture's own pixels; undefined before they are known. */
  readonly shorterEdgePx?: number | undefined;
  readonly app?: GeneratorApp | undefined;
  /** Whether the picture stands where that app shows what it made. */
  readonly isInOutput: boolean;
  /** Short texts and link addresses beside the picture, inside the same post. */
  readonly labels: readonly string[];
  /** `digitalSourceType` that the page's markup gives this picture. */
  readonly sourceTypes: readonly string[];
  /** `<meta name="ai-disclosure">`; empty where there is none. */
  readonly aiDisclosure: string;
  /** What stands in the app's own boxes for a positive prompt. */
  readonly promptBoxes: readonly string[];
};

/** A context that says nothing. */
export const emptyContext: PictureContext = {
  url: '',
  pageUrl: '',
  fileNames: [],
  altTexts: [],
  isInOutput: false,
  labels: [],
  sourceTypes: [],
  aiDisclosure: '',
  promptBoxes: [],
};

/** Longest text of a context, in UTF-16 units; prompts may be longer. Addresses of Pollinations hold whole prompts. */
export const maxContextText = 4096;
/** As in `core/provenance/prompt`. */
export const maxPromptText = 64 * 1024;
const maxTexts = 64;

/** The same context with every text and list cut to a size that rules read in well under a millisecond. Never throws. */
export function boundContext(context: PictureContext): PictureContext {
  const bounded = (texts: readonly string[]) => texts.slice(0, maxTexts).map(cut);
  return {
    ...context,
    url: cut(context.url),
    pageUrl: cut(context.pageUrl),
    fileNames: bounded(context.fileNames),
    altTexts: bounded(context.altTexts),
    labels: bounded(context.labels),
    sourceTypes: bounded(context.sourceTypes),
    aiDisclosure: cut(context.aiDisclosure),
    promptBoxes: context.promptBoxes.slice(0, 16).map((text) => text.slice(0, maxPromptText)),
  };
}

function cut(text: string): string {
  return text.slice(0, maxContextText);
}
