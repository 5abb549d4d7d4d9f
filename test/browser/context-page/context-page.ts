import { readPictureContext } from '../../../src/content/context/read-picture-context.ts';
import type { PictureContext } from '../../../src/core/context/picture-context.ts';

declare global {
  interface Window {
    /** The context of the first `#picture` of the document. */
    readContext: () => PictureContext;
  }
}

window.readContext = () => {
  const picture = Document.prototype.getElementById.call(document, 'picture');
  if (!picture) throw new Error('no #picture in the markup');
  return readPictureContext(picture);
};
