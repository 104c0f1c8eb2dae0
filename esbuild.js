// Builds all bundles. `--watch` rebuilds on change, `--tests` adds the test bundles, `--production` makes only what the package holds, minified.
const fs = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');
const { compiledSchemas } = require('./src/development/compiledSchemas');

const isWatching = process.argv.includes('--watch');
const isProduction = process.argv.includes('--production');
const includesTests = process.argv.includes('--tests');

// The ESM entry of web-tree-sitter reads import.meta.url, which a CommonJS bundle does not have.
const treeSitter = require.resolve('web-tree-sitter').replace(/\.js$/, '.cjs');

const alias = { 'web-tree-sitter': treeSitter };

const shared = {
  bundle: true,
  plugins: [compiledSchemas],
  sourcemap: !isProduction,
  minify: isProduction,
  logLevel: 'warning',
  loader: { '.json': 'json', '.scm': 'text' },
  // Each Chinese character would be six bytes otherwise.
  charset: 'utf8',
};
// jsonc-parser's CommonJS entry loads its parts in a way that a bundler cannot follow; its ESM entry does not.
const mainFields = ['module', 'main'];
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields,
  alias,
};
/** What runs in Node as well as in a browser: one bundle serves both. */
const anywhere = {
  ...shared,
  platform: 'browser',
  format: 'cjs',
  target: 'es2022',
  // A worker has neither. Libraries that test for them while loading get `undefined`.
  define: { process: 'undefined', document: 'undefined' },
  alias,
  // Loaded only where there are no workers of a browser.
  external: ['node:worker_threads'],
};

/**
 * For the bundle that is the worker for essays, and in Node also the MCP server. Leaves out what the package has already, what only a
 * server needs that asks people for input, and, in a worker, everything that only Node has: there, such modules are empty.
 */
const serverBesideWorker = {
  name: 'server-beside-worker',
  setup(build) {
    const [onlyInNode, leftOut] = ['only-in-node', 'left-out'];
    const isWorker = "'postMessage' in globalThis || !require('node:worker_threads').isMainThread";
    const chinese = '../l10n/bundle.l10n.zh-cn.json';
    build.onResolve({ filter: /^node:|\/bundle\.l10n\.zh-cn\.json$/ }, ({ path, namespace }) =>
      namespace === onlyInNode || path === 'node:worker_threads'
        ? { path, external: true }
        : { path: path.startsWith('node:') ? path : chinese, namespace: onlyInNode },
    );
    build.onLoad({ filter: /.*/, namespace: onlyInNode }, ({ path }) => ({
      contents: `module.exports = ${isWorker} ? {} : require(${JSON.stringify(path)});`,
    }));
    build.onResolve({ filter: /\/ajv-provider\.js$/ }, ({ path }) => ({ path, namespace: leftOut }));
    build.onLoad({ filter: /.*/, namespace: leftOut }, () => ({
      contents: 'export class AjvJsonSchemaValidator {}',
    }));
  },
};

/** The bundles in the package. Only the extension leaves `vscode` to its host. */
const productBuilds = [
  {
    ...anywhere,
    entryPoints: ['src/vscode/extension.ts'],
    outfile: 'dist/extension.js',
    external: [...anywhere.external, 'vscode'],
  },
  {
    ...shared,
    platform: 'browser',
    format: 'iife',
    entryPoints: ['guide', 'walkthroughMap', 'community', 'export'].map((page) => ({
      in: `src/webview/${page}/${page}.ts`,
      out: page,
    })),
    outdir: 'dist/webview',
  },
  {
    ...anywhere,
    format: 'iife',
    entryPoints: { indexThread: 'src/thread/callIndexThread.ts' },
    outdir: 'dist',
  },
  {
    ...anywhere,
    format: 'iife',
    entryPoints: { essayThread: 'src/thread/reviewerThread.ts' },
    outdir: 'dist',
    mainFields,
    plugins: [...anywhere.plugins, serverBesideWorker],
  },
  { ...node, entryPoints: { historyThread: 'src/thread/historyThread.ts' }, outdir: 'dist' },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    // Native code, which cannot be bundled; optional when the package is installed.
    external: ['@resvg/resvg-js'],
    banner: { js: '#!/usr/bin/env node' },
  },
];

/** The bundles that `npm start` and `npm test` run; never in the package. */
const developmentBuilds = [
  {
    ...node,
    entryPoints: ['start', 'test', 'guardian', 'mochaChild'].map((name) => `src/development/${name}.ts`),
    outdir: 'dist/development',
    external: ['@vscode/test-electron', 'playwright-core', 'mocha', 'esbuild'],
  },
  {
    ...node,
    entryPoints: {
      benchAnchors: 'src/development/bench/anchors.ts',
      benchColdRun: 'src/development/bench/coldRun.ts',
      benchEssay: 'src/development/bench/essay.ts',
      benchIndex: 'src/development/bench/index.ts',
      goLibrary: 'src/development/goLibrary.ts',
    },
    outdir: 'dist/development',
  },
];

const testBuilds = () => [
  {
    ...node,
    entryPoints: filesBelow('test/unit', '.test.ts'),
    outbase: 'test',
    outdir: 'dist/test',
    external: ['mocha', 'typescript', 'eslint', 'yaml', '@resvg/resvg-js'],
  },
  {
    ...node,
    entryPoints: ['test/host/run.ts', ...filesBelow('test/host', '.test.ts')],
    outbase: 'test',
    outdir: 'dist/test',
    external: ['vscode', 'mocha'],
  },
  {
    ...anywhere,
    // The worker loads one script, so this bundle contains everything. The replacement of Node's assert reads `process`.
    entryPoints: ['test/web/run.ts'],
    outfile: 'dist/test/web/run.js',
    external: [...anywhere.external, 'vscode'],
    define: { ...anywhere.define, process: '{"env":{}}' },
    alias: { ...anywhere.alias, 'node:assert/strict': path.resolve('test/web/strictAssert.ts') },
    // The script that VS Code makes of the bundle has the same lines, so the source map fits it.
    sourcemap: 'inline',
  },
  {
    ...node,
    entryPoints: filesBelow('test/e2e', '.test.ts'),
    outbase: 'test',
    outdir: 'dist/test',
    external: ['mocha', 'playwright-core'],
  },
];

function filesBelow(folder, ending) {
  return fs
    .readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')));
}

/** Packages with a grammar of tree-sitter. */
const GRAMMARS = ['go', 'rust', 'cpp', 'c', 'python'].map((name) => `tree-sitter-${name}`);

/** The Wasm files as their npm packages ship them; read as bytes at run time, so that every host loads them alike. */
function copyWasm() {
  fs.mkdirSync('dist', { recursive: true });
  fs.copyFileSync(require.resolve('web-tree-sitter/web-tree-sitter.wasm'), 'dist/web-tree-sitter.wasm');
  for (const name of GRAMMARS) fs.copyFileSync(require.resolve(`${name}/${name}.wasm`), `dist/${name}.wasm`);
}

/** The licences of everything that was bundled, as their authors ask. */
function writeLicenses(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const packages = inputs.flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
  const texts = [...new Set([...packages, ...GRAMMARS])].sort().map((name) => {
    const folder = path.join('node_modules', name);
    const file = fs.readdirSync(folder).find((candidate) => /^licen[cs]e/i.test(candidate));
    if (file === undefined)
      throw new Error(`${name} has no licence text in its folder: find out what its licence asks.`);
    const { version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return `${name} ${version} (${license})\n\n${fs.readFileSync(path.join(folder, file), 'utf8').trim()}\n`;
  });
  fs.writeFileSync('dist/licenses.txt', texts.join(`\n${'-'.repeat(78)}\n\n`));
}

/** VS Code's problem matcher for esbuild waits for these two lines. */
const watchReporter = {
  name: 'watch-reporter',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'));
    build.onEnd(() => console.log('[watch] build finished'));
  },
};

async function main() {
  // A test that was deleted must not run on as an old bundle.
  for (const folder of ['unit', 'host', 'web', 'e2e'])
    fs.rmSync(`dist/test/${folder}`, { recursive: true, force: true });
  copyWasm();
  const builds = [
    ...productBuilds,
    ...(isProduction ? [] : developmentBuilds),
    ...(includesTests ? testBuilds() : []),
  ];
  if (!isWatching) {
    const results = await Promise.all(builds.map((build) => esbuild.build({ ...build, metafile: true })));
    writeLicenses(results.slice(0, productBuilds.length).map(({ metafile }) => metafile));
    fs.chmodSync('dist/cli.js', 0o755);
    return;
  }
  const contexts = await Promise.all(
    builds.map((build) => esbuild.context({ ...build, plugins: [watchReporter] })),
  );
  await Promise.all(contexts.map((context) => context.watch()));
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
