/** Whether the page is made ready in case that somebody goes there. */
export function isPrerendering(): boolean {
  return 'prerendering' in document && document.prerendering === true; // Chrome 108
}
