import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** They end by themselves after a minute, should nobody be left to end them. */
const spin = 'const endMs = Date.now() + 60_000; while (Date.now() < endMs);';

/** Runs `work` while a process on every core does nothing but spin. */
export async function whileMachineIsBusy<Result>(work: () => Promise<Result>): Promise<Result> {
  const spinners = Array.from({ length: availableParallelism() }, () => {
    return spawn(process.execPath, ['-e', spin], { stdio: 'ignore' });
  });
  try {
    return await work();
  } finally {
    for (const spinner of spinners) spinner.kill();
  }
}
