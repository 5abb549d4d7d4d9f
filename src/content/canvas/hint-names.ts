/** Names of the events by which the page's world hints at a canvas; `submitter` is the canvas. */
export const hintNames = {
  /** Something was drawn. */
  drawn: 'safer-spaces-canvas',
  /** Something was drawn that can be read until it is painted, and not after: WebGL and WebGPU. */
  drawnOnce: 'safer-spaces-canvas-once',
  /** It shows what an OffscreenCanvas draws from now on, perhaps in a worker. */
  handedOver: 'safer-spaces-canvas-handed-over',
} as const;

export type CanvasHint = keyof typeof hintNames;
