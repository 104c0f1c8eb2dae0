import assert from 'node:assert/strict';
import { cyclesIn, importsOf, type FileMap } from '../support/imports';
import { forbiddenCommandCalls } from '../support/commandCalls';
import { idleExceptions, languageWordsIn } from '../support/languageWords';
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

  test('no part of the editor side runs a command of another one', () => {
    assert.deepEqual(forbiddenCommandCalls(files), []);
  });

  test('no code but that of a language has words of that language', () => {
    assert.deepEqual(languageWordsIn(files), []);
    assert.deepEqual(idleExceptions(files), []);
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

  test('the extension’s bundle needs nothing but VS Code, and Node’s workers where it starts one', async () => {
    const bundle = await readText('dist/extension.js');
    const needed = importsOf('dist/extension.js', bundle).map(({ target }) => target);
    assert.deepEqual([...new Set(needed)].sort(), ['node:worker_threads', 'vscode']);
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
    const reason = 'the target is higher in the core';
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

  test('finds a reader of Mermaid texts that paints, and a painter that reads', () => {
    const mermaid = 'src/core/picture/mermaid';
    const reader = `${mermaid}/readFlowchart.ts`;
    assert.equal(
      reasonAgainst(reader, "import { paintGraph } from '../graph/paintGraph';"),
      'a reader knows no painter',
    );
    assert.equal(reasonAgainst(reader, "import type { Graph } from '../graph/graphModel';"), undefined);
    assert.equal(
      reasonAgainst(`${mermaid}/paintSequence.ts`, "import { readLabel } from './readLabel';"),
      'a painter does not know the readers',
    );
    assert.equal(
      reasonAgainst('src/core/picture/svg.ts', "import type { Sequence } from './mermaid/sequenceModel';"),
      'what all pictures use knows no notation',
    );
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
    const reason = 'the only doors to the core are core/index and core/languages';
    assert.equal(reasonAgainst('src/vscode/platform/a.ts', "import { b } from '../../core/base/b';"), reason);
    assert.equal(reasonAgainst('src/cli/a.ts', "import { b } from '../core/ports';"), reason);
    assert.equal(reasonAgainst('src/vscode/platform/a.ts', "import { b } from '../../core';"), undefined);
  });

  test('finds who names a language and does not compose a program', () => {
    const reason = 'only who composes a program names languages';
    const line = "import { goLanguage } from '../core/languages';";
    assert.equal(reasonAgainst('src/vscode/platform/a.ts', line.replace('../', '../../')), reason);
    assert.equal(reasonAgainst('src/community/a.ts', line), reason);
    assert.equal(reasonAgainst('src/core/pack/a.ts', "import { b } from '../languages/go';"), reason);
    assert.equal(reasonAgainst('src/core/index.ts', "export * from './languages';"), reason);
    for (const file of ['src/vscode/extension.ts', 'src/cli/a.ts', 'src/thread/a.ts'])
      assert.equal(reasonAgainst(file, line), undefined, file);
    const past = 'the only doors to the core are core/index and core/languages';
    assert.equal(reasonAgainst('src/cli/a.ts', "import { b } from '../core/languages/go';"), past);
  });

  test('finds a language that knows more than what languages share', () => {
    const file = 'src/core/languages/go/a.ts';
    assert.equal(
      reasonAgainst(file, "import { b } from '../../pack/b';"),
      'a language knows only what languages share',
    );
    assert.equal(reasonAgainst(file, "import { b } from '../rust/b';"), 'a language does not know another');
    assert.equal(reasonAgainst(file, "import { b } from '../../code/b';"), undefined);
    assert.equal(reasonAgainst(file, "import { b } from '../grammar/b';"), undefined);
    assert.equal(
      reasonAgainst('src/core/languages/grammar/a.ts', "import { b } from '../rust/b';"),
      'what languages share knows no language',
    );
    assert.equal(reasonAgainst('src/core/languages/index.ts', "import { b } from './go';"), undefined);
  });

  test('finds words of a language in shared code, and only there', () => {
    const wordsIn = (file: string, text: string): string[] => languageWordsIn(new Map([[file, text]]));
    assert.deepEqual(wordsIn('src/core/a.ts', "path.endsWith('.go') // a goroutine"), [
      'src/core/a.ts: .go',
      'src/core/a.ts: goroutine',
    ]);
    assert.deepEqual(wordsIn('src/core/languages/go/a.ts', "'go.mod'"), []);
    assert.deepEqual(wordsIn('src/cli/a.ts', 'shard.go'), []);
    assert.deepEqual(wordsIn('src/core/a.ts', 'this.go(); Go on to the next step.'), []);
  });

  test('finds a feature that imports another', () => {
    const reason = 'a feature does not know another';
    const features = 'src/vscode/features';
    assert.equal(reasonAgainst(`${features}/a.ts`, "import { b } from './b';"), reason);
    assert.equal(reasonAgainst(`${features}/a/one.ts`, "import { b } from '../b/two';"), reason);
    assert.equal(reasonAgainst(`${features}/a/one.ts`, "import { two } from './two';"), undefined);
  });

  test('finds a room of the editor side that imports a higher one', () => {
    const reason = 'the target is in a higher room';
    const rooms = ['platform/a', 'workspace/a', 'reading/a', 'index/a', 'draftStore/a', 'features/a/b'];
    rooms.forEach((lower, index) => {
      for (const higher of [...rooms.slice(index + 1), 'extension']) {
        const file = `src/vscode/${lower}.ts`;
        const up = '../'.repeat(lower.split('/').length - 1);
        assert.equal(
          reasonAgainst(file, `import { b } from '${up}${higher}';`),
          reason,
          `${lower} ${higher}`,
        );
        const back = higher === 'extension' ? './' : '../'.repeat(higher.split('/').length - 1);
        const other = `src/vscode/${higher}.ts`;
        assert.equal(reasonAgainst(other, `import { b } from '${back}${lower}';`), undefined);
      }
    });
    const line = "import { setContext } from './platform/commands';";
    assert.equal(reasonAgainst('src/vscode/ids.ts', line), reason);
  });

  test('finds a file of the editor side that is in no room', () => {
    const reason = 'this file has no place in the rooms of the editor side';
    assert.equal(reasonAgainst('src/vscode/helpers.ts', "import { b } from './ids';"), reason);
  });

  test('finds a page that imports another, and lets all import the parts', () => {
    const reason = 'a page does not know another';
    assert.equal(reasonAgainst('src/webview/guide/a.ts', "import { b } from '../export/b';"), reason);
    assert.equal(reasonAgainst('src/webview/parts/a.ts', "import { b } from '../guide/b';"), reason);
    assert.equal(reasonAgainst('src/webview/guide/a.ts', "import { b } from '../parts/b';"), undefined);
    assert.equal(reasonAgainst('src/webview/guide/a.ts', "import { b } from './b';"), undefined);
  });

  test('finds a command that another part of the editor side runs', () => {
    const owner = "registerCommands(log, { 'sourceGuide.a.do': () => 1, 'sourceGuide.a.undo': undo });";
    const check = (file: string, text: string): string[] =>
      forbiddenCommandCalls(
        new Map([
          ['src/vscode/features/a/commands.ts', owner],
          [file, text],
        ]),
      );
    const run = "await vscode.commands.executeCommand('sourceGuide.a.undo', 1);";
    const reason = 'sourceGuide.a.undo: this command belongs to features/a';
    for (const file of ['features/b.ts', 'features/b/view.ts', 'draftStore/b.ts', 'extension.ts'])
      assert.deepEqual(check(`src/vscode/${file}`, run), [`src/vscode/${file} -> ${reason}`]);
    assert.deepEqual(check('src/vscode/features/a/view.ts', run), []);
    const ofHost = "executeCommand('vscode.open', uri);";
    assert.deepEqual(check('src/vscode/features/b.ts', ofHost), []);
    const lens = "const lens = { command: 'sourceGuide.a.do', title: 'Do' };";
    assert.deepEqual(check('src/vscode/features/b.ts', lens), []);
  });

  test('finds a command whose name cannot be read', () => {
    for (const name of ['COMMANDS.undo', 'NAMES[kind]', '`${view}.focus`']) {
      const file = 'src/vscode/features/b.ts';
      const found = forbiddenCommandCalls(new Map([[file, `executeCommand(${name});`]]));
      assert.deepEqual(found, [`${file} -> (computed): a computed name of a command cannot be checked`]);
    }
  });

  test('finds what page, editor and command line must not know of each other', () => {
    const alone = 'a page imports no other page';
    assert.equal(reasonAgainst('src/webview/a.ts', "import { b } from '../vscode/ids';"), alone);
    assert.match(reasonAgainst('src/webview/a.ts', "import { b } from '../core';") ?? '', /no other page/);
    assert.equal(
      reasonAgainst('src/vscode/platform/a.ts', "import { b } from '../../webview/guide/guide';"),
      'host and page share only the protocol',
    );
    assert.equal(
      reasonAgainst('src/vscode/platform/a.ts', "import { b } from '../../webview/guide/guideProtocol';"),
      undefined,
    );
    assert.equal(
      reasonAgainst('src/vscode/platform/a.ts', "import { b } from '../../cli/io';"),
      'the editor side does not know the others',
    );
    assert.equal(
      reasonAgainst('src/cli/a.ts', "import { b } from '../vscode/ids';"),
      'the command line knows only the core and the communities',
    );
  });

  test('finds what the index’s thread must not know, and who may start one', () => {
    const only = 'the thread knows only the core, the communities, what runs git, and the MCP server';
    const inNode = 'only the command line runs in Node alone';
    assert.equal(reasonAgainst('src/thread/a.ts', "import { b } from '../vscode/ids';"), only);
    assert.equal(reasonAgainst('src/thread/a.ts', "import { b } from '../core';"), undefined);
    assert.equal(reasonAgainst('src/thread/callIndexThread.ts', "import { b } from 'node:fs';"), inNode);
    assert.equal(
      reasonAgainst('src/thread/nodePort.ts', "import { b } from 'node:worker_threads';"),
      undefined,
    );
    assert.equal(
      reasonAgainst(
        'src/vscode/platform/startWorker.ts',
        "import { b } from '../../thread/startWorkerThread';",
      ),
      undefined,
    );
    assert.equal(
      reasonAgainst('src/vscode/index/moduleIndex.ts', "import { b } from '../../thread/startWorkerThread';"),
      'only startWorker starts a thread',
    );
    assert.equal(
      reasonAgainst('src/vscode/platform/a.ts', "import { b } from '../../thread/startInNode';"),
      'the editor side does not know the others',
    );
  });

  test('finds who names communities beside the roots', () => {
    const line = "import { COMMUNITIES } from '../community';";
    const reason = 'only roots name communities';
    for (const file of ['src/vscode/ids.ts', 'src/cli/commandLine.ts', 'src/thread/callIndexThread.ts'])
      assert.equal(reasonAgainst(file, line), reason, file);
    for (const file of ['src/vscode/extension.ts', 'src/cli/main.ts', 'src/thread/reviewerThread.ts'])
      assert.equal(reasonAgainst(file, line), undefined, file);
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

  test('takes a circle of types for a circle, too', () => {
    const types = new Map([
      ['src/one.ts', "import type { Two } from './two';"],
      ['src/two.ts', "import { type Three } from './three';"],
      ['src/three.ts', "let one: import('./one').One;"],
    ]);
    assert.deepEqual(cyclesIn(types), [['src/one.ts', 'src/three.ts', 'src/two.ts']]);
  });
});
