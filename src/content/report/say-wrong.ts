import type { Correction, CorrectionClaim } from '../../core/corrections/correction.ts';
import { hasVerdict } from '../../core/corrections/offered-claims.ts';
import type { JudgedEvidence } from '../../core/evidence.ts';
import type { CorrectionOutcome } from '../../core/report/verdict-report.ts';
import type { Policy } from '../../core/verdict/policy.ts';
import { logProblem } from '../../platform/log.ts';
import { ownVersion } from '../../platform/own-manifest.ts';
import { send } from '../../platform/send.ts';
import type { Surface } from '../surface.ts';
import { draftReport } from './draft-report.ts';

/**
 * A person says that a verdict is wrong: the correction is made at once, and the report that this would make is shown
 * to them. The family lock may refuse the correction; the report can be kept all the same.
 */
export async function sayWrong(surface: Surface, claim: CorrectionClaim, policy: Policy): Promise<void> {
  const { address, cover, reasons, evidence } = surface;
  if (evidence?.kind !== 'judged' || !hasVerdict(surface)) {
    // Said in the context menu, which cannot know: the person hears why nothing comes of it.
    await send({ name: 'report/draft', draft: 'not-judged' });
    return;
  }
  // Before the correction changes it: the report is about the verdict that was wrong.
  const seen = { address, cover, reasons };
  const nowMs = Date.now();
  if (claim === 'unsafe') await forgetAllowed(seen, evidence);
  const correction = await correct(correctionOf(claim, evidence, nowMs));
  const claimed = { claim, correction, evidence, nowMs, extensionVersion: ownVersion() };
  await send({ name: 'report/draft', draft: draftReport(seen, claimed, policy) });
}

function correctionOf(claim: CorrectionClaim, evidence: JudgedEvidence, nowMs: number): Correction {
  const { imageId, looks, scores, modelVersion } = evidence;
  return {
    claim,
    imageId,
    ...(looks ? { looks } : {}),
    scores: scores.nsfw,
    modelVersion,
    correctedAtMs: nowMs,
  };
}

async function correct(correction: Correction): Promise<CorrectionOutcome> {
  try {
    const { kind } = await send({ name: 'settings/change', change: { kind: 'correct', correction } });
    return kind === 'applied' ? 'applied' : 'locked';
  } catch (problem) {
    logProblem('correct', problem);
    return 'not-saved';
  }
}

/** "Always show" was said before, and would hold. */
async function forgetAllowed({ reasons }: Pick<Surface, 'reasons'>, evidence: JudgedEvidence): Promise<void> {
  if (!reasons.some(({ kind }) => kind === 'allowed-image')) return;
  await send({ name: 'settings/change', change: { kind: 'forget-image', imageId: evidence.imageId } });
}
