import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';
import { captureProcess } from '../../../src/development/childProcess';
import { repositoryRoot } from '../../../src/development/repositoryRoot';

/** Starts a process that says so and waits, and waits itself: longer than any test does. */
const TREE = `
const { spawn } = require('node:child_process');
spawn(process.execPath, ['-e', 'console.log("up"); setTimeout(() => {}, 60_000)'], { stdio: 'inherit' });
setTimeout(() => {}, 60_000);
`;

suite('child processes', function () {
  // Each starts several Nodes. Their output closes when the last of them has ended, which is what is waited for.
  this.timeout(30_000);

  test('give their exit code and everything they wrote', async () => {
    const script = 'console.log("out"); console.error("err"); process.exit(3)';
    const { code, output } = await captureProcess(process.execPath, ['-e', script], {});
    assert.equal(code, 3);
    assert.deepEqual(output.split('\n').sort(), ['', 'err', 'out']);
  });

  test('get their arguments as they were given', async () => {
    const words = ['with space', '"quoted"', '$HOME', '%PATH%', 'a&b', ''];
    const script = 'console.log(JSON.stringify(process.argv.slice(1)))';
    const { output } = await captureProcess(process.execPath, ['-e', script, '--', ...words], {});
    assert.deepEqual(JSON.parse(output), words);
  });

  test('that cannot be started end with 127 and say so', async () => {
    const { code, output } = await captureProcess('no-such-program', [], {});
    assert.equal(code, 127);
    assert.match(output, /^no-such-program cannot be started: /);
  });

  test('end with everything below them when their time is over', async () => {
    const { code } = await captureProcess(process.execPath, ['-e', TREE], { timeout: 500 });
    assert.equal(code, 1);
  });

  test('end with all processes below them when the process that started them is gone, for any reason', async () => {
    const guardian = path.join(repositoryRoot, 'dist', 'development', 'guardian.js');
    const child = spawn(process.execPath, [guardian, process.execPath, '-e', TREE], { detached: true });
    await once(child.stdout, 'data');
    // The system closes the pipe of a process that has ended.
    child.stdin.destroy();
    await once(child, 'close');
  });
});
