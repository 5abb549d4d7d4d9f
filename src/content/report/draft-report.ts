import type { CorrectionClaim } from '../../core/corrections/correction.ts';
import { knownOrigin } from '../../core/detect/known-origin.ts';
import type { JudgedEvidence } from '../../core/evidence.ts';
import { aiShareOf } from '../../core/provenance/ai-share.ts';
import type { OriginEvidence } from '../../core/provenance/origin-evidence.ts';
import { maxReportSignals } from '../../core/provenance/report-limits.ts';
import { formatOfAddress } from '../../core/report/format-of-address.ts';
import { maxReportUrlLength } from '../../core/report/report-bounds.ts';
import type { CorrectionOutcome, ReportDraft, ReportedOrigin } from '../../core/report/verdict-report.ts';
import type { Policy } from '../../core/verdict/policy.ts';
import { thresholdsFor } from '../../core/verdict/thresholds-for.ts';
import type { Surface } from '../surface.ts';

export type Claimed = {
  readonly claim: CorrectionClaim;
  readonly correction: CorrectionOutcome;
  readonly evidence: JudgedEvidence;
  readonly nowMs: number;
  readonly extensionVersion: string;
};

/** What a report of a picture would hold. The page's address is added by the background, which knows it for sure. */
export function draftReport(
  { address, cover, reasons }: Pick<Surface, 'address' | 'cover' | 'reasons'>,
  { claim, correction, evidence, nowMs, extensionVersion }: Claimed,
  policy: Policy,
): ReportDraft {
  const { imageId, looks, size, scores, modelVersion } = evidence;
  const known = knownOrigin(evidence);
  const format = formatOfAddress(address);
  const aiShare = known ? aiShareOf(known.report.origin, policy.guesses) : 'none';
  return {
    facts: {
      claim,
      correction,
      reportedAtMs: nowMs,
      extensionVersion,
      modelVersion,
      picture: { imageId, ...(looks ? { looks } : {}), size, ...(format ? { format } : {}) },
      scores,
      thresholds: thresholdsFor(aiShare, policy),
      cover,
      reasons,
      ...(known ? { origin: reportedOrigin(known) } : {}),
    },
    offered: {
      ...(address !== '' && address.length <= maxReportUrlLength ? { pictureUrl: address } : {}),
      prompts: known?.report.prompts ?? [],
      signalDetails: signalsOf(known).map(({ detail }) => detail),
    },
  };
}

function reportedOrigin(known: OriginEvidence): ReportedOrigin {
  const { origin, c2pa } = known.report;
  return {
    verdict: origin,
    contentCredentials: c2pa.state,
    signals: signalsOf(known).map(({ detail: _, ...signal }) => signal),
  };
}

function signalsOf(known: OriginEvidence | undefined) {
  return known?.report.signals.slice(0, maxReportSignals) ?? [];
}
