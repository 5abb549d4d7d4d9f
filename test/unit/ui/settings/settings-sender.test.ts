import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../../../src/contract/messages.ts';
import type { SettingsChange } from '../../../../src/core/settings/change-settings.ts';
import { defaultSettings } from '../../../../src/core/settings/parse-settings.ts';
import type { PopupEvent } from '../../../../src/ui/popup/reduce-popup.ts';
import { createSettingsSender } from '../../../../src/ui/settings/settings-sender.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const applied = async () => ({ kind: 'applied' as const, settings: defaultSettings() });

function makeSender(answer: () => Promise<Reply<'settings/change'>>) {
  const asked: SettingsChange[] = [];
  const events: PopupEvent['kind'][] = [];
  const ask = (change: SettingsChange) => {
    asked.push(change);
    return answer();
  };
  return { asked, events, sender: createSettingsSender(ask, ({ kind }) => events.push(kind)) };
}

const drag = (edgePx: number): SettingsChange => ({ kind: 'set-smallest-edge', edgePx });

describe('sending changed settings', () => {
  it('shows a change at once and reports the answer', async () => {
    const { events, sender } = makeSender(applied);
    sender.send({ kind: 'disable' });
    expect(events).toEqual(['change-asked']);
    await vi.runAllTimersAsync();
    expect(events).toEqual(['change-asked', 'change-answered']);
  });

  it('reports that the family lock refused it', async () => {
    const { events, sender } = makeSender(async () => ({ kind: 'locked', settings: defaultSettings() }));
    sender.send({ kind: 'disable' });
    await vi.runAllTimersAsync();
    expect(events).toEqual(['change-asked', 'change-refused']);
  });

  it('reports that nobody answered', async () => {
    const { events, sender } = makeSender(() => Promise.reject(new Error('no answer')));
    sender.send({ kind: 'disable' });
    await vi.runAllTimersAsync();
    expect(events).toEqual(['change-asked', 'change-failed']);
  });

  it('sends the first and the last place of a dragged slider, and shows them all', async () => {
    const { asked, events, sender } = makeSender(applied);
    for (const edgePx of [1, 2, 3, 4]) sender.sendWhileDragging(drag(edgePx));
    expect(events).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(150);
    expect(asked).toEqual([drag(1), drag(4)]);
  });

  it('sends no more often than every 150 ms', async () => {
    const { asked, sender } = makeSender(applied);
    for (let ms = 0; ms < 600; ms += 10) {
      sender.sendWhileDragging(drag(ms % 512));
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(asked.length).toBeLessThanOrEqual(5);
  });

  it('sends the last place at once when the slider is let go or the popup closes', () => {
    const { asked, sender } = makeSender(applied);
    sender.sendWhileDragging(drag(1));
    sender.sendWhileDragging(drag(2));
    sender.flush();
    expect(asked).toEqual([drag(1), drag(2)]);
  });

  it('sends nothing twice when there is nothing left to send', async () => {
    const { asked, sender } = makeSender(applied);
    sender.sendWhileDragging(drag(1));
    sender.flush();
    sender.flush();
    await vi.runAllTimersAsync();
    expect(asked).toEqual([drag(1)]);
  });
});
