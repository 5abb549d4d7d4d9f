import { shadowHintName } from '../discover/shadow-hints.ts';
import { afterCall } from './native-hook.ts';

const { apply } = Reflect;
const { dispatchEvent } = EventTarget.prototype;
const HintEvent = FocusEvent;

/** Hints, from the page's world, at every shadow root that is made, before the page can fill it. */
export function hookShadowRoots(): void {
  afterCall(Element.prototype, 'attachShadow', (host) => {
    // relatedTarget carries the host across worlds even while it is outside the document.
    apply(dispatchEvent, document, [new HintEvent(shadowHintName, { relatedTarget: host as Element })]);
  });
}
