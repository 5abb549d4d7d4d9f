// Runs a TypeScript script of this folder with the Vite that builds the extension,
// so that scripts need no second TypeScript runner. Usage: node scripts/run-ts.mjs scripts/build.ts [args]
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: node scripts/run-ts.mjs FILE.ts [args]');
process.argv = [process.execPath, resolve(file), ...args];
const { module } = await runnerImport(resolve(file), { configFile: false, logLevel: 'error' });
await module.main?.(args);
