import type { Page } from 'playwright';

/** Records every frame that the browser composes of a page. */
export type FrameRecorder = {
  /** When each frame was composed, in milliseconds since 1970. */
  readonly timesMs: readonly number[];
  stop(): Promise<readonly Buffer[]>;
};

/** Starts recording PNG frames of the window, one CSS pixel each. */
export async function recordFrames(page: Page): Promise<FrameRecorder> {
  const session = await page.context().newCDPSession(page);
  const frames: Buffer[] = [];
  const timesMs: number[] = [];
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push(Buffer.from(data, 'base64'));
    timesMs.push(1000 * (metadata.timestamp ?? Number.NaN));
    // The page may be gone by the time that the last frame is acknowledged.
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  return {
    timesMs,
    stop: async () => {
      await session.send('Page.stopScreencast');
      await session.detach();
      return frames;
    },
  };
}
