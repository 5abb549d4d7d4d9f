import { render } from 'preact';
import { text } from '../../platform/i18n.ts';
import { openPage } from '../components/open-page.ts';
import { createStore } from '../components/store.ts';
import { askAboutLock } from '../lock/ask-about-lock.ts';
import { LockClient } from '../lock/lock-client.ts';
import { followSettings } from '../settings/follow-settings.ts';
import { sendChange } from '../settings/send-change.ts';
import { createSettingsSender } from '../settings/settings-sender.ts';
import { Options } from './options.tsx';
import type { OptionsActions } from './options-actions.ts';
import { initialOptionsState, reduceOptions } from './options-state.ts';
import { sectionOfHash } from './section-name.ts';

const root = openPage('options', text('optionsTitle'));

const closing = new AbortController();
const { signal } = closing;

const store = createStore({
  initial: initialOptionsState(sectionOfHash(location.hash)),
  reduce: reduceOptions,
  show: (state) => render(<Options state={state} actions={actions} />, root),
  schedule: (draw) => requestAnimationFrame(draw),
});
const { dispatch } = store;

const sender = createSettingsSender(sendChange, dispatch);

const lock = new LockClient({
  ask: askAboutLock,
  show: (state) => dispatch({ kind: 'lock-changed', lock: state }),
  signal,
});

const actions: OptionsActions = {
  onChange: sender.send,
  onThresholds: (thresholds) => sender.sendWhileDragging({ kind: 'set-thresholds', thresholds }),
  onThresholdsSettled: sender.flush,
  lock: lock.actions,
};

addEventListener('hashchange', () =>
  dispatch({ kind: 'section-opened', section: sectionOfHash(location.hash) }),
);
followSettings(dispatch, () => lock.look(), signal);
addEventListener('pagehide', () => {
  sender.flush();
  closing.abort();
});
