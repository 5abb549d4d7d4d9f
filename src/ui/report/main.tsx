import { text } from '../../platform/i18n.ts';
import { openPage } from '../components/open-page.ts';
import { mountDraft } from './mount-draft.tsx';
import { mountList } from './mount-list.tsx';
import { mountNotice } from './mount-notice.tsx';

const asked = new URLSearchParams(location.search);
const draftId = asked.get('draft');
const isNotice = asked.has('notice');
const root = openPage(
  'report',
  text(isNotice ? 'noticeTitle' : draftId === null ? 'reportsTitle' : 'reportTitle'),
);

const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());
if (isNotice) void mountNotice(root);
else if (draftId === null) mountList(root, closing.signal);
else mountDraft(root, draftId);
