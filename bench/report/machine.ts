import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem } from 'node:os';

/** What the figures were measured on. */
export type Machine = {
  readonly processor: string;
  readonly cores: number;
  readonly memoryMB: number;
  readonly system: string;
  readonly browser: string;
};

/** @param browserPath executable of the browser that was measured. */
export function describeMachine(browserPath: string): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryMB: Math.round(totalmem() / 1e6),
    system: `${process.platform} ${release()}`,
    browser: execFileSync(browserPath, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim(),
  };
}

/** Processes that wanted a core, averaged over the last minute; 0 on Windows, which does not count them. */
export function loadOfLastMinute(): number {
  return Number((loadavg()[0] ?? 0).toFixed(2));
}
