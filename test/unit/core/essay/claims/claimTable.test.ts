import assert from 'node:assert/strict';
import { answerWith, claimPage, listClaims } from '../../../../../src/core';
import { codeLanguages } from '../../../../../src/core/languages';
import { lookupIn } from '../../../../support/claimCode';
import { BLOB, sourceOf } from '../lint/ruleFixture';

const TREE = { 'kiln/fire.go': 'package kiln\n\nconst MaxPots = 4\n\nfunc Fire() {}\n' };

suite('the table of the claims of an essay', () => {
  test('says of a name alone that it exists, counts the kinds, and says what was not checked', async () => {
    const code = await lookupIn(TREE);
    const source = sourceOf(TREE, { lookUp: (_, question) => answerWith(code, question) });
    const text = `[kiln](${BLOB}/kiln/fire.go)\n\n\`kiln.Fire\` is loud. \`MaxPots\` is 4.\n`;
    const list = await listClaims(text, { source, languages: codeLanguages });
    const answers = list.claims.map(({ kind, answer }) => `${kind}: ${answer}`);
    assert.deepEqual(answers, ['path: exists', 'symbol: exists', 'symbol: exists', 'value: holds']);
    const page = claimPage(list, 'kiln.md', ({ template }) => template);
    assert.match(page, /\| symbols \| 0 \| 0 \| 2 \| 0 \|/);
    assert.match(page, /Nothing else that the text says was checked/);
  });
});
