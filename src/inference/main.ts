import { onJudgeLine } from '../platform/judge-port.ts';
import { startHost } from './host.ts';
import { serveInspections } from './serve-inspections.ts';

onJudgeLine(startHost());

const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());
serveInspections(closing.signal);
