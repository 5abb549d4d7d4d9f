const hostPath = 'src/inference/host.html';

let creating: Promise<void> | undefined;
let restarting: Promise<void> | undefined;

/**
 * Makes sure that the offscreen document with the inference host exists.
 * Rejects when the browser cannot create it.
 */
export async function ensureHost(): Promise<void> {
  // The document exists some time before it listens: those who come meanwhile wait for the same promise.
  creating ??= createUnlessThere().finally(() => {
    creating = undefined;
  });
  await creating;
}

/** Ends a host that hangs and starts another; every port to it closes. */
export async function restartHost(): Promise<void> {
  // Every frame finds a hanging host at about the same time: one restart is for all of them.
  restarting ??= closeAndCreate().finally(() => {
    restarting = undefined;
  });
  await restarting;
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
