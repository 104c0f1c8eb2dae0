// Runs the command in its arguments, and ends it with all processes below it when its own standard input closes. The
// process that started the guardian holds the other end, which closes however that process ends, even by SIGKILL.
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
    // Ends the whole process group. This process is its leader.
    process.kill(0, 'SIGKILL');
  }
}
