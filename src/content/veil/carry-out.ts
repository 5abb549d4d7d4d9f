import type { VeilCommand } from '../../contract/messages.ts';
import { parseSite } from '../../core/settings/site.ts';
import type { PersonalChoice } from '../../core/veil/cover.ts';
import { logProblem } from '../../platform/log.ts';
import { send } from '../../platform/send.ts';
import type { Surface } from '../surface.ts';

export type CommandContext = {
  readonly picture: Surface;
  /** Hands a person's choice to the surface's keeper. */
  readonly choose: (picture: Surface, choice: PersonalChoice) => void;
  /** The frame's own host, '' when it has none. */
  readonly host: string;
};

/** Does what a person chose for a picture, from wherever they chose it. */
export async function carryOut(command: VeilCommand, context: CommandContext): Promise<void> {
  const { picture, choose, host } = context;
  try {
    switch (command) {
      case 'show-once':
        return choose(picture, 'show');
      case 'cover':
        return await coverAgain(context);
      case 'always-show-image':
        choose(picture, 'show');
        return await allowImage(picture);
      case 'always-show-site': {
        const site = parseSite(host);
        if (site) await send({ name: 'settings/change', change: { kind: 'pause-site', site } });
        return;
      }
      default:
        command satisfies never;
    }
  } catch (problem) {
    logProblem(command, problem);
  }
}

async function allowImage({ evidence }: Surface): Promise<void> {
  if (evidence?.kind !== 'judged') return;
  await send({ name: 'settings/change', change: { kind: 'allow-image', imageId: evidence.imageId } });
}

/** Takes back every "show": the one for now, and the one for always. */
async function coverAgain({ picture, choose }: CommandContext): Promise<void> {
  choose(picture, 'cover');
  const isAllowed = picture.reasons.some(({ kind }) => kind === 'allowed-image');
  if (!isAllowed || picture.evidence?.kind !== 'judged') return;
  const { imageId } = picture.evidence;
  await send({ name: 'settings/change', change: { kind: 'forget-image', imageId } });
}
