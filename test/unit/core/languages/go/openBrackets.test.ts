import assert from 'node:assert/strict';
import { goLanguage } from '../../../../../src/core/languages';

suite('the scan of brackets that are left open', () => {
  for (const code of ['func f(', 'var x = ', 'type I interface { M(']) {
    test(`takes linear time behind ${code}`, () => {
      const started = process.cpuUsage();
      const { isPartial } = goLanguage.scan(`package p\n\n${code}${'(['.repeat(200_000)}`);
      const { user } = process.cpuUsage(started);
      assert.ok(isPartial);
      assert.ok(user < 5_000_000, `${user / 1000} ms`);
    });
  }

  test('still finds the next declaration', () => {
    const { declarations } = goLanguage.scan('package p\n\nfunc f() {\n\tif ([\n\nfunc g() {}\n');
    assert.deepEqual(
      declarations.map(({ symbol }) => symbol.name),
      ['f', 'g'],
    );
  });
});
