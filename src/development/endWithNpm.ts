import fs from 'node:fs';

const checkMilliseconds = 1000;

/**
 * Ends this process when the npm that started it is gone. npm forwards signals only to the shell of the script, and that
 * shell does not forward them.
 */
export function endWithNpm(): void {
  if (process.env.npm_lifecycle_event === undefined) {
    return;
  }
  const ancestors = readAncestors();
  const check = (): void => {
    if (readAncestors() !== ancestors) {
      process.exit(143);
    }
  };
  setInterval(check, checkMilliseconds).unref();
}

/** The parent, and the parent's parent when the parent is the shell of the script. */
function readAncestors(): string {
  const parent = process.ppid;
  return isShell(parent) ? `${parent} ${parentOf(parent)}` : String(parent);
}

function isShell(pid: number): boolean {
  return /^\d+ \((sh|dash|bash)\)/.test(readStatus(pid));
}

function parentOf(pid: number): string | undefined {
  return /\) \S (\d+)/.exec(readStatus(pid))?.[1];
}

/** The status of a process on Linux; elsewhere empty, so that we watch the parent only. */
function readStatus(pid: number): string {
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}
