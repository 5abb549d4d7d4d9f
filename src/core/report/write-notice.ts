import type { ReportFacts } from './verdict-report.ts';

/** What a notice is about. */
export type NoticeSubject = {
  readonly pageUrl: string;
  readonly seenAtMs: number;
  /** Undefined where the page as a whole is meant. */
  readonly picture?: Pick<ReportFacts, 'picture' | 'reasons'>;
};

/** A notice to the owner of a site, in English: what was seen, where and when, without the picture. */
export type Notice = { readonly title: string; readonly body: string };

const categoryWords = {
  explicit: 'explicit sexual content',
  drawn: 'explicit drawn sexual content',
  suggestive: 'suggestive content',
} as const;

/** Writes a notice from what is known. The person reads and changes it before it goes anywhere. */
export function writeNotice(subject: NoticeSubject, place: 'space' | 'site'): Notice {
  const what = place === 'space' ? 'Space' : 'site';
  return {
    title: `Notice: this ${what} showed a picture that is not for everyone`,
    body: [
      'Hello,',
      `on ${timeWords(subject.seenAtMs)} this ${what} showed ${seenWords(subject.picture)}.`,
      [`Page: ${subject.pageUrl}`, ...pictureLines(subject.picture)].join('\n'),
      'The picture itself is not attached. Please look into it.',
      place === 'space' ? spaceAdvice : siteAdvice,
      'This notice was prepared with Safer Spaces, a filter that judges pictures on the reader’s own device. Its verdicts can be wrong; I am glad to hear of it if this one is.',
    ].join('\n\n'),
  };
}

const spaceAdvice =
  'Owners of Spaces commonly run a safety checker on what they show, refuse prompts for unsafe pictures, or tell visitors beforehand with the tag `not-for-all-audiences` in the README. The rules of the Hub: https://huggingface.co/content-guidelines';
const siteAdvice =
  'If it breaks your rules, please remove it; if it does not, please tell visitors before they see it.';

function timeWords(atMs: number): string {
  const [day = '', time = ''] = new Date(atMs).toISOString().split('T');
  return `${day} at ${time.slice(0, 5)} UTC`;
}

function seenWords(picture: NoticeSubject['picture']): string {
  const seen = (picture?.reasons ?? []).flatMap((reason) =>
    reason.kind === 'category-reached' ? [categoryWords[reason.category]] : [],
  );
  return seen.length > 0
    ? `a picture that a classifier takes for ${[...new Set(seen)].join(' and ')}`
    : 'a picture that is not suitable for a general audience';
}

function pictureLines(picture: NoticeSubject['picture']): readonly string[] {
  if (!picture) return [];
  const { imageId, size } = picture.picture;
  return [`Picture: ${size.widthPx} x ${size.heightPx} pixels, SHA-256 ${imageId}`];
}

/** Where Hugging Face shows a new discussion of a Space with the notice filled in. @param space `owner/name`. */
export function discussionLink(space: string, { title, body }: Notice): string {
  const path = space.split('/').map(encodeURIComponent).join('/');
  return `https://huggingface.co/spaces/${path}/discussions/new?title=${encodeURIComponent(title)}&description=${encodeURIComponent(body)}`;
}

/** A mail with the notice. RFC 2142 names the mailbox that sites have for this. */
export function noticeMailLink(host: string, { title, body }: Notice): string {
  return `mailto:abuse@${encodeURIComponent(host)}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}
