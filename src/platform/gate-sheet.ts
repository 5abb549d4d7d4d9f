/** Which document of which tab; both come with the message that a content script sends. */
export type DocumentTarget = { readonly tabId: number; readonly documentId: string };

/**
 * Puts a style sheet of user origin into one document: its `!important` rules beat all that a page can write,
 * and reach into shadow trees. The manifest cannot do it: Chrome ignores `css_origin` there.
 * @returns whether it is in place; false where extensions may not reach, or when the document has gone.
 */
export async function insertUserSheet(target: DocumentTarget, css: string): Promise<boolean> {
  try {
    await chrome.scripting.insertCSS({ ...injection(target), css, origin: 'USER' });
    return true;
  } catch {
    return false; // the frame then adopts the sheet itself
  }
}

/** Takes back a sheet with exactly this text. A document that has gone needs nothing. */
export async function removeUserSheet(target: DocumentTarget, css: string): Promise<void> {
  try {
    await chrome.scripting.removeCSS({ ...injection(target), css, origin: 'USER' });
  } catch {
    // the document has gone, and the sheet with it
  }
}

function injection({ tabId, documentId }: DocumentTarget) {
  return { target: { tabId, documentIds: [documentId] } };
}
