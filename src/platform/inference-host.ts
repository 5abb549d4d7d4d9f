const hostPath = 'src/inference/host.html';

let creating: Promise<void> | undefined;
let restarting: Promise<void> | undefined;

/**
 * Makes sure that the inference host runs: in an offscreen document, or where a browser has none in the event page,
 * which is the page that asks here. Rejects when the browser cannot create the document.
 */
export async function ensureHost(): Promise<void> {
  if (isInThisPage()) return;
  // The document exists some time before it listens: those who come meanwhile wait for the same promise.
  creating ??= createUnlessThere().finally(() => {
    creating = undefined;
  });
  await creating;
}

/**
 * Ends a host that hangs and starts another; every port to it closes. A host in this very page does not hang while the
 * page answers: its workers are ended by their own limits, and the port of the frame that asks was closed by the frame.
 */
export async function restartHost(): Promise<void> {
  if (isInThisPage()) return;
  // Every frame finds a hanging host at about the same time: one restart is for all of them.
  restarting ??= closeAndCreate().finally(() => {
    restarting = undefined;
  });
  await restarting;
}

function isInThisPage(): boolean {
  // The type has it always; Firefox has not.
  return (chrome.offscreen as typeof chrome.offscreen | undefined) === undefined;
}

async function closeAndCreate(): Promise<void> {
  if (await hasHost()) await chrome.offscreen.closeDocument();
  await ensureHost();
}

async function createUnlessThere(): Promise<void> {
  if (!(await hasHost())) await createHost();
}

async function hasHost(): Promise<boolean> {
  const contexts = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return contexts.length > 0;
}

function createHost(): Promise<void> {
  return chrome.offscreen.createDocument({
    url: hostPath,
    reasons: ['WORKERS'],
    justification: 'Runs the image classifier in a worker, so that pictures are judged on this device.',
  });
}
