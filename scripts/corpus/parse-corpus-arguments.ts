export type CorpusArguments = { readonly folder: string; readonly jsonFile: string | undefined };

/** @returns undefined when the arguments are not `<folder> [--json <file>]`. */
export function parseCorpusArguments(args: readonly string[]): CorpusArguments | undefined {
  const at = args.indexOf('--json');
  const jsonFile = at < 0 ? undefined : args[at + 1];
  if (at >= 0 && jsonFile === undefined) return undefined;
  const others = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  const [folder] = others;
  const isUnderstood = folder !== undefined && others.length === 1 && !folder.startsWith('-');
  return isUnderstood ? { folder, jsonFile } : undefined;
}
