// What a fresh machine lacks, fetched before anything else runs. Plain JavaScript without a dependency,
// because node_modules may not be there yet.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const lockFile = 'package-lock.json';
/** Remembers which lock file the installed packages came from. */
const installedMark = 'node_modules/.safer-spaces-lock';

/** Chromium builds that load unpacked extensions. Google Chrome refuses --load-extension, so it is not among them. */
const knownChromiums = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Installs the locked packages unless exactly those are installed. Install scripts stay off (.npmrc). */
export function ensureDependencies() {
  const lockHash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (existsSync(installedMark) && readFileSync(installedMark, 'utf8') === lockHash) return;
  console.log('Installing packages (npm ci) ...');
  run('npm', ['ci']);
  writeFileSync(installedMark, lockHash);
}

/**
 * Finds a Chromium, or fetches one: an installed one, Playwright's, Debian's.
 * @returns {Promise<string>} path of its executable
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  console.log("No Chromium found. Trying Playwright's download ...");
  if (tryRun('npx', ['playwright', 'install', 'chromium'])) {
    const downloaded = playwrightChromium();
    if (downloaded) return downloaded;
  }
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium with apt-get ...');
    tryRun('apt-get', ['update']);
    if (tryRun('apt-get', ['install', '-y', 'chromium'])) {
      const installed = findChromium();
      if (installed) return installed;
    }
  }
  throw new Error('No Chromium to be had. Install one (apt, brew, ...) or name it in CHROMIUM_PATH.');
}

/** @returns {string | undefined} path of an executable that is there already */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
    return named;
  }
  return knownChromiums.find((path) => existsSync(path)) ?? playwrightChromium();
}

/** @returns {string | undefined} */
function playwrightChromium() {
  const path = createRequire(import.meta.url)('playwright').chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  execFileSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
}

/** @param {string} command @param {string[]} args @returns {boolean} whether it worked */
function tryRun(command, args) {
  try {
    run(command, args);
    return true;
  } catch {
    return false; // the next way is tried; the command has printed why
  }
}
