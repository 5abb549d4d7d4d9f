import type { Signal } from '../signal/signal.ts';

/**
 * none        the file holds no manifest; one that lies on a server is not fetched
 * valid       every hash and signature fits, and the signer is on a trust list
 * untrusted   every hash and signature fits, but the signer is unknown or its certificate has run out
 * invalid     changed after it was signed, or not readable
 * unverified  there is a manifest that was not checked (`reason`)
 */
export const c2paStates = ['none', 'valid', 'untrusted', 'invalid', 'unverified'] as const;

export type C2paState = (typeof c2paStates)[number];

export type C2paSigner = { readonly issuer?: string; readonly commonName?: string };

/** What Content Credentials say of an image. Plain data. */
export type C2paResult = {
  readonly state: C2paState;
  readonly signals: readonly Signal[];
  /** Who signed the active manifest, as the certificate says; only as good as `state`. */
  readonly signer?: C2paSigner;
  readonly claimGenerator?: string;
  /** Status codes that speak against the manifest, or why it could not be read. */
  readonly problems: readonly string[];
  /** Whether somebody put an invisible mark on the image (`c2pa.watermarked`). It tells nothing about AI. */
  readonly hasWatermark: boolean;
};

/** What a C2PA reader gives: the manifest store as JSON, or why there is none. */
export type C2paReading =
  | { readonly kind: 'store'; readonly json: string }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'unread'; readonly reason: 'timeout' | 'too-large' | 'format' | 'reader-failed' };

/** For a file without a manifest. */
export const noManifest: C2paResult = { state: 'none', signals: [], problems: [], hasWatermark: false };
