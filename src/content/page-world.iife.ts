import { hookCanvases } from './canvas/canvas-hooks.ts';

/**
 * Runs in the page's own world, where shadow roots are made and canvases drawn to. It only hints that one was made; the content
 * script looks for itself. A forged hint makes it watch one tree more, and nothing else.
 */
const hintName = 'safer-spaces-shadow-root';
const { attachShadow } = Element.prototype;
const { apply } = Reflect;
const { dispatchEvent } = EventTarget.prototype;
const HintEvent = FocusEvent;

// A proxy instead of a function of ours: it prints as the native one does.
Element.prototype.attachShadow = new Proxy(attachShadow, {
  apply(target, host: Element, options: [ShadowRootInit]) {
    const root = apply(target, host, options);
    // relatedTarget carries the host across worlds even while it is outside the document.
    apply(dispatchEvent, document, [new HintEvent(hintName, { relatedTarget: host })]);
    return root;
  },
});

hookCanvases();
