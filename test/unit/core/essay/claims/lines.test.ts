import assert from 'node:assert/strict';
import { BLOB } from '../lint/ruleFixture';
import { claimsOf } from './claimCase';

const TREE = { 'kiln/fire.go': 'package kiln\n\nfunc Fire() {\n\theat()\n}\n\nfunc heat() {}\n' };

async function contradicted(label: string, lines: string): Promise<number> {
  const claims = await claimsOf(`[${label}](${BLOB}/kiln/fire.go#${lines})\n`, TREE);
  return claims.filter(({ kind, answer }) => kind === 'lines' && answer === 'contradicted').length;
}

suite('lines in the text of a link', () => {
  test('are contradicted if the link leads to others', async () => {
    assert.equal(await contradicted('`kiln/fire.go` lines 30–50', 'L3-L5'), 1);
    assert.equal(await contradicted('`kiln/fire.go` 第 30–50 行', 'L3-L5'), 1);
    assert.equal(await contradicted('line 7', 'L3'), 1);
  });

  test('hold if they overlap with those of the link', async () => {
    assert.equal(await contradicted('`kiln/fire.go` lines 3–5', 'L3-L5'), 0);
    assert.equal(await contradicted('line 4', 'L3-L5'), 0);
    assert.equal(await contradicted('3 lines of code', 'L3-L5'), 0);
  });
});
