import browser from 'webextension-polyfill';
import type { JudgeAsk, JudgeReply } from '../contract/judge-messages.ts';
import { portNames } from '../contract/messages.ts';
import { parseJudgeAsks, parseJudgeReplies } from '../contract/parse-judge.ts';
import { stayAwake } from './stay-awake.ts';

/** The host's end of one frame's judge port. */
export type JudgeLine = {
  /** Unique over the host's life. */
  readonly lineId: string;
  send(replies: readonly JudgeReply[]): void;
  onAsks(listener: (asks: readonly JudgeAsk[]) => void): void;
  onClosed(listener: () => void): void;
};

/** Calls back for each frame that connects. */
export function onJudgeLine(callback: (line: JudgeLine) => void): void {
  let lines = 0;
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== portNames.judge) return;
    lines += 1;
    callback({
      lineId: `line-${lines}`,
      send: (replies) => {
        port.postMessage(replies);
        stayAwake();
      },
      onAsks: (listener) => port.onMessage.addListener((batch: unknown) => listener(parseJudgeAsks(batch))),
      onClosed: (listener) => port.onDisconnect.addListener(listener),
    });
  });
}

/** The frame's end of its judge port. */
export type JudgeConnection = { send(asks: readonly JudgeAsk[]): void; close(): void };

/**
 * Connects this frame with the host, which must run. `onClosed` is called once when the other side goes,
 * not after `close`. Throws when the extension has gone.
 */
export function connectToHost(on: {
  readonly onReplies: (replies: readonly JudgeReply[]) => void;
  readonly onClosed: () => void;
}): JudgeConnection {
  const port = browser.runtime.connect({ name: portNames.judge });
  port.onMessage.addListener((batch: unknown) => on.onReplies(parseJudgeReplies(batch)));
  port.onDisconnect.addListener(on.onClosed);
  return { send: (asks) => port.postMessage(asks), close: () => port.disconnect() };
}
