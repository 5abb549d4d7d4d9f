import { logProblem } from '../../platform/log.ts';
import { send } from '../../platform/send.ts';
import { frameHost } from '../frame-host.ts';

/** Whether this frame's site is on a list of AI sites that the person imported; not, when nobody answers. */
export async function isListedSite(): Promise<boolean> {
  const host = frameHost();
  if (host === '') return false;
  try {
    return (await send({ name: 'frame/is-ai-site', host })).isListed;
  } catch (problem) {
    logProblem('AI sites', problem);
    return false;
  }
}
