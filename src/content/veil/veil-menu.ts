import type { VeilCommand } from '../../contract/veil-commands.ts';
import type { CorrectionClaim } from '../../core/corrections/correction.ts';
import type { Showing } from '../../core/family/showing.ts';
import { policyPlaceOf } from '../../core/verdict/policy-place.ts';
import { text } from '../../platform/i18n.ts';
import { logProblem } from '../../platform/log.ts';
import { send } from '../../platform/send.ts';
import { makeClaimButtons } from '../report/claim-buttons.ts';
import type { Surface } from '../surface.ts';
import { button, element } from './element.ts';
import { unlockWords } from './unlock-words.ts';
import { veilWords } from './veil-words.ts';

export type MenuOptions = {
  readonly picture: Surface;
  /** Host that "always on this site" is about, '' when the frame has none of its own. */
  readonly siteName: string;
  /** The line that says where the picture comes from; undefined where nothing is to be said of it. */
  readonly origin: string | undefined;
  readonly showing: Showing;
  /** What the person can say against the verdict. */
  readonly claims: readonly CorrectionClaim[];
  readonly onCommand: (command: VeilCommand) => void;
  readonly onDetails: () => void;
  readonly onClose: () => void;
};

/** All choices for one covered picture, with the reason. */
export function makeMenu(options: MenuOptions): HTMLElement {
  const { picture, siteName, origin, showing, claims, onCommand, onDetails, onClose } = options;
  const choice = (command: VeilCommand, label: string) =>
    button({ label, className: 'choice' }, () => {
      onClose();
      onCommand(command);
    });
  const showLabel = picture.cover === 'unjudged' ? text('actionShowAnyway') : text('actionShowOnce');
  const choices: HTMLElement[] = showing.mayShowOnce
    ? [choice('show-once', showLabel)]
    : [element('p', {}, unlockWords(showing))];
  if (showing.mayShowAlways && picture.evidence?.kind === 'judged') {
    choices.push(choice('always-show-image', text('actionAlwaysShowImage')));
  }
  if (showing.mayShowAlways && siteName)
    choices.push(choice('always-show-site', text('actionAlwaysShowSite', siteName)));
  if (origin) {
    const details = () => {
      onClose();
      onDetails();
    };
    choices.push(button({ label: text('originTitle'), className: 'choice' }, details));
  }
  const say = (claim: CorrectionClaim) => {
    onClose();
    onCommand(claim);
  };
  if (claims.length > 0) {
    choices.push(element('p', { class: 'heading' }, text('claimsTitle')), ...makeClaimButtons(claims, say));
  }
  const explain = () => {
    onClose();
    void send({ name: 'policy/show', place: policyPlaceOf(picture.reasons) }).catch((problem: unknown) =>
      logProblem('policy', problem),
    );
  };
  choices.push(button({ label: text('policyWhy'), className: 'choice' }, explain));
  choices.push(button({ label: text('actionClose'), className: 'choice' }, onClose));
  const words = veilWords(picture.reasons);
  const lines = origin ? [words, origin] : [words];
  return element(
    'div',
    { class: 'menu', role: 'dialog', 'aria-label': words },
    ...lines.map((line) => element('p', { dir: 'auto' }, line)),
    ...choices,
  );
}
