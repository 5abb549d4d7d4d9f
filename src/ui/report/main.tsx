import { text, textDirection, textLanguage } from '../../platform/i18n.ts';
import { mountDraft } from './mount-draft.tsx';
import { mountList } from './mount-list.tsx';
import { mountNotice } from './mount-notice.tsx';

const root = document.getElementById('report');
if (root === null) throw new Error('report.html has no #report');

const asked = new URLSearchParams(location.search);
const draftId = asked.get('draft');
const isNotice = asked.has('notice');
document.documentElement.lang = textLanguage();
document.documentElement.dir = textDirection();
document.title = `${text(isNotice ? 'noticeTitle' : draftId === null ? 'reportsTitle' : 'reportTitle')} – ${text('extensionName')}`;

const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());
if (isNotice) void mountNotice(root);
else if (draftId === null) mountList(root, closing.signal);
else mountDraft(root, draftId);
