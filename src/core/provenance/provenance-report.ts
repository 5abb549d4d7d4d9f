import { type C2paResult, noManifest } from './c2pa/c2pa-result.ts';
import type { ContainerKind } from './container/block.ts';
import { readContainer } from './container/read-container.ts';
import { collectMetadata } from './metadata/metadata.ts';
import { type Origin, originOf } from './origin.ts';
import type { Prompt } from './prompt/prompt.ts';
import { type SignedComment, signedNovelaiComment } from './signal/novelai-signature.ts';
import { readSignals } from './signal/read-signals.ts';
import type { Finding, Signal } from './signal/signal.ts';

/** What the bytes of a file say before a C2PA reader and before pixels are looked at. */
export type FileReading = {
  readonly container: ContainerKind | undefined;
  readonly findings: readonly Finding[];
  /** Only then is the C2PA reader worth its 8 MB. */
  readonly hasManifest: boolean;
  /** There is a signature of NovelAI, which only the pixels can confirm. */
  readonly signedComment: SignedComment | undefined;
};

/** All that is known of where an image comes from. Plain data: it crosses to the page, the panel and a report. */
export type ProvenanceReport = {
  readonly origin: Origin;
  readonly signals: readonly Signal[];
  readonly prompts: readonly Prompt[];
  readonly c2pa: C2paResult;
};

/** Reads containers and metadata: under 1 ms for most files. Never throws. */
export function readFileProvenance(bytes: Uint8Array): FileReading {
  const container = readContainer(bytes);
  const metadata = collectMetadata(container);
  return {
    container: container.kind,
    findings: readSignals(metadata),
    hasManifest: metadata.hasManifest,
    signedComment: signedNovelaiComment(metadata),
  };
}

/** Joins what the readers found into one report. */
export function makeReport(findings: readonly Finding[], c2pa: C2paResult = noManifest): ProvenanceReport {
  const signals = findings.map(({ signal }) => signal);
  return {
    origin: originOf(signals, c2pa),
    signals: [...c2pa.signals, ...signals],
    prompts: findings.flatMap(({ prompt }) => (prompt ? [prompt] : [])),
    c2pa,
  };
}
