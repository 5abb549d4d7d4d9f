import type { VeilCommand } from '../../contract/veil-commands.ts';
import type { Showing } from '../../core/family/showing.ts';
import type { PageItem } from '../../core/report/page-item.ts';
import type { MessageKey } from '../../platform/i18n.ts';

/** A button of a listed picture: its words, and what it asks the page for. */
export type ItemButton = { readonly command: VeilCommand; readonly label: MessageKey };

const show: ItemButton = { command: 'show-once', label: 'actionShowOnce' };
const showAnyway: ItemButton = { command: 'show-once', label: 'actionShowAnyway' };
const alwaysShow: ItemButton = { command: 'always-show-image', label: 'itemAlwaysShow' };
const coverAgain: ItemButton = { command: 'cover', label: 'actionCover' };
const cover: ItemButton = { command: 'cover', label: 'itemCover' };

/**
 * What a person can do with a listed picture, the likeliest first. "Always" needs a judged picture:
 * one that could not be judged has no name to be remembered by.
 */
export function itemButtons(item: PageItem, showing: Showing): readonly ItemButton[] {
  return everyButton(item).filter(({ command }) => isOffered(command, showing));
}

/** What the family lock leaves. The background decides; this only keeps buttons away that would do nothing. */
function isOffered(command: VeilCommand, { mayShowOnce, mayShowAlways }: Showing): boolean {
  if (command === 'cover') return true;
  return command === 'show-once' ? mayShowOnce : mayShowAlways;
}

function everyButton(item: PageItem): readonly ItemButton[] {
  switch (item.state) {
    case 'veiled':
    case 'hidden':
      return [show, alwaysShow];
    case 'unjudged':
      return [showAnyway];
    case 'covered-by-person':
      return [show];
    case 'shown-by-person':
      return item.scores === undefined ? [coverAgain] : [coverAgain, alwaysShow];
    case 'shown':
      return [cover];
    case 'waiting':
    case 'left-alone':
      return [];
    default:
      return item.state satisfies never;
  }
}
