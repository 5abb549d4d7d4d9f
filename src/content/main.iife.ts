import { startFrame } from './frame.ts';

/** A property of this script's own world, which no page can see. */
const startedMark = Symbol.for('safer-spaces-started');

// A page that opens while the extension is being installed can get this script twice: from the browser, and from
// the background for the pages that were open before.
if (!(startedMark in globalThis)) {
  Object.defineProperty(globalThis, startedMark, { value: true });
  startFrame();
}
