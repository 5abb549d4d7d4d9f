import type { NsfwScores } from '../../src/core/classify/nsfw-scores.ts';
import type { PageItem } from '../../src/core/report/page-item.ts';
import type { Cover } from '../../src/core/veil/cover.ts';
import type { Action } from '../../src/core/verdict/decide.ts';
import type { Reason } from '../../src/core/verdict/reason.ts';
import type { FolderFile } from './serve-folder.ts';

/** One image as the table and the JSON file tell of it. */
export type VerdictRow = {
  /** Path from the folder that was asked for; undefined for pages. */
  readonly file?: string;
  /** Address of the image; data: addresses are cut short. */
  readonly url?: string;
  readonly label: string;
  readonly scores: NsfwScores | undefined;
  readonly action: RowAction;
  readonly reasons: readonly Reason[];
  /** From the first request for a verdict to the verdict, in milliseconds. */
  readonly ms: number | undefined;
};

/**
 * What became of the image; beside the verdicts:
 *
 * left-alone  nothing to judge: too small, or nothing loaded
 * waiting     no verdict after a long time
 * not-found   the extension has not told of this file
 */
export type RowAction = Action | 'left-alone' | 'waiting' | 'not-found';

/** One row an image of a page. */
export function pageRows(items: readonly PageItem[]): readonly VerdictRow[] {
  return items.map((item) => ({ url: item.url, ...rowOf(item) }));
}

/** Exactly one row a file, in the order of the files. */
export function folderRows(files: readonly FolderFile[], items: readonly PageItem[]): readonly VerdictRow[] {
  const byUrl = new Map(items.map((item) => [item.url, item]));
  return files.map(({ file, url }): VerdictRow => {
    const item = byUrl.get(url);
    if (item) return { file, ...rowOf(item) };
    return { file, label: file, scores: undefined, action: 'not-found', reasons: [], ms: undefined };
  });
}

function rowOf({ label, scores, state, reasons, elapsedMs }: PageItem) {
  return { label, scores, action: actionOf(state), reasons, ms: elapsedMs };
}

function actionOf(state: Cover): RowAction {
  switch (state) {
    case 'shown':
    case 'shown-by-person':
      return 'show';
    case 'veiled':
    case 'covered-by-person':
      return 'veil';
    case 'hidden':
      return 'hide';
    case 'unjudged':
    case 'left-alone':
    case 'waiting':
      return state;
    default:
      return state satisfies never;
  }
}
