import { openPipeBrowser, type PipeBrowser } from './pipe-browser.ts';

export type PrerenderedVisit = {
  /** Every frame from the moment at which the page was gone to, in PNG. */
  readonly frames: readonly Buffer[];
  /** Whether the browser had rendered the page before. */
  readonly wasPrerendered: boolean;
};

/** The pages in one tab, the one that is seen and the one that is rendered in advance, and the extension's greeting. */
type Sessions = {
  readonly page: Promise<string>;
  readonly prerendered: Promise<string>;
  readonly welcome: Promise<string>;
};

/**
 * Opens a page that has another one rendered in advance, goes there once that is done, and records what is seen until
 * `isSeen` says that it is enough, or time is up.
 */
export async function visitPrerendered(
  extension: 'with-extension' | 'without',
  plan: { readonly url: string; readonly link: string; readonly isSeen: (frame: Buffer) => boolean },
): Promise<PrerenderedVisit> {
  const browser = await openPipeBrowser(extension);
  try {
    const sessions = await followTab(browser);
    const page = await within(sessions.page, 'page');
    // The extension greets with a page of its own, and nothing is rendered in advance behind another tab.
    if (extension === 'with-extension') await within(sessions.welcome, 'welcome page');
    await browser.send('Page.bringToFront', {}, page);
    await browser.send('Page.navigate', { url: plan.url }, page);
    const prerendered = await within(sessions.prerendered, 'rendering in advance');
    await until(() => evaluate(browser, prerendered, 'document.readyState === "complete"'));
    const wasPrerendered = await evaluate(browser, prerendered, 'document.prerendering');
    const frames = recordFrames(browser, prerendered);
    await browser.send('Runtime.evaluate', { expression: plan.link, userGesture: true }, page);
    await until(() =>
      browser.send('Page.startScreencast', { format: 'png' }, prerendered).then(
        () => true,
        () => false, // not before it is the page that is seen
      ),
    );
    await until(async () => frames.some(plan.isSeen)).catch(() => undefined); // the caller looks at the frames
    return { frames, wasPrerendered };
  } finally {
    await browser.close();
  }
}

/** By it the tab is known from the browser's own first one. */
const ownAddress = 'about:blank#own';

/** Only who follows a tab as a whole is told of both of its pages. */
async function followTab(browser: PipeBrowser): Promise<Sessions> {
  const page = deferred();
  const prerendered = deferred();
  const welcome = deferred();
  const follow = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
  browser.onEvent(({ method, params }) => {
    if (method !== 'Target.attachedToTarget' || !params) return;
    const { sessionId, targetInfo } = params as { sessionId: string; targetInfo: TargetInfo }; // by the protocol
    if (targetInfo.type === 'tab') void browser.send('Target.setAutoAttach', follow, sessionId);
    if (targetInfo.type !== 'page') return;
    void browser.send('Page.enable', {}, sessionId);
    if (targetInfo.subtype === 'prerender') prerendered.resolve(sessionId);
    else if (targetInfo.url === ownAddress) page.resolve(sessionId);
    else if (targetInfo.url.startsWith('chrome-extension:')) welcome.resolve(sessionId);
  });
  await browser.send('Target.setAutoAttach', { ...follow, filter: [{ type: 'tab' }, { exclude: true }] });
  await browser.send('Target.createTarget', { url: ownAddress });
  return { page: page.promise, prerendered: prerendered.promise, welcome: welcome.promise };
}

function deferred(): { readonly promise: Promise<string>; readonly resolve: (value: string) => void } {
  let resolve: (value: string) => void = () => undefined;
  const promise = new Promise<string>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

type TargetInfo = { readonly type: string; readonly subtype?: string; readonly url: string };

function recordFrames(browser: PipeBrowser, session: string): readonly Buffer[] {
  const frames: Buffer[] = [];
  browser.onEvent(({ method, params, sessionId }) => {
    if (method !== 'Page.screencastFrame' || sessionId !== session || !params) return;
    const frame = params as { data: string; sessionId: number }; // by the protocol
    frames.push(Buffer.from(frame.data, 'base64'));
    void browser
      .send('Page.screencastFrameAck', { sessionId: frame.sessionId }, session)
      .catch(() => undefined); // it may end
  });
  return frames;
}

async function evaluate(browser: PipeBrowser, session: string, expression: string): Promise<boolean> {
  const { result } = (await browser.send('Runtime.evaluate', { expression }, session)) as {
    result?: { value?: unknown }; // by the protocol
  };
  return result?.value === true;
}

const timeoutMs = 20_000;

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const endMs = Date.now() + timeoutMs;
  while (!(await isTrue())) {
    if (Date.now() > endMs) throw new Error('not in time');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

function within<Value>(promise: Promise<Value>, what: string): Promise<Value> {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error(`no ${what}`)), timeoutMs),
  );
  return Promise.race([promise, late]);
}
