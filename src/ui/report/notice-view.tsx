import { useState } from 'preact/hooks';
import { type NoticePlace, placeOfNotice } from '../../core/report/place-of-notice.ts';
import {
  discussionLink,
  type Notice,
  type NoticeSubject,
  noticeMailLink,
  writeNotice,
} from '../../core/report/write-notice.ts';
import { text } from '../../platform/i18n.ts';
import type { NoticeWay } from '../../platform/notice-log.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { Notice as NoticeBox } from '../components/notice.tsx';
import { useElementId } from '../components/use-element-id.ts';

type OnGiven = (to: string, way: NoticeWay) => void;

/** The page on which a person writes to the owner of what they saw. Nothing is sent by it. */
export function NoticeView(props: {
  readonly subject: NoticeSubject | undefined;
  readonly onGiven: OnGiven;
}) {
  const { subject, onGiven } = props;
  const address = subject && URL.canParse(subject.pageUrl) ? new URL(subject.pageUrl) : undefined;
  const place = address && placeOfNotice(address);
  return (
    <main class="report">
      <h1>{text('noticeTitle')}</h1>
      {!place && <NoticeBox tone="advice" words={text('noticeGone')} />}
      {subject && place && <NoticeForm subject={subject} place={place} onGiven={onGiven} />}
      <p>
        <a href="report.html">{text('reportsTitle')}</a>
      </p>
    </main>
  );
}

function NoticeForm(props: {
  readonly subject: NoticeSubject;
  readonly place: NoticePlace;
  readonly onGiven: OnGiven;
}) {
  const { subject, place, onGiven } = props;
  const id = useElementId();
  const [notice, setNotice] = useState<Notice>(() => writeNotice(subject, place.kind));
  return (
    <>
      <p>{text('noticeExplain')}</p>
      <div class="report-note">
        <label for={`${id}-title`}>{text('noticeSubject')}</label>
        <input
          id={`${id}-title`}
          dir="auto"
          maxLength={200}
          value={notice.title}
          onInput={({ currentTarget }) => setNotice({ ...notice, title: currentTarget.value })}
        />
        <label for={`${id}-body`}>{text('noticeBody')}</label>
        <textarea
          id={`${id}-body`}
          dir="auto"
          rows={14}
          maxLength={4000}
          value={notice.body}
          onInput={({ currentTarget }) => setNotice({ ...notice, body: currentTarget.value })}
        />
      </div>
      {place.kind === 'space' ? (
        <SpaceWays spaces={place.spaces} notice={notice} onGiven={onGiven} />
      ) : (
        <SiteWays host={place.host} notice={notice} onGiven={onGiven} />
      )}
    </>
  );
}

type WaysProps = { readonly notice: Notice; readonly onGiven: OnGiven };

/** A discussion on the Space's own page, which its owner is told of. */
function SpaceWays({
  spaces,
  notice,
  onGiven,
}: WaysProps & { readonly spaces: readonly [string, ...string[]] }) {
  const id = useElementId();
  const [space, setSpace] = useState(spaces[0]);
  return (
    <section class="report-said">
      <p>{text('noticeSpace', space)}</p>
      {spaces.length > 1 && (
        <div class="report-note">
          <label for={id}>{text('noticeWhichSpace')}</label>
          <select
            id={id}
            dir="ltr"
            value={space}
            onChange={({ currentTarget }) => setSpace(currentTarget.value)}
          >
            {spaces.map((other) => (
              <option key={other}>{other}</option>
            ))}
          </select>
        </div>
      )}
      <Ways
        href={discussionLink(space, notice)}
        words={text('noticeDiscussion')}
        notice={notice}
        onGiven={(way) => onGiven(space, way === 'link' ? 'discussion' : 'text')}
      />
      <p class="report-muted">{text('noticeHubReport')}</p>
    </section>
  );
}

function SiteWays({ host, notice, onGiven }: WaysProps & { readonly host: string }) {
  return (
    <section class="report-said">
      <p>{text('noticeSite', host)}</p>
      <Ways
        href={noticeMailLink(host, notice)}
        words={text('noticeMail')}
        notice={notice}
        onGiven={(way) => onGiven(host, way === 'link' ? 'mail' : 'text')}
      />
    </section>
  );
}

function Ways(props: {
  readonly href: string;
  readonly words: string;
  readonly notice: Notice;
  readonly onGiven: (way: 'link' | 'text') => void;
}) {
  const { href, words, notice, onGiven } = props;
  return (
    <div class="report-actions">
      <a href={href} target="_blank" rel="noreferrer" onClick={() => onGiven('link')}>
        {words}
      </a>
      <CopyButton
        words={text('noticeCopy')}
        copied={() => `${notice.title}\n\n${notice.body}`}
        onCopied={() => onGiven('text')}
      />
    </div>
  );
}
