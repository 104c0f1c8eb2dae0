import assert from 'node:assert/strict';
import { TARGET_IDS, TARGETS } from '../../../../../src/core';
import { bodyOf, checklistOf, exportText } from './exportFixture';

const SEQUENCE =
  '```mermaid\nsequenceDiagram\n    participant lane1 as Hand\n    participant Kiln\n    lane1->>Kiln: 1. Open\n```\n';
const TEXT = `## How it \`burns\`\n\n${SEQUENCE}`;

suite('export of diagrams', () => {
  for (const id of TARGET_IDS.filter((id) => TARGETS[id].mermaid === 'picture')) {
    test(`${id}: keeps the source, names the picture, says how to make it`, async () => {
      const result = await exportText(TEXT, id);
      const source = result.files.find(({ path }) => path === 'diagrams/kiln-diagram-1.mmd');
      assert.ok(source && 'text' in source);
      assert.match(source.text, /^sequenceDiagram\n {4}participant lane1 as Hand\n/);
      const command = checklistOf(result).find((item) => item.includes('mermaid-cli'));
      assert.match(command ?? '', /-i diagrams\/kiln-diagram-1\.mmd -o \S+\/kiln-diagram-1\.png/);
      assert.doesNotMatch(await bodyOf(TEXT, id), /mermaid/);
    });
  }

  test('other targets keep the fence', async () => {
    for (const id of ['markdown', 'opengemini-docs', 'hugo-stack', 'hexo', 'csdn'] as const)
      assert.equal(await bodyOf(TEXT, id), TEXT);
  });

  test('the picture says what is to be seen, in the language of the essay', async () => {
    assert.match(
      await bodyOf(TEXT, 'zhihu'),
      /^!\[Sequence diagram: How it burns \(Hand, Kiln\)\]\(images\/kiln-diagram-1\.png\)$/m,
    );
    assert.match(
      await bodyOf(TEXT, 'zhihu', { language: 'zh-cn' }),
      /^!\[时序图：How it burns（Hand、Kiln）\]/m,
    );
    assert.match(await bodyOf('```mermaid\nconstructor\n```\n', 'zhihu'), /^!\[Diagram: overview\]/);
  });

  test('a diagram in a quote or a list stays in it', async () => {
    const quoted = SEQUENCE.replace(/^(?=.)/gm, '> ');
    assert.match(
      await bodyOf(`A.\n\n${quoted}\nB.\n`, 'zhihu'),
      /^A\.\n\n> !\[.+\]\(images\/kiln-diagram-1\.png\)\n\nB\.\n$/,
    );
    const listed = SEQUENCE.replace(/^(?=.)/gm, '  ').replace(/^ {2}/, '- ');
    assert.match(await bodyOf(listed, 'zhihu'), /^- !\[/);
  });

  test('a plugin is asked for where a site needs one', async () => {
    const said = checklistOf(await exportText(TEXT, 'docusaurus')).join('\n');
    assert.match(said, /Mermaid only with a plugin/);
    assert.doesNotMatch(checklistOf(await exportText('A.', 'docusaurus')).join('\n'), /Mermaid/);
  });
});

suite('export of tables to Zhihu', () => {
  test('become lists', async () => {
    const wide = '| a | b | c |\n|---|---|---|\n| 1 | `2` | [3](https://e.example) |\n| 4 |  | 5 |\n';
    assert.equal(
      await bodyOf(`A.\n\n${wide}\nB.\n`, 'zhihu'),
      'A.\n\n- 1\n  - b: `2`\n  - c: [3](https://e.example)\n- 4\n  - c: 5\n\nB.\n',
    );
    const narrow = '| 名 | 值 |\n|---|---|\n| a | b |\n| c | |\n';
    assert.equal(await bodyOf(narrow, 'zhihu', { language: 'zh-cn' }), '- a：b\n- c\n');
  });

  test('stay tables elsewhere', async () => {
    const table = '| a | b |\n|---|---|\n| 1 | 2 |\n';
    assert.equal(await bodyOf(table, 'csdn'), table);
  });
});
