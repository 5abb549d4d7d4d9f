import { render } from 'preact';
import { activeTab, tabWithId } from '../../platform/active-tab.ts';
import { logProblem } from '../../platform/log.ts';
import { openOptions } from '../../platform/own-manifest.ts';
import { openPageChannel } from '../../platform/page-port.ts';
import { openPage } from '../components/open-page.ts';
import { createStore } from '../components/store.ts';
import { askAboutLock } from '../lock/ask-about-lock.ts';
import { LockClient } from '../lock/lock-client.ts';
import { followSettings } from '../settings/follow-settings.ts';
import { sendChange } from '../settings/send-change.ts';
import { createSettingsSender } from '../settings/settings-sender.ts';
import { PageWatch } from './page-watch.ts';
import { parseTabId } from './parse-tab-id.ts';
import { Popup } from './popup.tsx';
import type { PopupActions } from './popup-actions.ts';
import { initialPopupState } from './popup-state.ts';
import { reducePopup } from './reduce-popup.ts';
import { writeNoticeAbout } from './write-notice-about.ts';

const root = openPage('popup', '');

const closing = new AbortController();
const { signal } = closing;

const store = createStore({
  initial: initialPopupState,
  reduce: reducePopup,
  show: (state) => render(<Popup state={state} actions={actions} />, root),
  schedule: (draw) => requestAnimationFrame(draw),
});
const { dispatch } = store;

const sender = createSettingsSender(sendChange, dispatch);

const tabId = parseTabId(location.search);
const page = new PageWatch({
  findTab: () => (tabId === undefined ? activeTab() : tabWithId(tabId)),
  open: openPageChannel,
  dispatch,
  signal,
});

const lock = new LockClient({
  ask: askAboutLock,
  show: (state) => dispatch({ kind: 'lock-changed', lock: state }),
  signal,
});

const actions: PopupActions = {
  onChange: sender.send,
  onThresholds: (thresholds) => sender.sendWhileDragging({ kind: 'set-thresholds', thresholds }),
  onThresholdsSettled: sender.flush,
  onPageAsk: (ask) => page.send(ask),
  lock: lock.actions,
  onNotice: () => {
    writeNoticeAbout(tabId).catch((problem: unknown) => logProblem('popup: notice', problem));
  },
  onOpenOptions: openOptions,
};

followSettings(dispatch, () => lock.look(), signal);
addEventListener('pagehide', () => {
  sender.flush();
  closing.abort();
});
