import assert from 'node:assert/strict';
import { loadInWorker } from '../support/loadInWorker';
import { readText } from '../support/sourceFiles';

suite('bundles that run in a browser, too', () => {
  for (const file of ['extension.js', 'essayThread.js', 'indexThread.js']) {
    test(`ask for nothing while they are loaded: ${file}`, async () => {
      const { exports, ...loaded } = loadInWorker(await readText(`dist/${file}`), file);
      assert.deepEqual(loaded, { asked: [] });
      assert.deepEqual(exports, file === 'extension.js' ? ['activate', 'deactivate'] : []);
    });
  }
});

suite('bundles that run in a browser, too: the check itself', () => {
  const reading: Record<string, [bundle: string, asked: string]> = {
    'the address of its worker': ['new URL("./schema", self.location)', 'location'],
    'whether there is a page': ['typeof document', 'document'],
    'the process, and goes on without': ['try { process.env } catch {}', 'process'],
    'a window': ['globalThis.window?.top', 'window'],
    'the browser': ['const { userAgent } = navigator', 'navigator'],
    'a file by its address': ['fetch("./tree.wasm")', 'fetch'],
    'a module of Node': ['require("node:fs")', 'node:fs'],
  };
  for (const [what, [bundle, asked]] of Object.entries(reading)) {
    test(`finds one that asks for ${what}`, () =>
      assert.deepEqual(loadInWorker(bundle, 'bundle.js').asked, [asked]));
  }

  test('finds one that compiles a text', () => {
    assert.match(loadInWorker('eval("1")', 'bundle.js').failure ?? '', /EvalError/);
    assert.match(loadInWorker('new Function("return 1")', 'bundle.js').failure ?? '', /EvalError/);
  });

  test('lets one ask when it runs', () => {
    const bundle = 'exports.activate = () => location.href';
    assert.deepEqual(loadInWorker(bundle, 'bundle.js'), { exports: ['activate'], asked: [] });
  });
});
