// Runs the command that its arguments name, and ends it with everything below it as soon as its own standard input
// closes. The process that started it holds the other end: that closes however that process ends, even by SIGKILL.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

const [command = '', ...args] = process.argv.slice(2);
// On Windows only a shell finds npm.cmd and code.cmd, and it wants arguments quoted.
const usesShell = process.platform === 'win32' && !path.isAbsolute(command);
const quoted = usesShell ? args.map((arg) => `"${arg}"`) : args;

const child = spawn(command, quoted, { stdio: ['ignore', 'inherit', 'inherit'], shell: usesShell });
child.on('error', (error) => {
  process.stderr.write(`${command} cannot be started: ${error.message}\n`);
  process.exit(127);
});
child.on('exit', (code) => process.exit(code ?? 1));
process.stdin.resume().on('close', endTree);

function endTree(): void {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(process.pid), '/T', '/F']);
  } else {
    // The whole process group, of which this process is the leader.
    process.kill(0, 'SIGKILL');
  }
}
