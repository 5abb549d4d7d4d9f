import type { VeilCommand } from '../../contract/veil-commands.ts';
import { axisOf, type CorrectionClaim } from '../../core/corrections/correction.ts';
import { parseSite } from '../../core/settings/site.ts';
import type { PersonalChoice } from '../../core/veil/cover.ts';
import type { Policy } from '../../core/verdict/policy.ts';
import { logProblem } from '../../platform/log.ts';
import { send } from '../../platform/send.ts';
import { sayWrong } from '../report/say-wrong.ts';
import type { Surface } from '../surface.ts';

export type CommandContext = {
  readonly picture: Surface;
  /** Hands a person's choice to the surface's keeper. */
  readonly choose: (picture: Surface, choice: PersonalChoice | undefined) => void;
  /** The frame's own host, '' when it has none. */
  readonly host: string;
  /** Whether the family lock has a say: see `Showing`. */
  readonly isAsked: boolean;
  /** What holds in this frame; undefined until the settings are known. */
  readonly policy: Policy | undefined;
};

/** Does what a person chose for a picture, from wherever they chose it. */
export async function carryOut(command: VeilCommand, context: CommandContext): Promise<void> {
  const { host } = context;
  try {
    switch (command) {
      case 'show-once':
        return await showOnce(context);
      case 'cover':
        return await coverAgain(context);
      case 'always-show-image':
        return await showAlways(context);
      case 'always-show-site': {
        const site = parseSite(host);
        if (site) await send({ name: 'settings/change', change: { kind: 'pause-site', site } });
        return;
      }
      case 'harmless':
      case 'unsafe':
      case 'ai-made':
      case 'not-ai-made':
        return await say(command, context);
      default:
        command satisfies never;
    }
  } catch (problem) {
    logProblem(command, problem);
  }
}

/** What the person says of a picture's safety holds from now on: what they chose for this one look no longer does. */
async function say(claim: CorrectionClaim, { picture, choose, policy }: CommandContext): Promise<void> {
  if (!policy) return; // nothing is decided yet, so nothing is wrong
  const saying = sayWrong(picture, claim, policy);
  if (axisOf({ claim }) === 'safety') choose(picture, undefined);
  await saying;
}

/** Under a family lock the background says whether it may be: what the veil offered may be minutes old. */
async function showOnce({ picture, choose, isAsked }: CommandContext): Promise<void> {
  if (isAsked && !(await send({ name: 'lock/may-show' })).isAllowed) return;
  choose(picture, 'show');
}

/** Under a family lock the picture waits until the change is made; it may be refused. */
async function showAlways({ picture, choose, isAsked }: CommandContext): Promise<void> {
  if (!isAsked) choose(picture, 'show');
  const { evidence } = picture;
  if (evidence?.kind !== 'judged') return;
  const change = { kind: 'allow-image', imageId: evidence.imageId } as const;
  const reply = await send({ name: 'settings/change', change });
  if (isAsked && reply.kind === 'applied') choose(picture, 'show');
}

/** Takes back every "show": the one for now, and the one for always. */
async function coverAgain({ picture, choose }: CommandContext): Promise<void> {
  choose(picture, 'cover');
  const isAllowed = picture.reasons.some(({ kind }) => kind === 'allowed-image');
  if (!isAllowed || picture.evidence?.kind !== 'judged') return;
  const { imageId } = picture.evidence;
  await send({ name: 'settings/change', change: { kind: 'forget-image', imageId } });
}
