import assert from 'node:assert/strict';
import { cyclesIn, importsOf, type FileMap } from '../support/imports';
import { forbiddenImports } from '../support/layers';
import { readText, sourceFiles } from '../support/sourceFiles';

suite('architecture', function () {
  // Every import of the sources is parsed.
  this.timeout(20_000);

  let files: FileMap;

  suiteSetup(async () => {
    files = await sourceFiles();
  });

  test('every folder of the sources is looked at', () => {
    const folders = new Set([...files.keys()].map((file) => file.split('/')[1]));
    assert.deepEqual([...folders].sort(), [
      'cli',
      'community',
      'core',
      'development',
      'thread',
      'vscode',
      'webview',
    ]);
  });

  test('imports go from higher layers to lower ones only', () => {
    assert.deepEqual(forbiddenImports(files), []);
  });

  test('no files import each other in a circle', () => {
    assert.deepEqual(cyclesIn(files), []);
  });

  test('programs are started in one place of the command line, and where we develop', () => {
    const starting = [...files].filter(([, text]) => /(?<!import type .*)child_process/.test(text));
    const shipped = starting.map(([file]) => file).filter((file) => !file.startsWith('src/development/'));
    assert.deepEqual(shipped, ['src/cli/adapters/git.ts']);
    const naming = [...files]
      .filter(([, text]) => /\(\s*['"`]git(?:\.exe)?['"`]/.test(text))
      .map(([file]) => file);
    assert.deepEqual(naming.sort(), ['src/cli/adapters/git.ts', 'src/development/checkout.ts']);
  });

  test('the bundle for the browser needs nothing but VS Code', async () => {
    const bundle = await readText('dist/web/extension.js');
    const needed = importsOf('dist/web/extension.js', bundle).map(({ target }) => target);
    assert.deepEqual([...new Set(needed)], ['vscode']);
  });
});

suite('architecture: the check itself', () => {
  /** Checks one import that a file would have, and returns the reason against it. */
  function reasonAgainst(file: string, line: string): string | undefined {
    const [broken, ...more] = forbiddenImports(new Map([[file, line]]));
    assert.deepEqual(more, []);
    return broken?.split(': ')[1];
  }

  test('finds a lower folder of the core that imports a higher one', () => {
    const reason = 'the target stands higher in the core';
    assert.equal(reasonAgainst('src/core/base/a.ts', "import { b } from '../pack/b';"), reason);
    assert.equal(reasonAgainst('src/core/ports.ts', "import { b } from './code/b';"), reason);
    assert.equal(reasonAgainst('src/core/pack/a.ts', "import { b } from '..';"), reason);
    assert.equal(reasonAgainst('src/core/reading/a.ts', "import { b } from '../essay/b';"), reason);
  });

  test('lets a higher folder of the core import a lower one and its own', () => {
    assert.equal(reasonAgainst('src/core/pack/a.ts', "import { b } from '../base/b';"), undefined);
    assert.equal(reasonAgainst('src/core/pack/a.ts', "import { b } from './b';"), undefined);
    assert.equal(reasonAgainst('src/core/code/a.ts', "import { b } from '../ports';"), undefined);
    assert.equal(reasonAgainst('src/core/index.ts', "export * from './essay/draft/draft';"), undefined);
  });

  test('finds a folder of the core that has no place in the order', () => {
    const reason = 'this folder has no place in the order of the core';
    assert.equal(reasonAgainst('src/core/extra/a.ts', "import { b } from '../base/b';"), reason);
  });

  test('finds every form of import', () => {
    const forms = [
      "import { workspace } from 'vscode';",
      "import type { Uri } from 'vscode';",
      "import 'vscode';",
      "export * from 'vscode';",
      "export type { Uri } from 'vscode';",
      "const later = () => import('vscode');",
      "const now = require('vscode');",
      "import old = require('vscode');",
      "let uri: import('vscode').Uri;",
    ];
    const reason = 'only src/vscode knows VS Code';
    for (const form of forms) assert.equal(reasonAgainst('src/core/base/a.ts', form), reason, form);
  });

  test('finds what the core must not know', () => {
    const file = 'src/core/pack/a.ts';
    const inNode = 'only the command line runs in Node alone';
    assert.equal(reasonAgainst(file, "import * as fs from 'node:fs';"), inNode);
    assert.equal(reasonAgainst(file, "import * as fs from 'fs/promises';"), inNode);
    assert.equal(reasonAgainst(file, "import { Io } from '../../cli/io';"), 'the core knows nothing outside');
    assert.equal(
      reasonAgainst(file, "import { Parser } from 'web-tree-sitter';"),
      'only core/languages knows tree-sitter',
    );
    assert.equal(
      reasonAgainst(file, 'const a = (name) => import(name);'),
      'a computed name cannot be checked',
    );
  });

  test('finds a way into the core past its door', () => {
    const reason = 'the only door to the core is core/index';
    assert.equal(reasonAgainst('src/vscode/a.ts', "import { b } from '../core/base/b';"), reason);
    assert.equal(reasonAgainst('src/cli/a.ts', "import { b } from '../core/ports';"), reason);
    assert.equal(reasonAgainst('src/vscode/a.ts', "import { b } from '../core';"), undefined);
  });

  test('finds a feature that imports another', () => {
    const reason = 'a feature does not know another';
    const features = 'src/vscode/features';
    assert.equal(reasonAgainst(`${features}/a.ts`, "import { b } from './b';"), reason);
    assert.equal(reasonAgainst(`${features}/a/one.ts`, "import { b } from '../b/two';"), reason);
    assert.equal(reasonAgainst(`${features}/a/one.ts`, "import { two } from './two';"), undefined);
  });

  test('finds an adapter that imports a feature', () => {
    const reason = 'only extension.ts knows the features';
    const line = "import { b } from '../../features/b';";
    assert.equal(reasonAgainst('src/vscode/platform/adapters/a.ts', line), reason);
  });

  test('finds what page, editor and command line must not know of each other', () => {
    const alone = 'the page stands alone';
    assert.equal(reasonAgainst('src/webview/a.ts', "import { b } from '../vscode/ids';"), alone);
    assert.match(reasonAgainst('src/webview/a.ts', "import { b } from '../core';") ?? '', /alone/);
    assert.equal(
      reasonAgainst('src/vscode/a.ts', "import { b } from '../webview/guide/guide';"),
      'host and page share only the protocol',
    );
    assert.equal(
      reasonAgainst('src/vscode/a.ts', "import { b } from '../webview/guide/guideProtocol';"),
      undefined,
    );
    assert.equal(
      reasonAgainst('src/vscode/a.ts', "import { b } from '../cli/io';"),
      'the editor side does not know the others',
    );
    assert.equal(
      reasonAgainst('src/cli/a.ts', "import { b } from '../vscode/ids';"),
      'the command line knows only the core and the communities',
    );
  });

  test('finds what the index’s thread must not know, and who may start one', () => {
    const only = 'the thread knows only the core';
    const inNode = 'only the command line runs in Node alone';
    assert.equal(reasonAgainst('src/thread/a.ts', "import { b } from '../vscode/ids';"), only);
    assert.equal(reasonAgainst('src/thread/a.ts', "import { b } from '../core';"), undefined);
    assert.equal(reasonAgainst('src/thread/indexInBrowser.ts', "import { b } from 'node:fs';"), inNode);
    assert.equal(
      reasonAgainst('src/thread/nodePort.ts', "import { b } from 'node:worker_threads';"),
      undefined,
    );
    assert.equal(
      reasonAgainst('src/vscode/platform/startWorker.ts', "import { b } from 'start-thread';"),
      undefined,
    );
    assert.equal(
      reasonAgainst('src/vscode/index/moduleIndex.ts', "import { b } from 'start-thread';"),
      'only startWorker starts a thread',
    );
    assert.equal(
      reasonAgainst('src/vscode/a.ts', "import { b } from '../thread/startInNode';"),
      'the editor side does not know the others',
    );
  });

  test('finds a circle of three files, by its members', () => {
    const circle = new Map([
      ['src/a/one.ts', "import { two } from './two';"],
      ['src/a/two.ts', "export { three } from '../b';"],
      ['src/b/index.ts', "import '../a/one';"],
      ['src/c.ts', "import { two } from './a/two';"],
    ]);
    assert.deepEqual(cyclesIn(circle), [['src/a/one.ts', 'src/a/two.ts', 'src/b/index.ts']]);
  });

  test('finds a file that imports itself', () => {
    assert.deepEqual(cyclesIn(new Map([['src/a.ts', "import './a';"]])), [['src/a.ts']]);
  });

  test('takes no circle of types for a circle', () => {
    const types = new Map([
      ['src/one.ts', "import type { Two } from './two';"],
      ['src/two.ts', "import { type One } from './one';\nimport { three } from './three';"],
      ['src/three.ts', "let one: import('./one').One;"],
    ]);
    assert.deepEqual(cyclesIn(types), []);
  });
});
