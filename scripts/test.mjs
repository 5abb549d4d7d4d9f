// `npm test`: everything, on a fresh machine too. Every stage runs even after a red one, and the last line
// counts: lint, types and build as one each, every test as one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium, ensureDependencies, ensureFirefox } from './bootstrap.mjs';

/** @typedef {{ name: string, passed: number, failed: number }} StageResult */

ensureDependencies();
process.env.CHROMIUM_PATH = await ensureChromium();
const firefox = ensureFirefox();
mkdirSync('out', { recursive: true });

const results = [
  runCommand('lint', 'npx', ['biome', 'check', '.']),
  runCommand('types', 'npm', ['run', '--silent', 'typecheck']),
  runCommand('build', 'npm', ['run', '--silent', 'build']),
  runTests('unit'),
  runTests('models'),
  runTests('browser'),
  ...(firefox ? [runTests('firefox')] : []),
];

console.log('');
for (const { name, passed, failed } of results) {
  console.log(`${name.padEnd(10)}${String(passed).padStart(5)} passed${String(failed).padStart(5)} failed`);
}
if (!firefox) {
  console.log(
    'firefox   left out: no Firefox is new enough, and apt-get has none here. Name one in FIREFOX_PATH.',
  );
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** @param {string} name @param {string} command @param {string[]} args @returns {StageResult} */
function runCommand(name, command, args) {
  const isGreen = run(name, command, args);
  return { name, passed: isGreen ? 1 : 0, failed: isGreen ? 0 : 1 };
}

/** @param {string} project of vitest.config.ts @returns {StageResult} */
function runTests(project) {
  const report = `out/${project}-tests.json`;
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const isGreen = run(project, 'npx', ['vitest', 'run', '--project', project, ...reporters]);
  const { passed, failed } = readReport(report);
  // A run that fails without a failed test (a file that does not load, say) counts as one.
  return { name: project, passed, failed: isGreen ? failed : Math.max(failed, 1) };
}

/** @param {string} report @returns {{ passed: number, failed: number }} */
function readReport(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 }; // no report: the run broke before it began
  }
}

/** @param {string} name @param {string} command @param {string[]} args @returns {boolean} */
function run(name, command, args) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}
