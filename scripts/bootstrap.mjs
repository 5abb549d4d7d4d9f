// What a fresh machine lacks, fetched before anything else runs. Plain JavaScript without a dependency,
// because node_modules may not be there yet.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const lockFile = 'package-lock.json';
/** npm's own list of what it has put into node_modules. */
const installedFile = 'node_modules/.package-lock.json';

/** Chromium builds that load unpacked extensions. Google Chrome refuses --load-extension, so it is not among them. */
const knownChromiums = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Firefox builds that install unsigned extensions for a session, by WebDriver BiDi. */
const knownFirefoxes = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The oldest Firefox that the tests run in; a content script needs scheduler.postTask (142) and ImageDecoder (133). */
export const oldestFirefox = 153;

/** Installs the locked packages unless exactly those are installed. Install scripts stay off (.npmrc). */
export function ensureDependencies() {
  if (existsSync(installedFile) && isInstalled(readLock(lockFile), readLock(installedFile))) return;
  console.log('Installing packages (npm ci) ...');
  run('npm', ['ci', '--loglevel=error']);
}

/**
 * Whether every locked package is there in the locked version. Optional ones may be missing: they are
 * builds for other machines.
 * @param {Lock} locked what package-lock.json says
 * @param {Lock} installed what npm put into node_modules
 */
export function isInstalled(locked, installed) {
  return Object.entries(locked.packages).every(([path, { version, optional }]) => {
    const there = installed.packages[path];
    return path === '' || there?.version === version || (!there && optional === true);
  });
}

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */

/** @param {string} path @returns {Lock} */
function readLock(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
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
  if (canInstallPackages()) {
    console.log('Installing Chromium with apt-get ...');
    tryRun('apt-get', ['update']);
    if (tryRun('apt-get', ['install', '-y', 'chromium'])) {
      const installed = findChromium();
      if (installed) return installed;
    }
  }
  throw new Error('No Chromium to be had. Install one (apt, brew, ...) or name it in CHROMIUM_PATH.');
}

/**
 * Finds a Firefox that is new enough, or installs Debian's. Its tests are left out where none is to be had.
 * @returns {string | undefined} path of its executable
 */
export function ensureFirefox() {
  const found = findFirefox();
  if (found || !canInstallPackages()) return found;
  console.log(`No Firefox ${oldestFirefox} or newer found. Installing firefox-esr with apt-get ...`);
  tryRun('apt-get', ['update']);
  return tryRun('apt-get', ['install', '-y', 'firefox-esr']) ? findFirefox() : undefined;
}

/** @returns {string | undefined} path of a Firefox that is there already */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`FIREFOX_PATH names ${named}, which is not there.`);
    return named;
  }
  return knownFirefoxes.find((path) => existsSync(path) && isSince(oldestFirefox, versionOf(path)));
}

/**
 * Whether a program is of a major version or a later one.
 * @param {number} oldest @param {string} version what it prints for `--version`: 'Mozilla Firefox 153.8.0esr'
 */
export function isSince(oldest, version) {
  const [major] = version.match(/\d+/) ?? [];
  return major !== undefined && Number(major) >= oldest;
}

function canInstallPackages() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** @returns {string | undefined} path of an executable that is there already */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
    return named;
  }
  const oldest = Number(JSON.parse(readFileSync('manifest.json', 'utf8')).minimum_chrome_version);
  const isUsable = (/** @type {string} */ path) => existsSync(path) && isSince(oldest, versionOf(path));
  return knownChromiums.find(isUsable) ?? playwrightChromium();
}

/**
 * Ubuntu's chromium-browser is a script that only names a snap where the snap is missing.
 * @param {string} path @returns {string} '' for what cannot be started
 */
function versionOf(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout : '';
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
