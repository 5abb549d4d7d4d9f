import type { Reply } from '../../contract/messages.ts';
import type { SettingsChange } from '../../core/settings/change-settings.ts';
import type { Passage } from '../../core/whole-site/standing.ts';
import type { WholeSiteNotice } from '../../core/whole-site/whole-site.ts';
import { text } from '../../platform/i18n.ts';
import { logProblem } from '../../platform/log.ts';
import { send } from '../../platform/send.ts';
import type { NoticeDeeds } from './make-notice-dialog.ts';

/** A page that is still there after so long has no way back, or does not let go. */
const backTimeoutMs = 1500;

/** Carries out what a person does on our page before a website. @param choose opens it here, before anybody answers. */
export function noticeDeeds(
  host: string,
  choose: (passage: Exclude<Passage, 'closed'>) => void,
): NoticeDeeds {
  return {
    leave: window === window.top ? leaveTab : leaveFrame,
    readOn: () => {
      choose('covered'); // it shows no picture: nobody needs to be asked
      tell(send({ name: 'frame/passage', host, passage: 'covered' }));
    },
    show: (notice) => show(notice, host).catch(notSaved),
    unlock: () => tell(send({ name: 'lock/show' })),
    explain: () => tell(send({ name: 'policy/show', place: 'whole-websites' })),
  };
}

function leaveTab(): void {
  send({ name: 'tab/leave', way: 'back' }).catch((problem: unknown) => {
    logProblem('whole site', problem);
    history.back(); // the extension has gone, and the page it left in this one must not be a trap
  });
  const timer = setTimeout(() => tell(send({ name: 'tab/leave', way: 'close' })), backTimeoutMs);
  // The browser may keep the page, and its timer with it.
  addEventListener('pagehide', () => clearTimeout(timer), { once: true });
}

/** The page around stays; the frame becomes empty. An address without an origin has no website, and so no rule. */
function leaveFrame(): void {
  location.replace('data:text/html,');
}

/** What was chosen is told to all frames of the tab, this one among them. */
async function show({ cause }: WholeSiteNotice, host: string): Promise<string | undefined> {
  const { kind } =
    cause.kind === 'adult-label'
      ? await send({ name: 'frame/passage', host, passage: 'judged' })
      : await send({ name: 'settings/change', change: changeFor(cause) });
  return refusalWords(kind);
}

/** A list goes on holding for all other websites that it names. */
function changeFor({
  kind,
  site,
}: Exclude<WholeSiteNotice['cause'], { kind: 'adult-label' }>): SettingsChange {
  return kind === 'list' ? { kind: 'pause-site', site } : { kind: 'remove-site-rule', site };
}

function refusalWords(kind: Reply<'settings/change'>['kind']): string | undefined {
  switch (kind) {
    case 'applied':
      return undefined;
    case 'locked':
      return text('noticeLocked');
    case 'managed':
      return text('noticeManagedRefused');
    case 'scheduled':
      return text('noticeScheduledRefused');
    default:
      return kind satisfies never;
  }
}

function notSaved(problem: unknown): string {
  logProblem('whole site', problem);
  return text('noticeNotSaved');
}

function tell(sent: Promise<unknown>): void {
  sent.catch((problem: unknown) => logProblem('whole site', problem));
}
