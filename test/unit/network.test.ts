import assert from 'node:assert/strict';
import { networkMentions, type NetworkMention } from '../support/networkMentions';
import { readText } from '../support/sourceFiles';

/** What a dependency brings along and is never reached: the runtime of tree-sitter is given its bytes, not addresses. */
const UNREACHED = ['fetch', 'XMLHttpRequest'].map((name) => ({
  origin: 'node_modules/web-tree-sitter/web-tree-sitter.cjs',
  name,
}));

suite('no network and no telemetry', () => {
  for (const bundle of ['dist/extension.js', 'dist/essayThread.js']) {
    test(`in ${bundle} only the runtime of tree-sitter mentions the network`, async () => {
      const mentions = networkMentions(await readText(bundle));
      const key = ({ origin, name }: NetworkMention): string => `${origin} ${name}`;
      assert.deepEqual(mentions.map(key).sort(), UNREACHED.map(key).sort());
    });
  }

  const pages = ['guide', 'walkthroughMap', 'community', 'export'].map((page) => `dist/webview/${page}.js`);
  const threads = ['indexThread', 'historyThread'].map((name) => `dist/${name}.js`);
  for (const bundle of [...pages, ...threads]) {
    test(`nothing in ${bundle} mentions the network`, async () => {
      assert.deepEqual(networkMentions(await readText(bundle)), []);
    });
  }

  test('the check finds calls, constructors and modules, by where they come from', () => {
    const bundle = [
      '// src/a.ts',
      'async function a() { await fetch("https://example.invalid"); }',
      '// ../tree/node_modules/b/index.js',
      'var b = require("https"), c = new globalThis.XMLHttpRequest(), d = import("node:http");',
      '// src/e.ts',
      'var text = "fetch(this)"; // fetch(that)',
    ].join('\n');
    assert.deepEqual(networkMentions(bundle), [
      { origin: 'src/a.ts', name: 'fetch' },
      { origin: 'node_modules/b/index.js', name: 'https' },
      { origin: 'node_modules/b/index.js', name: 'XMLHttpRequest' },
      { origin: 'node_modules/b/index.js', name: 'node:http' },
    ]);
  });
});
