import assert from 'node:assert/strict';
import { findingsOf } from './findings';
import type { LintCase } from '../../../../support/essays';
import { excerpt, prose, sourceOf } from './ruleFixture';

async function count(code: string, text: string, context: LintCase = {}): Promise<number> {
  return (await findingsOf(code, text, context)).length;
}

suite('code that is explained', () => {
  test('may be compared side by side, if enough is said below both pieces', async () => {
    const pair = `${excerpt()}\n${excerpt()}\n`;
    assert.equal(await count('P2', `${pair}${prose(60, 'en')}\n`), 0);
    assert.equal(await count('P2', `${pair}Short.\n`), 1);
  });

  for (const reason of [
    'The lock is held, so nobody sees half of it.',
    'Unless the door is shut, the heat goes.',
    'If the door were open, the heat would go.',
    '如果门没有关好，热量就会散掉。',
    '一旦门开了，温度会下降。',
  ])
    test(`has a reason in: ${reason}`, async () =>
      assert.equal(await count('P3', `## Fire\n\n${excerpt()}\n${reason}\n`), 0));

  test('may have wide lines if they are so in the source', async () => {
    const wide = `func Fire() { ${'x'.repeat(130)} }`;
    const source = sourceOf({ 'kiln/fire.go': `package kiln\n\n${wide}\n` });
    assert.equal(await count('X7', excerpt(wide), { source }), 0);
    assert.equal(await count('X7', excerpt(wide)), 1);
  });

  test('needs neither caption nor source if it is the writer\u2019s own', async () => {
    const own = 'My experiment sends twice:\n\n```go\nfunc main() {\n\tFire()\n\tFire()\n}\n```\n';
    assert.equal(await count('X1', own), 0);
    assert.equal(await count('X1', own.replace('My experiment', 'It')), 1);
  });
});
