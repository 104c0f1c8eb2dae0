// Runs on a fresh clone, before anything is installed or built. Therefore it is plain JavaScript.
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
  // npm sets this to the folder in which the user typed the command. Without npm, it is the current folder.
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
      `This needs Node ${oldestNode} or newer, but runs on Node ${process.versions.node}. Install it from https://nodejs.org`,
      2,
    );
  }
}

/** Compares the lock file with npm's record of what it installed. npm writes that record last. */
function dependenciesAreInstalled() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages(path.join('node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    ([location, { version, optional }]) =>
      location === '' || optional || installed[location]?.version === version,
  );
}

/** `npm ci` first empties node_modules. If that is a link, it would empty a folder that we do not own. */
function removeLinkToOtherDependencies() {
  if (!fs.lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink()) {
    return;
  }
  console.log(
    `node_modules is a link to ${fs.readlinkSync('node_modules')}, which lacks dependencies of this version. ` +
      'Removing the link and installing the dependencies here; the linked folder stays as it is.',
  );
  fs.unlinkSync('node_modules');
}

function readPackages(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).packages : {};
}

/** The npm that started this script, else the one on the PATH. */
function npmCommand(...npmArguments) {
  const script = process.env.npm_execpath;
  return script !== undefined && path.basename(script).startsWith('npm')
    ? [process.execPath, script, ...npmArguments]
    : ['npm', ...npmArguments];
}

/** Runs a command and prints every few seconds that it still runs. Ends this script if the command fails. */
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

/** Runs the next script in this process, so that signals and the exit code need no forwarding. */
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
    // For tools that read the counts of `npm test`.
    console.log('0 passed, 1 failed');
  }
  process.exit(exitCode);
}

await main(process.argv.slice(3));
