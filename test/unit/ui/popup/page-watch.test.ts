import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageItems } from '../../../../src/contract/messages.ts';
import type { ActiveTab } from '../../../../src/platform/active-tab.ts';
import { PageWatch } from '../../../../src/ui/popup/page-watch.ts';
import type { PopupEvent } from '../../../../src/ui/popup/reduce-popup.ts';
import { sampleFrame } from './sample-state.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A tab whose frames answer as `frames` says at the moment of connecting. */
function makeTab(tab: ActiveTab | undefined) {
  const events: PopupEvent[] = [];
  const connections: {
    gone: () => void;
    items: (items: PageItems) => void;
    isOpen: boolean;
    asks: unknown[];
  }[] = [];
  const closing = new AbortController();
  const page: { frames: readonly string[]; hasScript: boolean } = { frames: ['top'], hasScript: true };
  const watch = new PageWatch({
    findTab: async () => tab,
    open: (_, { onItems, onGone }) => {
      const connection = { gone: onGone, items: onItems, isOpen: true, asks: [] as unknown[] };
      connections.push(connection);
      setTimeout(() => {
        if (!page.hasScript) onGone();
        else for (const frame of page.frames) onItems(sampleFrame(frame, []));
      });
      return {
        send: (ask) => connection.asks.push(ask),
        close: () => {
          connection.isOpen = false;
        },
      };
    },
    dispatch: (event) => events.push(event),
    signal: closing.signal,
  });
  const openOnes = () => connections.filter(({ isOpen }) => isOpen);
  return { events, connections, openOnes, page, closing, watch, kinds: () => events.map(({ kind }) => kind) };
}

const tab: ActiveTab = { tabId: 7, host: 'huggingface.co' };

describe('following a page', () => {
  it('finds the tab, connects and passes on what its frames say', async () => {
    const { kinds } = makeTab(tab);
    await vi.advanceTimersByTimeAsync(10);
    expect(kinds()).toEqual(['tab-found', 'page-items']);
  });

  it('tries again once a second where no content script runs, and connects when one does', async () => {
    const { kinds, connections, page } = makeTab(tab);
    page.hasScript = false;
    await vi.advanceTimersByTimeAsync(2500);
    expect(connections).toHaveLength(3);
    page.hasScript = true;
    await vi.advanceTimersByTimeAsync(1000);
    expect(kinds().at(-1)).toBe('page-items');
  });

  it('connects again after the tab navigated', async () => {
    const { connections, kinds } = makeTab(tab);
    await vi.advanceTimersByTimeAsync(10);
    connections[0]?.gone();
    expect(kinds().at(-1)).toBe('page-gone');
    await vi.advanceTimersByTimeAsync(1010);
    expect(kinds().slice(-2)).toEqual(['tab-found', 'page-items']);
  });

  it('says that a page keeps silent', async () => {
    const { kinds, page } = makeTab(tab);
    page.frames = [];
    await vi.advanceTimersByTimeAsync(3100);
    expect(kinds()).toEqual(['tab-found', 'page-silent']);
  });

  it('renews the connection for frames that came later, and keeps one connection open', async () => {
    const { events, openOnes, page } = makeTab(tab);
    await vi.advanceTimersByTimeAsync(10);
    page.frames = ['top', 'late'];
    await vi.advanceTimersByTimeAsync(5010);
    const heard = events.flatMap((event) => (event.kind === 'page-items' ? event.items.frame : []));
    expect(heard).toEqual(['top', 'top', 'late']);
    expect(openOnes()).toHaveLength(1);
  });

  it('tells which frames are left after one has gone', async () => {
    const { events, page } = makeTab(tab);
    page.frames = ['top', 'gone'];
    await vi.advanceTimersByTimeAsync(10);
    page.frames = ['top'];
    await vi.advanceTimersByTimeAsync(10_010);
    const heard = events.flatMap((event) => (event.kind === 'frames-heard' ? [[...event.frames]] : []));
    expect(heard).toEqual([['top', 'gone'], ['top']]);
  });

  it('ignores what an older connection still says', async () => {
    const { connections, kinds } = makeTab(tab);
    await vi.advanceTimersByTimeAsync(5010);
    const before = kinds().length;
    connections[0]?.items(sampleFrame('old', []));
    connections[0]?.gone();
    expect(kinds()).toHaveLength(before);
  });

  it('passes what a person asks for to the open connection, and drops it when there is none', async () => {
    const ask = { kind: 'command', itemId: 'a', command: 'cover' } as const;
    const { connections, watch } = makeTab(tab);
    watch.send(ask);
    await vi.advanceTimersByTimeAsync(10);
    watch.send(ask);
    expect(connections[0]?.asks).toEqual([ask]);
  });

  it('says that there is no page when there is no such tab', async () => {
    const { kinds, connections } = makeTab(undefined);
    await vi.advanceTimersByTimeAsync(10);
    expect(kinds()).toEqual(['tab-found', 'page-gone']);
    expect(connections).toEqual([]);
  });

  it('stops for good when the popup closes', async () => {
    const { closing, connections, openOnes } = makeTab(tab);
    await vi.advanceTimersByTimeAsync(10);
    closing.abort();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(connections).toHaveLength(1);
    expect(openOnes()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
