import { text, textDirection, textLanguage } from '../../platform/i18n.ts';
import { mountDraft } from './mount-draft.tsx';
import { mountList } from './mount-list.tsx';

const root = document.getElementById('report');
if (root === null) throw new Error('report.html has no #report');

const draftId = new URLSearchParams(location.search).get('draft');
document.documentElement.lang = textLanguage();
document.documentElement.dir = textDirection();
document.title = `${text(draftId === null ? 'reportsTitle' : 'reportTitle')} – ${text('extensionName')}`;

const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());
if (draftId === null) mountList(root, closing.signal);
else mountDraft(root, draftId);
