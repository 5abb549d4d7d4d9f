import { animationHintName } from '../style/animation-hints.ts';
import { afterCall, getterOf } from './native-hook.ts';

const { apply } = Reflect;
const { dispatchEvent } = EventTarget.prototype;
const HintEvent = SubmitEvent;
const effectOf = getterOf<AnimationEffect | null>(Animation.prototype, 'effect');
const targetOf = getterOf<Element | null>(KeyframeEffect.prototype, 'target');

/**
 * Hints, from the page's world, at every element that a script begins to animate: an animation can give a shown box
 * another picture, and no event tells of it before it is painted.
 */
export function hookAnimations(): void {
  afterCall(Element.prototype, 'animate', (element) => hint(element));
  for (const method of ['play', 'pause', 'reverse', 'finish']) {
    afterCall(Animation.prototype, method, (animation) => hintAtTarget(effectOf(animation)));
  }
  afterCall(KeyframeEffect.prototype, 'setKeyframes', hintAtTarget);
}

function hintAtTarget(effect: object | null): void {
  if (effect instanceof KeyframeEffect) hint(targetOf(effect));
}

/** `submitter`, because it goes into shadow roots as it is. */
function hint(element: object | null): void {
  if (!(element instanceof HTMLElement)) return;
  apply(dispatchEvent, document, [new HintEvent(animationHintName, { submitter: element })]);
}
