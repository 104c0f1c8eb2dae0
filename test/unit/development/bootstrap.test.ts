import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '../../../src/development/repositoryRoot';
import { useTemporaryFolders } from '../../support/temporaryFolders';

/** Stands in for npm: like `npm ci` it empties node_modules, and then records what it installed. */
const NPM = `
const fs = require('node:fs');
console.log('npm', process.argv.slice(2).join(' '));
fs.mkdirSync('node_modules', { recursive: true });
for (const name of fs.readdirSync('node_modules')) fs.rmSync('node_modules/' + name, { recursive: true });
fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
`;
const START = "console.log('started with', process.argv.slice(2).join(' '));";

suite('bootstrap', function () {
  // It starts processes.
  this.timeout(30_000);

  const makeFolder = useTemporaryFolders();

  /** A checkout as small as can be, with one dependency that is not installed. */
  async function makeCheckout(): Promise<string> {
    const folder = await makeFolder();
    const lock = { packages: { '': {}, 'node_modules/one': { version: '1.0.0' } } };
    await write(folder, {
      'package-lock.json': JSON.stringify(lock),
      'npm.js': NPM,
      'esbuild.js': "console.log('built');",
      'dist/development/start.js': START,
      'src/development/bootstrap.mjs': await fs.readFile(
        path.join(repositoryRoot, 'src', 'development', 'bootstrap.mjs'),
        'utf8',
      ),
    });
    return folder;
  }

  async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
      await fs.mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await fs.writeFile(path.join(folder, name), text);
    }
  }

  async function run(folder: string): Promise<string> {
    const script = path.join(folder, 'src', 'development', 'bootstrap.mjs');
    const env = { ...process.env, npm_execpath: path.join(folder, 'npm.js') };
    const { stdout } = await promisify(execFile)(process.execPath, [script, 'start', '--help'], { env });
    return stdout;
  }

  test('installs, builds and starts; the second time, nothing is installed', async () => {
    const folder = await makeCheckout();
    assert.match(await run(folder), /npm ci .*\n(?:.*\n)*built\n(?:.*\n)*started with --help\n$/);
    const again = await run(folder);
    assert.doesNotMatch(again, /npm/);
    assert.match(again, /built\nstarted with --help\n$/);
  });

  test('leaves a folder alone that node_modules links to, and says that it removes the link', async () => {
    const [folder, other] = [await makeCheckout(), await makeFolder()];
    await write(other, { 'one/index.js': '' });
    await fs.symlink(other, path.join(folder, 'node_modules'), 'junction');
    assert.match(await run(folder), /node_modules is a link to .*Removing the link/);
    assert.deepEqual(await fs.readdir(other), ['one']);
    assert.ok((await fs.lstat(path.join(folder, 'node_modules'))).isDirectory());
  });

  test('keeps a link to a folder that has every dependency', async () => {
    const [folder, other] = [await makeCheckout(), await makeFolder()];
    await fs.copyFile(path.join(folder, 'package-lock.json'), path.join(other, '.package-lock.json'));
    await fs.symlink(other, path.join(folder, 'node_modules'), 'junction');
    assert.doesNotMatch(await run(folder), /npm|link/);
  });
});
