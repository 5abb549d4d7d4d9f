import type { WholeSiteNotice } from '../../core/whole-site/whole-site.ts';
import { type MessageKey, text } from '../../platform/i18n.ts';
import { button, element, icon } from '../veil/element.ts';
import { veilWords } from '../veil/veil-words.ts';

/** What a person can do on our page. Each tells what became of it in words, undefined where nothing is to be said. */
export type NoticeDeeds = {
  readonly leave: () => void;
  readonly readOn: () => void;
  /** Shows the website: its rule goes, or its pictures are judged one by one. @returns words of a refusal. */
  readonly show: (notice: WholeSiteNotice) => Promise<string | undefined>;
  readonly unlock: () => void;
  readonly explain: () => void;
};

function causeWords({ cause }: WholeSiteNotice): string {
  switch (cause.kind) {
    case 'rule':
      return text('wholeSiteCause_rule');
    case 'alert':
      return text('wholeSiteCause_alert');
    case 'adult-label':
      return text('veilReason_adult_label');
    case 'list':
      return veilWords([{ kind: 'host-list', list: cause.list }]);
    default:
      return cause satisfies never;
  }
}

function showWords({ cause, host }: WholeSiteNotice): string {
  if (cause.kind === 'adult-label') return text('wholeSiteJudge');
  return cause.kind === 'list' ? text('actionAlwaysShowSite', host) : text('wholeSiteRemoveRule');
}

/** The dialog, and the words in it that have the focus at first: a key pressed by chance does nothing there. */
export function makeNoticeDialog(
  notice: WholeSiteNotice,
  deeds: NoticeDeeds,
): { readonly dialog: HTMLDialogElement; readonly words: HTMLElement } {
  const { host } = notice;
  const words = element('h1', { id: 'notice-title', tabindex: '-1', autofocus: '' }, text('wholeSiteTitle'));
  const said = element('p', { class: 'said', role: 'status' });
  const dialog = element(
    'dialog',
    // Without `closedby` the second press of Escape would close it unasked.
    {
      class: 'whole-site',
      closedby: 'none',
      'aria-labelledby': 'notice-title',
      'aria-describedby': 'notice-why',
    },
    element(
      'div',
      { class: 'sheet' },
      icon('covered'),
      words,
      ...(host ? [element('p', { class: 'site' }, element('bdi', {}, host))] : []),
      element('p', { id: 'notice-why' }, causeWords(notice)),
      deed('explain', { label: text('policyWhy'), className: 'plain' }, deeds.explain),
      element('div', { class: 'deeds' }, ...makeDeeds(notice, deeds, said)),
      said,
    ),
  );
  keepToItself(dialog);
  for (const key of refusalKeys) text(key);
  return { dialog, words };
}

/** Read while the extension is there to give them; after an update it no longer is. */
const refusalKeys: readonly MessageKey[] = [
  'noticeLocked',
  'noticeManagedRefused',
  'noticeScheduledRefused',
  'noticeNotSaved',
];

function makeDeeds(notice: WholeSiteNotice, deeds: NoticeDeeds, said: HTMLElement): readonly HTMLElement[] {
  const leave = deed('leave', { label: text('wholeSiteLeave'), className: 'main' }, deeds.leave);
  const readOn = deed('read-on', { label: text('wholeSiteReadOn'), className: 'choice' }, deeds.readOn);
  if (!notice.mayShowAlways) {
    const unlock = deed('unlock', { label: text('wholeSiteUnlock'), className: 'choice' }, deeds.unlock);
    return [
      leave,
      readOn,
      element(
        'p',
        { class: 'grown-up' },
        text(notice.unlocker === 'oneself' ? 'veilUnlockYourself' : 'wholeSiteAskGrownUp'),
      ),
      unlock,
    ];
  }
  const show = deed('show', { label: showWords(notice), className: 'choice' }, () => {
    void deeds.show(notice).then((refusal) => {
      said.textContent = refusal ?? '';
    });
  });
  return [leave, readOn, show];
}

function deed(
  name: string,
  look: { readonly label: string; readonly className: string },
  onPress: () => void,
): HTMLButtonElement {
  const made = button(look, onPress);
  made.dataset.deed = name;
  made.removeAttribute('title'); // it would say the same once more
  return made;
}

/** Events that a page's own shortcuts and menus would take for theirs. */
const ownEvents = 'keydown keyup keypress click pointerdown pointerup mousedown mouseup wheel'.split(' ');

/** Nothing that is done here reaches the page, and Escape reveals nothing. */
function keepToItself(dialog: HTMLDialogElement): void {
  for (const name of ownEvents) dialog.addEventListener(name, (event) => event.stopPropagation());
  dialog.addEventListener('keydown', (event) => event.key === 'Escape' && event.preventDefault());
  dialog.addEventListener('cancel', (event) => event.preventDefault());
}
