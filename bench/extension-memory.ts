import { readdirSync, readFileSync } from 'node:fs';

/**
 * Private memory of the processes in which a browser runs its extensions: what the machine would get back if they
 * ended. @param profileDir of the browser; no other browser has it in its processes' command lines.
 * @returns megabytes, or undefined where the system does not tell (only Linux does).
 */
export function extensionMemoryMB(profileDir: string): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const isOurs = (pid: string) => {
    const commandLine = readOfProcess(pid, 'cmdline');
    return commandLine.includes('--extension-process') && commandLine.includes(profileDir);
  };
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOurs(name));
  return pids.reduce((sum, pid) => sum + privateBytes(pid), 0) / 1e6;
}

function privateBytes(pid: string): number {
  const lines = readOfProcess(pid, 'smaps_rollup').matchAll(/^Private_\w+:\s+(\d+) kB$/gm);
  return Array.from(lines, ([, kibibytes]) => 1024 * Number(kibibytes)).reduce(
    (sum, bytes) => sum + bytes,
    0,
  );
}

/** @returns '' for a process that has ended or is another user's. */
function readOfProcess(pid: string, file: 'cmdline' | 'smaps_rollup'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // processes come and go while the folder is read
  }
}
