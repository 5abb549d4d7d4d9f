import { describe, expect, it } from 'vitest';
import type { SettingsChange } from '../../../../src/core/settings/change-settings.ts';
import { defaultSettings } from '../../../../src/core/settings/parse-settings.ts';
import { type Thresholds, thresholdsOfStep } from '../../../../src/core/settings/thresholds.ts';
import { initialPopupState, type PopupState } from '../../../../src/ui/popup/popup-state.ts';
import { type PopupEvent, reducePopup } from '../../../../src/ui/popup/reduce-popup.ts';
import { shownSettings } from '../../../../src/ui/settings/settings-state.ts';
import { framesOf, sampleFrame, sampleState } from './sample-state.ts';

function reduceAll(state: PopupState, ...events: readonly PopupEvent[]): PopupState {
  return events.reduce(reducePopup, state);
}

function thresholdsChange(thresholds: Thresholds): SettingsChange {
  return { kind: 'set-thresholds', thresholds };
}

describe('frames', () => {
  it('replaces what the same frame said before and keeps the others', () => {
    const state = reduceAll(
      initialPopupState,
      { kind: 'page-items', items: sampleFrame('a', ['waiting']) },
      { kind: 'page-items', items: sampleFrame('b', ['shown']) },
      { kind: 'page-items', items: sampleFrame('a', ['veiled']) },
    );
    expect([...state.frames.values()].map(({ items }) => items[0]?.state)).toEqual(['veiled', 'shown']);
    expect(state.link).toBe('connected');
  });

  it('forgets frames that answer no more', () => {
    const frames = framesOf(sampleFrame('a', []), sampleFrame('b', []));
    const state = reduceAll(sampleState({ frames }), { kind: 'frames-heard', frames: new Set(['b']) });
    expect([...state.frames.keys()]).toEqual(['b']);
  });

  it.each([
    ['takes a page that goes for one that navigates', 'connected', 'connecting'],
    ['takes a page that never answered for one that cannot be checked', 'connecting', 'unreachable'],
    ['stays with "cannot be checked" while further attempts fail', 'unreachable', 'unreachable'],
  ] as const)('%s', (_, link, expected) => {
    const frames = framesOf(sampleFrame('a', ['veiled']));
    const state = reduceAll(sampleState({ link, frames }), { kind: 'page-gone' });
    expect([state.link, state.frames.size]).toEqual([expected, 0]);
  });

  it('gives up on a page that keeps silent, until it speaks', () => {
    const silent = reduceAll(sampleState({ link: 'connecting' }), { kind: 'page-silent' });
    expect(silent.link).toBe('unreachable');
    expect(reduceAll(silent, { kind: 'page-items', items: sampleFrame('a', []) }).link).toBe('connected');
  });

  it('keeps a page that answered before and is busy now', () => {
    expect(reduceAll(sampleState(), { kind: 'page-silent' }).link).toBe('connected');
  });
});

describe('settings', () => {
  const strict = thresholdsChange(thresholdsOfStep.strict);
  const careful = thresholdsChange(thresholdsOfStep.careful);

  it('shows a change before it is answered', () => {
    const state = reduceAll(sampleState(), { kind: 'change-asked', change: strict });
    expect(shownSettings(state)?.thresholds).toEqual(thresholdsOfStep.strict);
  });

  it('stays at the newest place of a slider when an older change is answered late', () => {
    const settings = { ...defaultSettings(), thresholds: thresholdsOfStep.strict };
    const state = reduceAll(
      sampleState(),
      { kind: 'change-asked', change: strict },
      { kind: 'change-asked', change: careful },
      { kind: 'change-answered', change: strict, settings },
    );
    expect(shownSettings(state)?.thresholds).toEqual(thresholdsOfStep.careful);
  });

  it('goes back to the stored settings and says so when nobody answers', () => {
    const state = reduceAll(
      sampleState(),
      { kind: 'change-asked', change: strict },
      { kind: 'change-failed', change: strict },
    );
    expect(shownSettings(state)?.thresholds).toEqual(thresholdsOfStep.balanced);
    expect(state.failure).toBe('not-saved');
  });

  it('takes the notice away when the next change is asked for', () => {
    const failed = reduceAll(sampleState(), { kind: 'change-failed', change: strict });
    expect(reduceAll(failed, { kind: 'change-asked', change: strict }).failure).toBeUndefined();
  });

  it('keeps changes of different kinds apart', () => {
    const state = reduceAll(
      sampleState(),
      { kind: 'change-asked', change: strict },
      { kind: 'change-asked', change: { kind: 'disable' } },
    );
    expect(shownSettings(state)).toMatchObject({ isEnabled: false, thresholds: thresholdsOfStep.strict });
  });

  it('shows the defaults and says so when the settings cannot be read', () => {
    const state = reduceAll(initialPopupState, { kind: 'settings-unreadable' });
    expect(shownSettings(state)).toEqual(defaultSettings());
    expect(state.failure).toBe('not-read');
  });

  it('keeps the problems found in the stored settings until they are written anew', () => {
    const problems = [{ kind: 'unreadable-settings' }] as const;
    const read = reduceAll(initialPopupState, {
      kind: 'settings-read',
      parsed: { settings: defaultSettings(), problems },
    });
    expect(read.stored?.problems).toEqual(problems);
    const written = reduceAll(read, { kind: 'change-answered', change: strict, settings: defaultSettings() });
    expect(written.stored?.problems).toEqual([]);
  });
});
