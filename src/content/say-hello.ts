import type { Reply } from '../contract/messages.ts';
import { defaultSettings } from '../core/settings/parse-settings.ts';
import { standingUnknown } from '../core/whole-site/standing.ts';
import { logProblem } from '../platform/log.ts';
import { send } from '../platform/send.ts';
import { loadSettings } from '../platform/settings-store.ts';

/** How long the background may take to answer a new frame before the frame goes on by itself. */
const helloTimeoutMs = 4000;

/** The background's answer; undefined in it is what nobody said. */
export type Hello = Omit<Reply<'frame/hello'>, 'listed'> & {
  readonly listed: Reply<'frame/hello'>['listed'] | undefined;
};

/** Tells the background of a new frame. Where it does not answer, nothing is known to be open. */
export async function sayHello(frame: { readonly attribute: string; readonly host: string }): Promise<Hello> {
  try {
    return await send({ name: 'frame/hello', ...frame }, helloTimeoutMs);
  } catch (problem) {
    logProblem('hello', problem);
    const settings = await loadSettings().then((loaded) => loaded.settings, defaultSettings);
    return {
      isGateInPlace: false,
      settings,
      topHost: '',
      isAdultPage: false,
      listed: undefined,
      standing: standingUnknown,
    };
  }
}
