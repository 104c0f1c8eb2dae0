// The one script that runs on a fresh clone, before anything is installed or built; hence plain JavaScript.
// Usage: node bootstrap.mjs start|test [arguments for dist/development/start.js or test.js]
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const oldestNode = 20;

const task = process.argv[2];

async function main(taskArguments) {
  if (task !== 'start' && task !== 'test') {
    fail('Usage: node src/development/bootstrap.mjs start|test [arguments]', 2);
  }
  requireNode();
  // npm says where the person typed the command; without npm it is here.
  process.env.INIT_CWD ??= process.cwd();
  process.chdir(root);
  if (!dependenciesAreInstalled()) {
    removeLinkToOtherDependencies();
    await run('installing the dependencies (npm ci)', npmCommand('ci', '--include=dev', '--loglevel=error'));
  }
  const buildArguments = task === 'test' ? ['--tests'] : [];
  await run('building', [process.execPath, 'esbuild.js', ...buildArguments]);
  await handOver(path.join(root, 'dist', 'development', `${task}.js`), taskArguments);
}

function requireNode() {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    fail(
      `This needs Node ${oldestNode} or newer, and this is ${process.versions.node}: https://nodejs.org`,
      2,
    );
  }
}

/** Compares the lock file with npm's own record of what it installed, which a broken install does not have. */
function dependenciesAreInstalled() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages(path.join('node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    ([location, { version, optional }]) =>
      location === '' || optional || installed[location]?.version === version,
  );
}

/** `npm ci` empties node_modules first; through a link it would empty the folder of somebody else. */
function removeLinkToOtherDependencies() {
  if (!fs.lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink()) {
    return;
  }
  console.log(
    `node_modules is a link to ${fs.readlinkSync('node_modules')}, which lacks dependencies of this version. ` +
      'The link is removed and the folder that it led to is left alone; the dependencies are installed here.',
  );
  fs.unlinkSync('node_modules');
}

function readPackages(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).packages : {};
}

/** npm as the one that started this script, else as found on the PATH. */
function npmCommand(...npmArguments) {
  const script = process.env.npm_execpath;
  return script !== undefined && path.basename(script).startsWith('npm')
    ? [process.execPath, script, ...npmArguments]
    : ['npm', ...npmArguments];
}

/** Runs a command to its end and says every few seconds that it still runs; ends this script when it fails. */
async function run(title, [command, ...commandArguments]) {
  const started = Date.now();
  console.log(`${title} …`);
  const heartbeat = setInterval(() => console.log(`${title} … ${secondsSince(started)} s`), 5000);
  const code = await new Promise((resolve) => {
    // Only a shell finds npm.cmd on Windows.
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, commandArguments, { stdio: 'inherit', shell });
    child.on('error', (error) => fail(`${title} failed: ${error.message}`, 1));
    child.on('close', (exitCode) => resolve(exitCode ?? 1));
    forwardSignals(child);
  });
  clearInterval(heartbeat);
  if (code !== 0) {
    fail(`${title} failed after ${secondsSince(started)} s; its own messages are above.`, code);
  }
}

function forwardSignals(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const forward = (signal) => child.kill(signal);
  signals.forEach((signal) => process.on(signal, forward));
  child.on('close', () => signals.forEach((signal) => process.off(signal, forward)));
}

/** Goes on in this same process, so that signals and the exit code need no passing through. */
async function handOver(script, taskArguments) {
  process.argv = [process.execPath, script, ...taskArguments];
  await import(pathToFileURL(script).href);
}

function secondsSince(time) {
  return Math.round((Date.now() - time) / 1000);
}

function fail(message, exitCode) {
  console.error(message);
  if (task === 'test') {
    // What reads the counts of `npm test` finds them here too.
    console.log('0 passed, 1 failed');
  }
  process.exit(exitCode);
}

await main(process.argv.slice(3));
