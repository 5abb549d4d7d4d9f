import type { Evidence } from '../../core/evidence.ts';
import { haveSameShape } from '../../core/image/size-px.ts';
import { neededSamples, wantedSamples } from '../../core/video/far-samples.ts';
import type { FrameJudgeTools } from './frame-judge.ts';
import type { Video } from './video.ts';

/** Judges videos that the page may not read: the host loads the file as well, and looks a few seconds ahead. */
export class FarJudge {
  readonly #tools: FrameJudgeTools;

  constructor(tools: FrameJudgeTools) {
    this.#tools = tools;
  }

  /** Whether the host could read this video: it has an address, and an end. */
  canRead({ element }: Video): boolean {
    const isFile = element.srcObject === null && /^https?:/.test(element.currentSrc);
    return isFile && Number.isFinite(element.duration);
  }

  /** What is shown is safe when the samples before and after it are. */
  look(video: Video): void {
    const { currentTime, duration } = video.element;
    for (const place of wantedSamples(currentTime, duration)) this.#ask(video, place);
    const needed = neededSamples(currentTime, duration).map((place) => video.farSamples?.get(place));
    const unsafe = needed.find((evidence) => evidence && !this.#tools.isSafe(evidence));
    const isKnown = needed.every((evidence) => evidence !== undefined);
    video.evidence = unsafe ?? needed[0] ?? video.evidence;
    video.frame = isKnown && !unsafe ? 'known' : 'new';
    video.wasShown ||= video.frame === 'known';
    this.#tools.onChanged(video);
  }

  #ask(video: Video, place: number): void {
    video.farSamples ??= new Map();
    const { farSamples } = video;
    if (farSamples.has(place)) return;
    farSamples.set(place, undefined);
    const source = { kind: 'video', url: video.element.currentSrc, atSeconds: place } as const;
    const askedAtMs = performance.now();
    const priority = video.isVisible ? 'visible' : 'away';
    this.#tools.client.ask(source, priority, (evidence) => {
      if (video.farSamples !== farSamples) return; // it plays something else by now
      video.elapsedMs = performance.now() - askedAtMs;
      farSamples.set(place, this.#checked(video, evidence));
      this.look(video);
    });
  }

  /** What was fetched a second time must have the shape of what the page shows. */
  #checked({ element }: Video, evidence: Evidence): Evidence {
    const size = { widthPx: element.videoWidth, heightPx: element.videoHeight };
    if (evidence.kind === 'failed' || haveSameShape(size, evidence.size)) return evidence;
    return { kind: 'failed', failure: { kind: 'another-picture' } };
  }
}
