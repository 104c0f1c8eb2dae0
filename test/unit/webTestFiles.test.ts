import assert from 'node:assert/strict';
import { importsOf } from '../support/imports';
import { readText, sourceFiles } from '../support/sourceFiles';
import { notInWeb } from '../web/notInWeb';

const LIST = 'test/web/testFiles.ts';

suite('tests in the web extension host', () => {
  test('are all of the extension host, but for those with a reason', async () => {
    const files = [...(await sourceFiles('test/host')).keys(), ...(await sourceFiles('test/web')).keys()];
    const tests = files.filter((file) => file.endsWith('.test.ts'));
    const loaded = importsOf(LIST, await readText(LIST)).map(({ target }) => target);
    const listed = [...loaded, ...Object.keys(notInWeb)].map((name) => `${name}.ts`);
    assert.deepEqual(listed.sort(), tests.sort());
  });
});
