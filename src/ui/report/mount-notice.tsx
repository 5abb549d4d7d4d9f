import { render } from 'preact';
import { logProblem } from '../../platform/log.ts';
import { loadNoticeSubject } from '../../platform/notice-draft.ts';
import { keepNotice } from '../../platform/notice-log.ts';
import { NoticeView } from './notice-view.tsx';

/** Shows the notice that a person asked to write, and writes down when they gave it. */
export async function mountNotice(root: Element): Promise<void> {
  const subject = await loadNoticeSubject().catch((problem: unknown) => {
    logProblem('notice: read subject', problem);
    return undefined;
  });
  const onGiven: Parameters<typeof NoticeView>[0]['onGiven'] = (to, way) => {
    keepNotice({ to, way, givenAtMs: Date.now() }).catch((problem) => logProblem('notice log', problem));
  };
  render(<NoticeView subject={subject} onGiven={onGiven} />, root);
}
