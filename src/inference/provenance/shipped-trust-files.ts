import type { TrustFile } from '../../core/provenance/c2pa/trust-lists.ts';

/** What `npm run trust-lists` fetched before the build; nothing where it was never run. */
const texts = import.meta.glob<string>('../../../trust/*.{pem,cfg}', { query: '?raw', import: 'default' });

/** The trust lists that this build brought along. */
export async function shippedTrustFiles(): Promise<readonly TrustFile[]> {
  return Promise.all(
    Object.entries(texts).map(async ([path, load]) => ({
      name: path.slice(path.lastIndexOf('/') + 1),
      text: await load(),
    })),
  );
}
