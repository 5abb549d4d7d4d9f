import { showingUnder } from '../../core/family/showing.ts';
import { policyFor } from '../../core/verdict/policy.ts';
import { text } from '../../platform/i18n.ts';
import { LockPanel } from '../lock/lock-panel.tsx';
import { ManagedNames, managedNamesOf } from '../settings/managed-control.tsx';
import { SensitivityPanel } from '../settings/sensitivity-panel.tsx';
import { SettingsNotices } from '../settings/settings-notices.tsx';
import { shownSettings } from '../settings/settings-state.ts';
import { FoundList } from './found-list.tsx';
import { OriginPanel } from './origin-panel.tsx';
import { pageStatus } from './page-status.ts';
import { PausePanel } from './pause-panel.tsx';
import type { PopupActions } from './popup-actions.ts';
import { PopupHeader } from './popup-header.tsx';
import { type PopupState, siteOfTab } from './popup-state.ts';
import { ShowingHere } from './showing-here.ts';
import { StatusCard } from './status-card.tsx';
import { useListed } from './use-listed.ts';

/** The whole popup, from one state. */
export function Popup(props: { readonly state: PopupState; readonly actions: PopupActions }) {
  const { state, actions } = props;
  const settings = shownSettings(state);
  const status = pageStatus(state);
  const siteHere = siteOfTab(state);
  const listed = useListed(siteHere, settings?.hostLists ?? []);
  return (
    <ManagedNames.Provider value={managedNamesOf(state)}>
      <main class="popup">
        <PopupHeader isEnabled={settings?.isEnabled} onChange={actions.onChange} />
        <SettingsNotices problems={state.stored?.problems ?? []} failure={state.failure} />
        <LockPanel lock={state.lock} actions={actions.lock} />
        <StatusCard status={status} />
        {settings?.isEnabled && <PausePanel state={state} listed={listed} onChange={actions.onChange} />}
        {settings && (
          <SensitivityPanel
            thresholds={settings.thresholds}
            onThresholds={actions.onThresholds}
            onSettled={actions.onThresholdsSettled}
          />
        )}
        {settings?.isEnabled && <OriginPanel settings={settings} onChange={actions.onChange} />}
        {settings && status.kind === 'on' && (
          <ShowingHere.Provider value={showingUnder(settings)}>
            <FoundList
              frames={state.frames}
              thresholds={policyFor(settings, siteHere ? [siteHere] : [], listed).thresholds}
              onPageAsk={actions.onPageAsk}
            />
          </ShowingHere.Provider>
        )}
        <footer class="popup-footer">
          <button type="button" onClick={actions.onOpenOptions}>
            {text('popupOptions')}
          </button>
          <a href="../inspect/inspect.html" target="_blank" rel="noreferrer">
            {text('popupInspect')}
          </a>
          <a href="../report/report.html" target="_blank" rel="noreferrer">
            {text('popupReports')}
          </a>
          {status.kind === 'on' && (
            <button type="button" onClick={actions.onNotice}>
              {text('noticeWrite')}
            </button>
          )}
          <p>{text('footerPrivacy')}</p>
        </footer>
      </main>
    </ManagedNames.Provider>
  );
}
