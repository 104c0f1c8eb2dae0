import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { packageExtension, type Packages } from '../../src/development/packageExtension';
import { repositoryRoot } from '../../src/development/repositoryRoot';
import { createTemporaryFolder } from '../../src/development/temporaryFolder';
import { installPackage } from '../../src/development/vscodeServer';
import { inWebWorker } from '../../src/development/webWorkerHost';
import { Guide } from '../support/guide';
import { loadInWorker } from '../support/loadInWorker';
import { openWorkbench } from '../support/workbench';

const MEBIBYTE = 2 ** 20;
const MILLISECONDS_TO_PACKAGE = 120_000;

/** The only form that each file of the package may have; VS Code renames the first ones. */
const EXPECTED = [
  /^\.vsixmanifest$/,
  /^(readme|changelog|support|privacy|LICENSE)\.(md|txt)$/i,
  /^package(\.nls(\.zh-cn)?)?\.json$/,
  /^l10n\/bundle\.l10n\.zh-cn\.json$/,
  /^media\/(?:getting-started\/)?[^/]+\.(css|svg|png|md)$/,
  /^walkthroughs\/(?:opengemini|getting-started)\/(?:[a-z-]+\/)?(?:[a-zA-Z]+\.json|en\.md|zh-cn\.md|[a-zA-Z-]+\.(?:en|zh-cn)\.md)$/,
  /^walkthroughs\/[a-z-]+\.schema\.json$/,
];

const PROGRAMS = [
  'dist/essayThread.js',
  'dist/extension.js',
  'dist/historyThread.js',
  'dist/indexThread.js',
  'dist/licenses.txt',
  'dist/tree-sitter-c.wasm',
  'dist/tree-sitter-cpp.wasm',
  'dist/tree-sitter-go.wasm',
  'dist/tree-sitter-python.wasm',
  'dist/tree-sitter-rust.wasm',
  'dist/web-tree-sitter.wasm',
  'dist/webview/community.js',
  'dist/webview/export.js',
  'dist/webview/guide.js',
  'dist/webview/walkthroughMap.js',
];

suite('the package that npm run package makes', () => {
  let packages: Packages;
  let folder: string;
  let files: readonly string[];

  suiteSetup(async function () {
    this.timeout(MILLISECONDS_TO_PACKAGE);
    packages = await packageExtension();
    const extensions = createTemporaryFolder().path;
    await installPackage(packages.extension, extensions);
    const [name] = fs
      .readdirSync(extensions)
      .filter((entry) => entry.startsWith('source-reading.source-guide-'));
    assert.ok(name, 'VS Code made no folder for the extension');
    folder = path.join(extensions, name);
    files = filesOf(folder);
  });

  test('is smaller than 2.5 MB, and so is that of the other packs', () => {
    for (const file of Object.values(packages) as string[]) {
      const { size } = fs.statSync(file);
      assert.ok(size < 2.5 * MEBIBYTE, `${file}: ${(size / MEBIBYTE).toFixed(2)} MB`);
    }
  });

  test('holds the programs of every host, and no source, source map or test', () => {
    const isProgram = (name: string): boolean => name.startsWith('dist/');
    assert.deepEqual(files.filter(isProgram).sort(), PROGRAMS);
    const others = files.filter((name) => !isProgram(name));
    assert.deepEqual(
      others.filter((name) => !EXPECTED.some((form) => form.test(name))),
      [],
    );
  });

  test('has bundles for browsers, too, that ask for nothing while they are loaded', () => {
    for (const name of ['dist/essayThread.js', 'dist/extension.js', 'dist/indexThread.js']) {
      const bundle = fs.readFileSync(path.join(folder, name), 'utf8');
      assert.deepEqual(loadInWorker(bundle, name).asked, [], name);
    }
  });

  const hosts = { 'the extension host': {}, 'the web worker extension host': inWebWorker };
  for (const [host, settings] of Object.entries(hosts)) {
    test(`leads through the first steps in ${host}`, async () => {
      const workbench = await openWorkbench({ packages: [packages.extension], settings });
      const guide = await Guide.open(workbench);
      await guide.beginWriting();
      await guide.button('Next').click();
      await guide.heading.getByText('The route that accepts writes').waitFor();
      await guide.button('Next').click();
      await guide.heading.getByText('Checks, then blocks of lines').waitFor();
      await workbench.close();
    });
  }

  test('that of the other packs has all packs that the extension does not have, and only texts', async () => {
    const extensions = createTemporaryFolder().path;
    await installPackage(packages.walkthroughs, extensions);
    const [name = ''] = fs.readdirSync(extensions).filter((entry) => entry.includes('walkthroughs'));
    const all = filesOf(path.join(extensions, name));
    const packsIn = (names: readonly string[]): string[] =>
      names.flatMap((entry) => /^(?:walkthroughs\/)?([^/]+)\/pack\.json$/.exec(entry)?.[1] ?? []);
    const ours = filesOf(path.join(repositoryRoot, 'walkthroughs'));
    assert.deepEqual([...packsIn(all), ...packsIn(files)].sort(), packsIn(ours).sort());
    assert.deepEqual(
      all.filter((entry) => !/(?:\.json|(?:^|\/)(?:en|zh-cn|readme)\.md|^\.vsixmanifest)$/.test(entry)),
      [],
    );
  });

  test('the other packs are shown when a checkout of their module is open', async () => {
    const folder = createTemporaryFolder().path;
    fs.writeFileSync(path.join(folder, 'go.mod'), 'module github.com/rosedblabs/rosedb/v2\n');
    const workbench = await openWorkbench({
      folder,
      packages: [packages.extension, packages.walkthroughs],
    });
    await workbench.runCommand('Source Guide: Focus on Walkthroughs View');
    await workbench.page.getByText('Start here: one log and one index').first().waitFor();
    await workbench.screenshot('other-packs');
    await workbench.close();
  });
});

function filesOf(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}
