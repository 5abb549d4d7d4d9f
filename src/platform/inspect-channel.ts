import { channelNames, type InspectReply } from '../contract/own-channels.ts';
import { logProblem } from './log.ts';
import { withTimeout } from './with-timeout.ts';

// A channel of the extension's own origin: no page and no content script can reach it, so that the browser itself
// checks the sender. It hands the file over by reference; a port would need it as text, 50 MB in pieces.

type InspectAsk = { readonly kind: 'ask'; readonly askId: string; readonly file: Blob };
type InspectAnswer = { readonly kind: 'answer'; readonly askId: string; readonly reply: InspectReply };

/** A manifest takes 3 s at most, and a new reader 20 s to start on a busy machine. */
const timeoutMs = 40_000;

/** Asks the host, which must run, where a file comes from. Rejects when it does not answer in time. */
export async function inspectFile(file: Blob): Promise<InspectReply> {
  const channel = new BroadcastChannel(channelNames.inspect);
  const askId = crypto.randomUUID();
  try {
    const answer = new Promise<InspectReply>((resolve) => {
      channel.addEventListener('message', ({ data }: MessageEvent<InspectAsk | InspectAnswer>) => {
        if (data.kind === 'answer' && data.askId === askId) resolve(data.reply);
      });
    });
    channel.postMessage({ kind: 'ask', askId, file } satisfies InspectAsk);
    return await withTimeout(answer, { timeoutMs, label: 'inspect' });
  } finally {
    channel.close();
  }
}

/** Answers every ask until `signal` aborts; an answer that fails is a refusal. */
export function onInspection(answer: (file: Blob) => Promise<InspectReply>, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelNames.inspect);
  channel.addEventListener('message', ({ data }: MessageEvent<InspectAsk | InspectAnswer>) => {
    if (data.kind !== 'ask') return;
    void answer(data.file)
      .catch((problem: unknown): InspectReply => {
        logProblem('inspect', problem);
        return { kind: 'refused', why: 'failed' };
      })
      .then((reply) =>
        channel.postMessage({ kind: 'answer', askId: data.askId, reply } satisfies InspectAnswer),
      );
  });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
