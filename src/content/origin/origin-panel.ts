import type { CorrectionClaim } from '../../core/corrections/correction.ts';
import type { SaidOrigin } from '../../core/corrections/said-origin.ts';
import type { Origin } from '../../core/provenance/origin.ts';
import type { OriginEvidence } from '../../core/provenance/origin-evidence.ts';
import type { Signal } from '../../core/provenance/signal/signal.ts';
import { sourceOf } from '../../core/provenance/source-of.ts';
import { visibleText } from '../../core/report/visible-text.ts';
import { type MessageKey, text } from '../../platform/i18n.ts';
import { makeClaimButtons } from '../report/claim-buttons.ts';
import { button, element } from '../veil/element.ts';
import { copyText } from './copy-text.ts';
import { claimKey, meaningKeyEnd, originLine, saidLine, sureWords } from './origin-words.ts';
import { makePromptPart } from './prompt-part.ts';

export type OriginPanelOptions = {
  readonly evidence: OriginEvidence;
  /** What the person said of it before. */
  readonly said: SaidOrigin | undefined;
  /** What the person can say against it. */
  readonly claims: readonly CorrectionClaim[];
  readonly onClaim: (claim: CorrectionClaim) => void;
  readonly onClose: () => void;
};

/**
 * All that is known of where a picture comes from. Everything that a file says is a text, isolated in its direction,
 * with its unseen characters written out.
 */
export function makeOriginPanel({
  evidence,
  said,
  claims,
  onClaim,
  onClose,
}: OriginPanelOptions): HTMLElement {
  const { report, unsafeWords } = evidence;
  const { origin, prompts, signals } = report;
  const title = text('originTitle');
  const meaning = text(`originMeaning_${meaningKeyEnd(origin)}`);
  const isKnown = origin.origin !== 'unknown';
  const panel = element(
    'div',
    { class: 'menu details', role: 'dialog', 'aria-label': title, tabindex: '-1' },
    element('h2', {}, title),
    ...(said ? [element('p', { class: 'note' }, saidLine(said))] : []),
    element('p', { class: 'meaning' }, meaning),
    ...(isKnown ? [element('p', { class: 'sure', 'data-sure': '' }, sureLine(origin))] : []),
    ...(origin.conflicts.length > 0 ? [element('p', { class: 'note' }, text('originConflict'))] : []),
    ...(unsafeWords.length > 0 ? [element('p', { class: 'note' }, text('originUnsafePrompt'))] : []),
    makeFields(evidence),
    ...prompts.slice(0, 1).map(makePromptPart),
    ...(signals.length > 0 ? [makeSignals(signals)] : []),
  );
  const copy: HTMLButtonElement = button(
    { label: text('originCopy'), className: 'main' },
    () =>
      void copyText(JSON.stringify(report, undefined, 2), panel).then((isDone) => {
        copy.textContent = text(isDone ? 'originCopied' : 'originCopyFailed');
      }),
  );
  copy.removeAttribute('aria-label'); // its words change
  const close = button({ label: text('actionClose'), className: 'choice' }, onClose);
  if (claims.length > 0) panel.append(makeClaims(claims, onClaim));
  panel.append(element('div', { class: 'actions' }, copy, close));
  return panel;
}

/** How sure the whole is: in words, or where it was measured in a number. */
function sureLine(origin: Origin): string {
  return origin.decidedBy === 'pixel-look' ? originLine(origin) : sureWords(origin.confidence);
}

function makeClaims(
  claims: OriginPanelOptions['claims'],
  onClaim: OriginPanelOptions['onClaim'],
): HTMLElement {
  const buttons = element('div', { class: 'actions' }, ...makeClaimButtons(claims, onClaim));
  return element('section', {}, element('h3', {}, text('claimsTitle')), buttons);
}

/** A text of the file's own. */
export function theirs(words: string): HTMLElement {
  return element('bdi', {}, visibleText(words));
}

function makeFields({ report: { origin, c2pa } }: OriginEvidence): HTMLElement {
  const { signer, state } = c2pa;
  const signedBy = [signer?.commonName, signer?.issuer].filter((name) => name !== undefined).join(', ');
  const rows: readonly (readonly [MessageKey, string | HTMLElement | undefined])[] = [
    ['originField_generator', origin.generator ? theirs(origin.generator) : undefined],
    ['originField_model', origin.model ? theirs(origin.model) : undefined],
    ['originField_signer', signedBy ? theirs(signedBy) : undefined],
    ['originField_credentials', state === 'none' ? undefined : text(`originC2pa_${state}`)],
  ];
  return element(
    'dl',
    {},
    ...rows.flatMap(([key, value]) =>
      value === undefined ? [] : [element('dt', {}, text(key)), element('dd', {}, value)],
    ),
  );
}

function makeSignals(signals: readonly Signal[]): HTMLElement {
  const items = signals.map(({ says, confidence, kind, detail }) => {
    const words = [text(`originName_${claimKey[says]}`), text(`originFrom_${sourceOf(kind)}`)].join(', ');
    const strength = element('span', { class: 'strength' }, sureWords(confidence));
    return element(
      'li',
      {},
      element('p', {}, words, ' ', strength),
      element('p', { class: 'detail' }, theirs(detail)),
    );
  });
  // Reached by the keyboard, so that a long list can be scrolled by it.
  const list = element(
    'ul',
    { class: 'scroll', tabindex: '0', 'aria-label': text('originSignals') },
    ...items,
  );
  return element('section', {}, element('h3', {}, text('originSignals')), list);
}
