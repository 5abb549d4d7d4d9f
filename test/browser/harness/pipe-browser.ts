import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { ensureChromium } from '../../../scripts/bootstrap.mjs';
import { builtExtension } from './open-browser.ts';

/** What the browser sends: the answer to a command, or an event. */
type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
};

export type PipeEvent = (message: Message) => void;

/** A Chromium that is spoken to in its own protocol. Any other way to drive it keeps it from rendering in advance. */
export type PipeBrowser = {
  /** @returns the command's result. @throws when the browser refuses it. */
  send(method: string, params?: object, sessionId?: string): Promise<unknown>;
  onEvent(listener: PipeEvent): void;
  close(): Promise<void>;
};

/** Starts a fresh one, with the built extension or without. */
export async function openPipeBrowser(extension: 'with-extension' | 'without'): Promise<PipeBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'safer-spaces-pipe-'));
  const folder = resolve(builtExtension);
  const loading = [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
  const args = [
    ...'--headless=new --no-sandbox --remote-debugging-pipe --no-first-run --disable-quic'.split(' '),
    ...'--disable-background-networking --disable-component-update --window-size=1280,900'.split(' '),
    `--user-data-dir=${profile}`,
    '--disable-features=DisableLoadExtensionCommandLineSwitch',
    '--host-resolver-rules=MAP *.test 127.0.0.1',
    ...(extension === 'with-extension' ? loading : []),
    'about:blank',
  ];
  const browser = spawn(await ensureChromium(), args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((done) => browser.once('exit', done));
  const line = speak(browser.stdio[3] as Writable, browser.stdio[4] as Readable); // pipes, as asked for above
  return {
    ...line,
    close: async () => {
      await line.send('Browser.close'); // killed, it leaves processes behind that go on writing to the profile
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Commands and events are JSON, each ended by a zero byte. */
function speak(out: Writable, inward: Readable): Omit<PipeBrowser, 'close'> {
  const open = new Map<number, (message: Message) => void>();
  const listeners: PipeEvent[] = [];
  let lastId = 0;
  let rest = '';
  inward.setEncoding('utf8').on('data', (text: string) => {
    const parts = `${rest}${text}`.split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const message = JSON.parse(part) as Message; // what the protocol promises
      if (message.id === undefined) for (const listener of listeners) listener(message);
      else open.get(message.id)?.(message);
    }
  });
  return {
    onEvent: (listener) => void listeners.push(listener),
    send: (method, params = {}, sessionId = undefined) =>
      new Promise((answer, fail) => {
        const id = ++lastId;
        open.set(id, ({ result, error }) => {
          open.delete(id);
          if (error) fail(new Error(`${method}: ${error.message}`));
          else answer(result);
        });
        out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      }),
  };
}
