import type { Page } from 'playwright';

/** Records every frame that the browser composes of a page. */
export type FrameRecorder = { stop(): Promise<readonly Buffer[]> };

/** Starts recording PNG frames of the window, one CSS pixel each. */
export async function recordFrames(page: Page): Promise<FrameRecorder> {
  const session = await page.context().newCDPSession(page);
  const frames: Buffer[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(Buffer.from(data, 'base64'));
    // The page may be gone by the time that the last frame is acknowledged.
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  return {
    stop: async () => {
      await session.send('Page.stopScreencast');
      await session.detach();
      return frames;
    },
  };
}
