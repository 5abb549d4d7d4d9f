import { onJudgeLine } from '../platform/judge-port.ts';
import { startHost } from './host.ts';

onJudgeLine(startHost());
