import {
  beginFriction,
  checkFriction,
  type Friction,
  type FrictionKind,
  type FrictionTry,
  frictionLeftMs,
  lookAtFriction,
  parseFrictionTry,
} from '../core/family/friction.ts';
import type { FrictionChallenge } from '../core/family/lock-status.ts';
import { makeRetypeText, retypeRandoms } from '../core/family/retype-text.ts';
import { type MessageKey, text } from '../platform/i18n.ts';
import { logProblem } from '../platform/log.ts';
import { forgetSession, loadSession, saveSession } from '../platform/session-store.ts';
import { inTurn } from './in-turn.ts';

/** Lives in `storage.session`: no content script can read it, and a wait begins anew after a restart. */
const tryKey = 'friction-try';

/** A worker that is asked for nothing dies after 30 s; looking keeps it awake, and with it the clock that nobody can set. */
const lookMs = 10_000;

/** When this worker looked last, by the steady clock; undefined where it has not since it woke. */
let lookedAtMs: number | undefined;
let nextLook: ReturnType<typeof setTimeout> | undefined;

/** The friction that was begun, as it is shown; undefined for none, or one that is over. */
export async function frictionChallenge(kind: FrictionKind): Promise<FrictionChallenge | undefined> {
  const begun = await lookAgain(kind);
  if (!begun) return undefined;
  return kind === 'wait' ? { kind, leftMs: frictionLeftMs(begun) } : { kind, text: begun.text };
}

/** Begins the friction. One that was begun goes on. */
export async function startFriction(kind: FrictionKind): Promise<void> {
  if (await lookAgain(kind)) return;
  await keep(beginFriction(kind, kind === 'retype' ? newText() : '', Date.now()));
}

/** Whether the friction is passed by what was typed. One that is passed is used up. */
export async function passFriction(
  kind: FrictionKind,
  typed: string,
): Promise<'ok' | 'too-soon' | 'wrong' | 'too-late'> {
  const begun = await lookAgain(kind);
  if (!begun) return 'too-late';
  const result = checkFriction(begun, typed);
  if (result === 'ok') await forgetFriction();
  return result;
}

/** Forgets what was begun; nothing is no problem. */
export async function forgetFriction(): Promise<void> {
  clearTimeout(nextLook);
  lookedAtMs = undefined;
  await forgetSession(tryKey);
}

/** One of another kind was begun under other settings: it opens nothing. */
async function lookAgain(kind: Friction): Promise<FrictionTry | undefined> {
  const begun = parseFrictionTry(await loadSession(tryKey));
  if (!begun) return undefined;
  const steadyMs = lookedAtMs === undefined ? undefined : Math.max(0, performance.now() - lookedAtMs);
  const seen = begun.kind === kind ? lookAtFriction(begun, Date.now(), steadyMs) : undefined;
  await (seen ? keep(seen) : forgetFriction());
  return seen;
}

async function keep(seen: FrictionTry): Promise<void> {
  lookedAtMs = performance.now();
  await saveSession(tryKey, seen);
  clearTimeout(nextLook);
  if (frictionLeftMs(seen) > 0) nextLook = setTimeout(stayAwake, lookMs, seen.kind);
}

function stayAwake(kind: FrictionKind): void {
  inTurn(() => lookAgain(kind)).catch((problem: unknown) => logProblem('friction', problem));
}

const sentenceKeys = [
  'frictionSentence_1',
  'frictionSentence_2',
  'frictionSentence_3',
  'frictionSentence_4',
  'frictionSentence_5',
  'frictionSentence_6',
  'frictionSentence_7',
  'frictionSentence_8',
] as const satisfies readonly MessageKey[];

function newText(): string {
  return makeRetypeText(
    sentenceKeys.map((key) => text(key)),
    (number) => text('frictionNumber', number),
    [...crypto.getRandomValues(new Uint32Array(retypeRandoms))],
  );
}
