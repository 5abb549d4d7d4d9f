import { text } from '../../platform/i18n.ts';
import { LockPanel } from '../lock/lock-panel.tsx';
import { OriginPanel } from '../popup/origin-panel.tsx';
import { shownSettings } from '../settings/settings-state.ts';
import { AiSiteLists } from './ai-site-lists.tsx';
import type { SectionProps } from './section-props.ts';
import { TrustLists } from './trust-lists.tsx';

/** What becomes of images that an AI made, and whom to believe. */
export function OriginSection({ state, actions }: SectionProps) {
  const settings = shownSettings(state);
  return (
    <>
      <LockPanel lock={state.lock} actions={actions.lock} />
      {settings && <OriginPanel settings={settings} onChange={actions.onChange} />}
      <p>
        <a href="../inspect/inspect.html">{text('popupInspect')}</a>
      </p>
      <AiSiteLists />
      <TrustLists />
    </>
  );
}
