/**
 * Why a picture could not be judged. Failures are data: they travel inside Evidence, and only
 * `decide` says what becomes of the picture.
 *
 * fetch-failed       the extension's own request for the picture failed (`httpStatus`, 0 = no answer)
 * not-a-picture      what came back is no picture that this browser can decode
 * empty-picture      an edge of 0 pixels
 * too-large          more pixels or bytes than `core/image/limits.ts` allows
 * another-picture    the second request brought another picture than the page shows
 * unreadable         the page may not read it, and there is no address to request it by
 * timeout            no verdict within the time allowed
 * model-unavailable  the classifier could not be started (no WebAssembly, no memory, a missing file)
 * model-corrupt      the model file is not the one in models/registry.json
 * host-unavailable   the process that runs the classifier cannot be reached
 * extension-gone     the extension was updated or removed while the page was open
 */
export const failureKinds = [
  'fetch-failed',
  'not-a-picture',
  'empty-picture',
  'too-large',
  'another-picture',
  'unreadable',
  'timeout',
  'model-unavailable',
  'model-corrupt',
  'host-unavailable',
  'extension-gone',
] as const;

export type FailureKind = (typeof failureKinds)[number];

export type Failure = { readonly kind: FailureKind; readonly httpStatus?: number };
