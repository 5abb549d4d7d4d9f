// `npm start`: on a fresh machine too. Builds the extension and opens a browser with it; see scripts/start.ts.
import { spawnSync } from 'node:child_process';
import { ensureChromium, ensureDependencies } from './bootstrap.mjs';

ensureDependencies();
process.env.CHROMIUM_PATH = await ensureChromium();
run('npm', ['run', '--silent', 'build', '--', 'chrome']);
run(process.execPath, ['scripts/run-ts.mjs', 'scripts/start.ts', ...process.argv.slice(2)]);

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
