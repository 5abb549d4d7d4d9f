import { render } from 'preact';
import { text, textDirection, textLanguage } from '../../platform/i18n.ts';
import { logProblem } from '../../platform/log.ts';
import { send } from '../../platform/send.ts';
import { loadSettings, onSettingsChanged } from '../../platform/settings-store.ts';
import { askAboutLock } from '../lock/ask-about-lock.ts';
import { LockClient } from '../lock/lock-client.ts';
import { createSettingsSender } from '../popup/settings-sender.ts';
import { createStore } from '../popup/store.ts';
import { Options } from './options.tsx';
import type { OptionsActions } from './options-actions.ts';
import { initialOptionsState, reduceOptions } from './options-state.ts';
import { sectionOfHash } from './section-name.ts';

const root = document.getElementById('options');
if (root === null) throw new Error('options.html has no #options');

document.documentElement.lang = textLanguage();
document.documentElement.dir = textDirection();
document.title = text('optionsTitle');

const closing = new AbortController();
const { signal } = closing;

const store = createStore({
  initial: initialOptionsState(sectionOfHash(location.hash)),
  reduce: reduceOptions,
  show: (state) => render(<Options state={state} actions={actions} />, root),
  schedule: (draw) => requestAnimationFrame(draw),
});
const { dispatch } = store;

const sender = createSettingsSender(async (change) => {
  const reply = await send({ name: 'settings/change', change });
  // Without a listener the browser answers with nothing at all.
  if (reply === undefined) throw new Error('settings/change: no settings came back');
  return reply;
}, dispatch);

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
onSettingsChanged((parsed) => {
  dispatch({ kind: 'settings-read', parsed });
  lock.look();
}, signal);
loadSettings().then(
  (parsed) => dispatch({ kind: 'settings-read', parsed }),
  (problem) => {
    logProblem('options: read settings', problem);
    dispatch({ kind: 'settings-unreadable' });
  },
);
addEventListener('pagehide', () => {
  sender.flush();
  closing.abort();
});
