import { fetchTrustLists } from './trust-lists/fetch-trust-lists.ts';
import { officialLists } from './trust-lists/official-lists.ts';

/** Where the build looks for lists that it brings along. */
const trustFolder = 'trust';

/** Fetches the official C2PA trust lists into `trust`, so that the next build ships them. */
export async function main(): Promise<void> {
  try {
    const lists = await fetchTrustLists(officialLists, trustFolder);
    for (const { file, entries, sha256 } of lists)
      console.log(`${trustFolder}/${file}  ${entries} entries  sha256 ${sha256}`);
    console.log(
      'Written. "npm run build" puts them into the extension; look at the changes before you commit them.',
    );
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : String(problem));
    process.exitCode = 1;
  }
}
