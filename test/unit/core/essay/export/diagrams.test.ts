import assert from 'node:assert/strict';
import { TARGET_IDS, targetNamed } from '../../../../support/essays';
import { bodyOf, checklistOf, essayIn, exportText, PNG } from './exportFixture';
import { Cancelled, CancellationSource, type EssayExport } from '../../../../../src/core';

const SEQUENCE =
  '```mermaid\nsequenceDiagram\n    participant lane1 as Hand\n    participant Kiln\n    lane1->>Kiln: 1. Open\n```\n';
const TEXT = `## How it \`burns\`\n\n${SEQUENCE}`;

function sourceIn({ files }: EssayExport): string {
  const source = files.find(({ path }) => path === 'diagrams/kiln-diagram-1.mmd');
  return source && 'text' in source ? source.text : '';
}

const FIGURE = '## On disk\n\n```figure layout Record\nlength: 4\npayload: n # as | written\n```\n';

suite('export of figures', () => {
  test('are not waited for once the export is cancelled', async () => {
    const source = new CancellationSource();
    const toPng = (): Promise<undefined> => {
      source.cancel();
      return new Promise(() => undefined);
    };
    const text = '```mermaid\nflowchart TD\n  A --> B\n```\n';
    await assert.rejects(exportText(text, 'wechat', { toPng, cancellation: source.cancellation }), Cancelled);
  });

  for (const id of TARGET_IDS)
    test(`${id}: draws a figure, says in words what it shows, and keeps its text`, async () => {
      const result = await exportText(FIGURE, id, { toPng: () => Promise.resolve(PNG) });
      const ending = targetNamed(id).takesSvg ? 'svg' : 'png';
      assert.ok(result.files.some(({ path }) => path.endsWith(`/kiln-diagram-1.${ending}`)));
      const source = result.files.find(({ path }) => path === 'diagrams/kiln-diagram-1.figure');
      assert.equal(
        source && 'text' in source && source.text,
        'figure layout Record\nlength: 4\npayload: n # as | written\n',
      );
      const body = await bodyOf(FIGURE, id);
      assert.match(body, /Byte layout: Record \(length 4 B, payload n\)/);
      assert.doesNotMatch(body, /figure layout/);
    });

  test('a figure that cannot be drawn stays text, and the problem is said', async () => {
    const result = await exportText('```figure layout\nhead: 8\n  length: 4\n```\n', 'markdown');
    assert.match(essayIn(result), /```figure layout\nhead: 8/);
    const problem = result.problems.find(({ code }) => code === 'essay.figure');
    assert.equal(problem?.severity, 'error');
    assert.equal(problem.range?.start.line, 0);
  });
});

suite('export of diagrams', () => {
  const drawing = TARGET_IDS.filter((id) => targetNamed(id).mermaid === 'picture');

  for (const id of drawing.filter((id) => targetNamed(id).takesSvg))
    test(`${id}: draws the diagram, keeps its source, and has nothing left to do`, async () => {
      const result = await exportText(TEXT, id);
      const picture = result.files.find(({ path }) => path.endsWith('/kiln-diagram-1.svg'));
      assert.ok(picture && 'text' in picture);
      assert.match(picture.text, /<title id="title">Sequence diagram: How it burns<\/title>/);
      assert.match(picture.text, />1\. Open<\/text>/);
      assert.match(await bodyOf(TEXT, id), /kiln-diagram-1\.svg/);
      assert.match(sourceIn(result), /^sequenceDiagram\n {4}participant lane1 as Hand\n/);
      assert.doesNotMatch(checklistOf(result).join('\n'), /PNG|mermaid-cli/);
    });

  for (const id of drawing.filter((id) => !targetNamed(id).takesSvg)) {
    test(`${id}: writes a PNG where one can be made`, async () => {
      const drawn: (string | Uint8Array)[] = [];
      const toPng = (svg: string | Uint8Array): Promise<Uint8Array> => {
        drawn.push(svg);
        return Promise.resolve(PNG);
      };
      const result = await exportText(TEXT, id, { toPng });
      const picture = result.files.find(({ path }) => path.endsWith('/kiln-diagram-1.png'));
      assert.deepEqual(picture && 'bytes' in picture && picture.bytes, PNG);
      assert.match(String(drawn[0]), /^<svg /);
      assert.ok(!result.files.some(({ path }) => path.endsWith('.svg')));
      assert.doesNotMatch(checklistOf(result).join('\n'), /Make a PNG|mermaid-cli/);
    });

    for (const toPng of [undefined, () => Promise.resolve(undefined)])
      test(`${id}: else lays the drawing beside it and says how a PNG is made`, async () => {
        const result = await exportText(TEXT, id, toPng && { toPng });
        assert.ok(result.files.some(({ path }) => path === 'diagrams/kiln-diagram-1.svg'));
        const item = checklistOf(result).find((text) => text.startsWith('Make a PNG'));
        assert.match(
          item ?? '',
          /rsvg-convert -z 2 -o \S+\/kiln-diagram-1\.png diagrams\/kiln-diagram-1\.svg$/,
        );
        assert.match(await bodyOf(TEXT, id), /kiln-diagram-1\.png/);
      });
  }

  for (const id of drawing)
    test(`${id}: a diagram that is not understood stays Mermaid, and it is said how to draw it`, async () => {
      const result = await exportText('```mermaid\npie title Fire\n"a" : 3\n```\n', id, {
        toPng: () => Promise.resolve(PNG),
      });
      assert.match(sourceIn(result), /^pie title Fire\n/);
      const command = checklistOf(result).find((item) => item.includes('mermaid-cli'));
      assert.match(command ?? '', /-i diagrams\/kiln-diagram-1\.mmd -o \S+\/kiln-diagram-1\.png/);
      assert.doesNotMatch(essayIn(result), /mermaid/);
    });

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
