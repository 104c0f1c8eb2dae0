import assert from 'node:assert/strict';
import { changeDepth, DRAFT_DEPTHS, type DraftDepth } from '../../../../../src/core';
import { draftText, PINNED } from './draftFixture';

const write = (depth: DraftDepth): Promise<string> => draftText({ history: PINNED, depth });

suite('the depth of a draft', () => {
  for (const from of DRAFT_DEPTHS)
    for (const to of DRAFT_DEPTHS)
      test(`${from} to ${to}: a draft that nobody has written in becomes the draft of that depth`, async () => {
        assert.equal(await changeDepth(await write(from), to, write), await write(to));
      });

  test('changes nothing that the writer has written, and back again gives their text', async () => {
    const standard = await write('standard');
    const own = standard
      .replace(/^> \[To write\].*$/m, 'My  own answer,\\\nwith *marks*.')
      .replace(
        '## Summary',
        'More of mine.\n\n## My own part\n\nText.\n\n### Below it\n\nText.\n\n## Summary',
      );
    assert.notEqual(own, standard);
    const deep = await changeDepth(own, 'deep', write);
    for (const mine of [
      'My  own answer,\\\nwith *marks*.',
      'More of mine.\n\n## My own part\n\nText.\n\n### Below it\n\nText.\n\n',
    ])
      assert.ok(deep.includes(mine), mine);
    assert.equal(await changeDepth(deep, 'standard', write), own);
  });

  test('keeps a part that the smaller depth does not have if one of its questions is answered', async () => {
    const standard = await write('standard');
    const heading = /^## (?!.*Summary).*\n\n> \[To write\] .*\n$/m;
    const short = await write('short');
    const dropped = standard.match(/^## .*$/gm)?.filter((line) => !short.includes(line)) ?? [];
    assert.ok(dropped.length >= 2 && heading.test(standard));
    const [kept = '', gone = ''] = dropped;
    const own = standard.replace(`${kept}\n`, `${kept}\n\nMine.\n`);
    const changed = await changeDepth(own, 'short', write);
    const part = (text: string): string => text.slice(text.indexOf(kept)).split('\n## ')[0] ?? '';
    assert.equal(part(changed), part(own));
    assert.ok(!changed.includes(gone));
  });

  test('adds a new question behind an answer', async () => {
    const [standard, deep] = [await write('standard'), await write('deep')];
    const asked = (text: string): string[] => text.match(/^> \[To write\] .*$/gm) ?? [];
    const added = asked(deep).filter((line) => !asked(standard).includes(line));
    assert.ok(added.length > 0);
    const answered = standard.replace(/^> \[To write\] .*$/gm, 'Answered.');
    const changed = await changeDepth(answered, 'deep', write);
    const found = added.filter((line) => changed.includes(line));
    assert.ok(found.length > 0);
    assert.equal(changed.match(/^Answered\.$/gm)?.length, answered.match(/^Answered\.$/gm)?.length);
  });

  test('brings back nothing that the writer deleted', async () => {
    const standard = await write('standard');
    const own = standard.replace(/^## Summary\n[^]*?(?=^## )/m, '');
    assert.notEqual(own, standard);
    assert.ok(!(await changeDepth(own, 'deep', write)).includes('## Summary'));
  });

  test('names the new depth above the text, whatever the writer has put into the front matter', async () => {
    const own = (await write('standard')).replace(/^title: .*$/m, 'title: "Mine"');
    const expected = (await write('deep')).replace(/^title: .*$/m, 'title: "Mine"');
    assert.equal(await changeDepth(own, 'deep', write), expected);
  });

  test('changes with the line ends of the draft', async () => {
    const windows = (await write('standard')).replaceAll('\n', '\r\n');
    assert.equal(await changeDepth(windows, 'deep', write), (await write('deep')).replaceAll('\n', '\r\n'));
  });

  test('changes only the comment of a text that is not like the draft', async () => {
    const text = '<!-- source-guide-draft {"kind":"analysis","depth":"deep"} -->\nA\n# B\n- c\n';
    const changed = await changeDepth(text, 'short', write);
    assert.equal(changed, '<!-- source-guide-draft {"kind":"analysis","depth":"short"} -->\nA\n# B\n- c\n');
  });
});
