import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { joinTrustLists, noTrustLists, type TrustLists } from '../../src/core/provenance/c2pa/trust-lists.ts';

/** Trust lists of the folder `trust` in or beside a corpus; none, and so no trusted signer, where there is no such folder. */
export function loadTrustLists(folder: string): TrustLists {
  const trustFolder = [join(folder, 'trust'), join(folder, '..', 'trust')].find((path) =>
    statSync(path, { throwIfNoEntry: false })?.isDirectory(),
  );
  if (trustFolder === undefined) return noTrustLists;
  const names = readdirSync(trustFolder).filter((name) => /\.(pem|cfg|json)$/.test(name));
  return joinTrustLists(names.map((name) => ({ name, text: readFileSync(join(trustFolder, name), 'utf8') })));
}
