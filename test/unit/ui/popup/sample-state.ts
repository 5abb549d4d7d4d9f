import type { PageItems } from '../../../../src/contract/messages.ts';
import type { NsfwScores } from '../../../../src/core/classify/nsfw-scores.ts';
import type { PageItem } from '../../../../src/core/report/page-item.ts';
import { defaultSettings } from '../../../../src/core/settings/parse-settings.ts';
import type { Settings } from '../../../../src/core/settings/schema.ts';
import { parseSite, type Site } from '../../../../src/core/settings/site.ts';
import type { Cover } from '../../../../src/core/veil/cover.ts';
import { initialPopupState, type PopupState } from '../../../../src/ui/popup/popup-state.ts';

/** A popup that looks at huggingface.co and knows the settings. */
export function sampleState(changes: Partial<PopupState> = {}, settings: Partial<Settings> = {}): PopupState {
  return {
    ...initialPopupState,
    tab: { tabId: 7, host: 'huggingface.co' },
    link: 'connected',
    stored: { settings: { ...defaultSettings(), ...settings }, problems: [] },
    ...changes,
  };
}

/** A frame that holds one picture for each state given. */
export function sampleFrame(frame: string, states: readonly Cover[], host = 'huggingface.co'): PageItems {
  const items = states.map((state, place) => sampleItem({ itemId: `${place}`, state }));
  return { kind: 'page-items', frame, host, isActive: true, items };
}

export function sampleItem(changes: Partial<PageItem>): PageItem {
  return { itemId: 'a', label: 'a', url: 'https://a.test/a.png', state: 'shown', reasons: [], ...changes };
}

export function framesOf(...frames: readonly PageItems[]): ReadonlyMap<string, PageItems> {
  return new Map(frames.map((frame) => [frame.frame, frame]));
}

export function sampleScores(scores: Partial<NsfwScores>): NsfwScores {
  return { drawing: 0, hentai: 0, neutral: 0, porn: 0, sexy: 0, ...scores };
}

export function site(host: string): Site {
  const parsed = parseSite(host);
  if (parsed === undefined) throw new Error(`no site: ${host}`);
  return parsed;
}
