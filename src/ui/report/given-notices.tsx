import { useEffect, useState } from 'preact/hooks';
import { type MessageKey, text } from '../../platform/i18n.ts';
import { logProblem } from '../../platform/log.ts';
import {
  type GivenNotice,
  loadNotices,
  type NoticeWay,
  onNoticesChanged,
  removeNotice,
} from '../../platform/notice-log.ts';
import { ActionButton } from '../components/action-button.tsx';
import { writeTime } from './write-time.ts';

const wayKeys: Readonly<Record<NoticeWay, MessageKey>> = {
  discussion: 'noticeWay_discussion',
  mail: 'noticeWay_mail',
  text: 'noticeWay_text',
};

/** The notices that were given, the newest first; nothing where there is none. */
export function GivenNotices() {
  const [notices, setNotices] = useState<readonly GivenNotice[]>([]);
  const read = () => loadNotices().then(setNotices, (problem: unknown) => logProblem('notice log', problem));
  useEffect(() => {
    const closing = new AbortController();
    void read();
    onNoticesChanged(() => void read(), closing.signal);
    return () => closing.abort();
  }, []);
  if (notices.length === 0) return undefined;
  return (
    <section class="said-list">
      <h2>{text('noticesTitle')}</h2>
      <ul>
        {notices.toReversed().map(({ name, to, way, givenAtMs }) => (
          <li key={name}>
            <span>
              <bdi>{to}</bdi> {text(wayKeys[way], writeTime(givenAtMs))}
            </span>
            <ActionButton
              words={text('noticeForget')}
              rank="other"
              onPress={() => void removeNotice(name).then(read)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
