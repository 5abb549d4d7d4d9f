import { onJudgeLine } from '../platform/judge-port.ts';
import { startHost } from './host.ts';
import { startProvenanceTools } from './origin/start-provenance-tools.ts';
import { serveInspections } from './serve-inspections.ts';

const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());
const tools = startProvenanceTools(closing.signal);
onJudgeLine(startHost(tools));
serveInspections(tools, closing.signal);
