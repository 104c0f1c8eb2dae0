// Runs the command that its arguments name, and ends it with everything below it as soon as its own standard input
// closes. The process that started it holds the other end: that closes however that process ends, even by SIGKILL.
import { spawnSync } from 'node:child_process';
import spawn from 'cross-spawn';

const [command = '', ...args] = process.argv.slice(2);

const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
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
