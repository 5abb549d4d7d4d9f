import { type CanvasHint, hintNames } from '../canvas/hint-names.ts';
import { afterCall, afterSet, getterOf } from './native-hook.ts';

const { apply } = Reflect;
const { dispatchEvent } = EventTarget.prototype;
const HintEvent = SubmitEvent;
const NativeWeakSet = WeakSet;
const { has, add } = WeakSet.prototype;
const { get: find, set: keep } = WeakMap.prototype;
const { getPrototypeOf: prototypeOf } = Object;
const laterInThisTask = queueMicrotask;
const ownerOf = getterOf<Document>(Node.prototype, 'ownerDocument');

/** Methods by which something appears, grouped by the interface that has them. */
const drawing2d =
  'drawImage putImageData fill stroke fillRect strokeRect fillText strokeText clearRect reset drawFocusIfNeeded';
const drawingGl =
  'drawArrays drawElements drawArraysInstanced drawElementsInstanced drawRangeElements clear clearBufferfv ' +
  'clearBufferiv clearBufferuiv clearBufferfi blitFramebuffer';

/** The same, of extensions to WebGL, which have no names of their own to be found by. */
const extensionMethods = (
  'drawArraysInstancedANGLE drawElementsInstancedANGLE multiDrawArraysWEBGL multiDrawElementsWEBGL ' +
  'multiDrawArraysInstancedWEBGL multiDrawElementsInstancedWEBGL'
).split(' ');

/** Objects that were hinted at since the page's script last came to rest: the hot path is one look here. */
let hinted = new NativeWeakSet<object>();
let isResetPlanned = false;

/** The element that shows what an OffscreenCanvas draws. */
const shownBy = new WeakMap<object, HTMLCanvasElement>();

/** The context that an extension draws for. */
const contextOf = new WeakMap<object, object>();

/** Hints, from the page's world, at every canvas that is drawn to. */
export function hookCanvases(): void {
  hookContext('CanvasRenderingContext2D', drawing2d, 'drawn');
  hookContext('OffscreenCanvasRenderingContext2D', drawing2d, 'drawn');
  hookContext('ImageBitmapRenderingContext', 'transferFromImageBitmap transferImageBitmap', 'drawn');
  hookContext('WebGLRenderingContext', drawingGl, 'drawnOnce');
  hookContext('WebGL2RenderingContext', drawingGl, 'drawnOnce');
  hookContext('GPUCanvasContext', 'getCurrentTexture', 'drawnOnce');
  const element = HTMLCanvasElement.prototype;
  for (const edge of ['width', 'height']) {
    afterSet(element, edge, (canvas) => hintOnce(canvas, () => canvas, 'drawn'));
  }
  afterCall(element, 'transferControlToOffscreen', (canvas, offscreen) => {
    apply(keep, shownBy, [offscreen, canvas]);
    hint(canvas, 'handedOver');
  });
}

function hookContext(interfaceName: string, methods: string, kind: CanvasHint): void {
  const made: unknown = Reflect.get(globalThis, interfaceName);
  if (typeof made !== 'function') return; // this browser has no such canvas
  const { prototype } = made;
  const canvasOf = getterOf<object>(prototype, 'canvas');
  for (const method of methods.split(' ')) {
    afterCall(prototype, method, (context) => hintOnce(context, canvasOf, kind));
  }
  afterCall(prototype, 'getExtension', (context, extension) => {
    if (typeof extension !== 'object' || extension === null) return;
    apply(keep, contextOf, [extension, context]);
    hookExtension(prototypeOf(extension), (drawn) => canvasOf(apply(find, contextOf, [drawn])));
  });
}

/** Prototypes of extensions that are hooked; each is made when a page first asks for its extension. */
const hookedExtensions = new NativeWeakSet<object>();

function hookExtension(prototype: object, canvasOf: (extension: object) => object): void {
  if (apply(has, hookedExtensions, [prototype])) return;
  apply(add, hookedExtensions, [prototype]);
  // By index: the page is running by now, and could have changed what iterating does.
  for (let index = 0; index < extensionMethods.length; index++) {
    const method = extensionMethods[index] ?? ''; // inside by the loop
    afterCall(prototype, method, (extension) => hintOnce(extension, canvasOf, 'drawnOnce'));
  }
}

function hintOnce(target: object, canvasOf: (target: object) => object, kind: CanvasHint): void {
  if (apply(has, hinted, [target])) return;
  apply(add, hinted, [target]);
  if (!isResetPlanned) {
    isResetPlanned = true;
    laterInThisTask(reset);
  }
  const canvas = canvasOf(target);
  const element: object | undefined = apply(find, shownBy, [canvas]);
  // An element that was handed over can be read at any time, whatever draws for it.
  if (element) hint(element, 'drawn');
  else hint(canvas, kind);
}

function reset(): void {
  hinted = new NativeWeakSet();
  isResetPlanned = false;
}

/**
 * `submitter`, because it goes into shadow roots and to detached elements as it is: `relatedTarget` would name the
 * outermost host instead. At the document that the canvas is in now, which may be another frame's.
 */
function hint(canvas: object, kind: CanvasHint): void {
  try {
    apply(dispatchEvent, ownerOf(canvas), [
      new HintEvent(hintNames[kind], { submitter: canvas as HTMLElement }),
    ]);
  } catch {
    // An OffscreenCanvas that no element shows: nobody sees what is drawn there.
  }
}
