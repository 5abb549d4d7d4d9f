import type { ContainerKind } from '../container/block.ts';
import type { TrustLists } from './trust-lists.ts';

/** Larger files are not given to the reader: it holds them in memory several times. Source: docs/provenance.md, section 3. */
export const maxC2paBytes = 20 * 1024 * 1024;

/** The longest real manifest took 0.4 s; after this the reader is ended. Source: docs/provenance.md, section 3. */
export const c2paTimeoutMs = 3000;

/**
 * What the reader is told for every file. With its defaults it asks four kinds of servers; only an empty list of
 * hosts keeps it from all of them, so no setting here is for convenience.
 * Source: docs/provenance.md, section 3.
 */
export function readerSettings({ anchorsPem, allowedPem, keyUsages }: TrustLists): string {
  return JSON.stringify({
    verify: { verify_trust: true, remote_manifest_fetch: false, ocsp_fetch: false },
    core: { allowed_network_hosts: [], decode_identity_assertions: false },
    trust: {
      ...(anchorsPem === '' ? {} : { trust_anchors: anchorsPem }),
      ...(allowedPem === '' ? {} : { allowed_list: allowedPem }),
      ...(keyUsages === '' ? {} : { trust_config: keyUsages }),
    },
  });
}

/**
 * The media type to name to the reader, from the bytes.
 * @returns undefined for formats that it must not get: a TIFF of 38 KB kept it busy for minutes.
 */
export function c2paMediaType(kind: ContainerKind | undefined): string | undefined {
  switch (kind) {
    case 'jpeg':
    case 'png':
    case 'webp':
    case 'gif':
    case 'avif':
    case 'heif':
      return `image/${kind}`;
    case 'svg':
      return 'image/svg+xml';
    case 'tiff':
    case undefined:
      return undefined;
    default:
      return kind satisfies never;
  }
}
