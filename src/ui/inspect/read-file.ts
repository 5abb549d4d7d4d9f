import { maxInspectBytes } from '../../contract/own-channels.ts';
import { inspectFile } from '../../platform/inspect-channel.ts';
import { logProblem } from '../../platform/log.ts';
import { send } from '../../platform/send.ts';
import type { InspectState } from './inspect-state.ts';

/** Asks the host where a file comes from. Never rejects. */
export async function readFile(file: File): Promise<InspectState> {
  if (file.size > maxInspectBytes) return { kind: 'problem', problem: 'too-large' };
  try {
    const host = await send({ name: 'host/ensure', mode: 'keep' }, 20_000);
    if (!host?.isRunning) return { kind: 'problem', problem: 'failed' };
    const reply = await inspectFile(file);
    if (reply.kind === 'refused') return { kind: 'problem', problem: reply.why };
    return { kind: 'report', fileName: file.name, report: reply.report, copy: 'not-yet' };
  } catch (problem) {
    logProblem('inspect', problem);
    return { kind: 'problem', problem: 'failed' };
  }
}
