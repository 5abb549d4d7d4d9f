import { render } from 'preact';
import { changesToProfile } from '../../core/settings/profiles.ts';
import { text } from '../../platform/i18n.ts';
import { closeThisTab } from '../../platform/own-manifest.ts';
import { openPage } from '../components/open-page.ts';
import { createStore } from '../components/store.ts';
import { askAboutLock } from '../lock/ask-about-lock.ts';
import { LockClient } from '../lock/lock-client.ts';
import { warmUp } from '../samples/use-sample-evidence.ts';
import { followSettings } from '../settings/follow-settings.ts';
import { sendChange } from '../settings/send-change.ts';
import { createSettingsSender } from '../settings/settings-sender.ts';
import { shownSettings } from '../settings/settings-state.ts';
import { Welcome } from './welcome.tsx';
import type { WelcomeActions } from './welcome-actions.ts';
import { initialWelcomeState, reduceWelcome } from './welcome-state.ts';

const root = openPage('welcome', text('welcomeTitle'));

const closing = new AbortController();
const { signal } = closing;

const store = createStore({
  initial: initialWelcomeState,
  reduce: reduceWelcome,
  show: (state) => render(<Welcome state={state} actions={actions} />, root),
  schedule: (draw) => requestAnimationFrame(draw),
});
const { dispatch } = store;
const sender = createSettingsSender(sendChange, dispatch);
const lock = new LockClient({
  ask: askAboutLock,
  show: (state) => dispatch({ kind: 'lock-changed', lock: state }),
  signal,
});

const actions: WelcomeActions = {
  onStep: (step) => dispatch({ kind: 'step-chosen', step }),
  onProfile: (profile) => {
    dispatch({ kind: 'profile-chosen', profile });
    const settings = shownSettings(store.state());
    if (settings) sender.send({ kind: 'several', changes: changesToProfile(settings, profile) });
  },
  onThresholds: (thresholds) => sender.sendWhileDragging({ kind: 'set-thresholds', thresholds }),
  onThresholdsSettled: sender.flush,
  onFinish: () => void closeThisTab(),
  lock: lock.actions,
};

warmUp(signal);
followSettings(dispatch, () => lock.look(), signal);
addEventListener('pagehide', () => {
  sender.flush();
  closing.abort();
});
