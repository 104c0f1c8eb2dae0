import assert from 'node:assert/strict';
import { COMMIT } from '../lint/ruleFixture';
import { claimsOf } from './claimCase';

const TREE = { 'kiln/fire.go': 'package kiln\n\nfunc Fire() {\n\theat()\n\tcool()\n}\n' };

/** The answer to what a mark in an excerpt says, from which line 4 of the file is left out. */
async function answerTo(mark: string): Promise<string | undefined> {
  const comment = { path: 'kiln/fire.go', symbol: 'Fire', lines: '3-3,5-6', pin: COMMIT };
  const code = `func Fire() {\n\t// … ${mark} …\n\tcool()\n}`;
  const essay = `<!-- source-guide-excerpt ${JSON.stringify(comment)} -->\n\`Fire\`\n\n\`\`\`go\n${code}\n\`\`\`\n`;
  return (await claimsOf(essay, TREE)).find(({ kind }) => kind === 'left out')?.answer;
}

suite('a mark for one line that is left out', () => {
  test('holds if it is that line', async () => {
    assert.equal(await answerTo('line 4 left out'), 'holds');
    assert.equal(await answerTo('省略第 4 行'), 'holds');
    assert.equal(await answerTo('省略 1 行'), 'holds');
  });

  test('is contradicted if it is another one', async () => {
    assert.equal(await answerTo('line 5 left out'), 'contradicted');
    assert.equal(await answerTo('省略第 262 行'), 'contradicted');
    assert.equal(await answerTo('省略 4 行'), 'contradicted');
  });
});
