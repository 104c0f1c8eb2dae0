import assert from 'node:assert/strict';
import { symbolOf } from '../../../../support/anchors';
import { manifestHash, type Language } from '../../../../../src/core';
import { COMMIT, draftParts, draftText, FILES, firing, PINNED, TODAY, type DraftCase } from './draftFixture';

const GO_MOD = 'module example.com/kiln\n';
const RELEASES = [{ tag: 'v1', commit: COMMIT, manifestHash: manifestHash(GO_MOD) }];
const REPOSITORY = 'https://example.com/pottery/kiln';

suite('the front matter of a draft', () => {
  async function checkFrontMatter(each: DraftCase, title: string, tags: string[]): Promise<void> {
    const { frontMatter } = await draftParts(each);
    assert.deepEqual(frontMatter, { title, date: TODAY, tags, summary: '' });
  }

  test('holds title, date and tags', () =>
    checkFrontMatter({}, 'Reading the source of Kiln: Firing', ['Kiln', 'source reading']));

  test('is in the language of the essay', () =>
    checkFrontMatter({ language: 'zh-cn' }, 'Kiln 源码分析：Firing', ['Kiln', '源码分析']));

  test('names the walkthrough by its id when it has no title', () =>
    checkFrontMatter({ walkthrough: firing('') }, 'Reading the source of Kiln: firing', [
      'Kiln',
      'source reading',
    ]));

  const hostile = [
    'a: b # c',
    '"quoted" and \'more\'',
    '--- # {[&*!|>%@`',
    'back\\slash \\n',
    '写入：🚀 “引号”',
    'x\n---\ny: z',
  ];
  for (const title of [...hostile, 'null', ' ', '- a', 'very long '.repeat(40)]) {
    test(`keeps the title ${JSON.stringify(title.slice(0, 30))} as it is`, async () => {
      const expected = [title, 'source reading'];
      await checkFrontMatter(
        { walkthrough: firing(title), name: title },
        `Reading the source of ${title}: ${title}`,
        expected,
      );
    });
  }
});

suite('the parts of a draft', () => {
  const headings: Record<Language, string[]> = {
    en: [
      '2 Questions',
      '2 What it does',
      '2 The simple idea',
      '2 Overview',
      '2 How it works',
      '2 Key code',
      '3 The door',
      '3 The fire',
      '2 Data structures',
      '2 Concurrency and errors',
      '2 Evidence',
      '2 Versions, history, limits',
      '2 Summary',
      '2 Exercise and next part',
      '2 References',
    ],
    'zh-cn': [
      '2 问题',
      '2 功能说明',
      '2 先想一想',
      '2 总览',
      '2 实现逻辑',
      '2 关键代码解析',
      '3 The door',
      '3 The fire',
      '2 数据结构',
      '2 并发与错误处理',
      '2 验证',
      '2 版本、历史与局限',
      '2 总结',
      '2 练习与下一篇',
      '2 参考资料',
    ],
  };
  for (const language of ['en', 'zh-cn'] as const) {
    test(`stand in their order, with headings of one language, in ${language}`, async () =>
      assert.deepEqual((await draftParts({ language })).headings, headings[language]));

    test(`hold a question under every part that is the writer's, in ${language}`, async () => {
      const { body } = await draftParts({ language });
      const mark = language === 'en' ? '> [To write] ' : '> 【待写】 ';
      const text = body.join('\n').split(/^## /m).slice(1);
      const withoutQuestion = text
        .filter((part) => !part.includes(`\n${mark}`))
        .map((part) => part.split('\n')[0]);
      assert.deepEqual(withoutQuestion, [headings[language].at(-1)?.slice(2)]);
    });
  }

  test('end with the repository and its licence', async () => {
    const { body } = await draftParts({
      history: { ...PINNED, remoteUrl: 'https://ana:s3cr3t@git.example.org/fork/kiln.git' },
    });
    assert.deepEqual(body.slice(-4), [
      '- [Kiln](https://git.example.org/fork/kiln)',
      '',
      `The code quoted here is from [Kiln](${REPOSITORY}), under the Apache-2.0 licence; its authors hold the copyright.`,
      '',
    ]);
  });

  test('never hold what the address of the remote keeps secret', async () => {
    for (const remoteUrl of [
      'https://ana:s3cr3t@git.example.org/a/b',
      'https://s3cr3t@x@y/a/b',
      '/home/s3cr3t/kiln',
    ]) {
      assert.ok(!(await draftText({ history: { ...PINNED, remoteUrl } })).includes('s3cr3t'));
    }
  });
});

suite('the version box of a draft', () => {
  async function checkVersionBox(each: DraftCase, ...rows: string[]): Promise<void> {
    const { body } = await draftParts(each);
    const start = body.indexOf('> **Version**');
    const box = body.slice(start, body.indexOf('', start));
    assert.deepEqual(box, ['> **Version**', '>', ...rows.map((row) => `> - ${row}`)]);
    assert.ok(start >= 0 && start + box.length <= 30, 'it stands within the first 30 lines');
  }

  test('names repository, release, commit and both dates', () =>
    checkVersionBox(
      { history: { ...PINNED, head: { commit: COMMIT, tags: ['v1.0.0', 'latest'], date: '2024-05-05' } } },
      `Repository: ${REPOSITORY}`,
      'Release: v1.0.0, latest',
      `Commit: [\`${COMMIT}\`](${REPOSITORY}/commit/${COMMIT})`,
      'Commit date: 2024-05-05',
      `Drafted on: ${TODAY}`,
    ));

  test('says that a commit is no known release', () =>
    checkVersionBox(
      { history: { ...PINNED, remoteUrl: 'git@git.example.org:fork/kiln.git' } },
      'Repository: https://git.example.org/fork/kiln',
      'Release: not a known release',
      `Commit: [\`${COMMIT}\`](https://git.example.org/fork/kiln/commit/${COMMIT})`,
      `Drafted on: ${TODAY}`,
    ));

  test('names the release whose commit it is, with or without a tag', () =>
    checkVersionBox(
      { history: PINNED, releases: RELEASES },
      `Repository: ${REPOSITORY}`,
      'Release: v1',
      `Commit: [\`${COMMIT}\`](${REPOSITORY}/commit/${COMMIT})`,
      `Drafted on: ${TODAY}`,
    ));

  test('does not name a release that only has the same go.mod', () =>
    checkVersionBox(
      { files: { 'go.mod': GO_MOD }, releases: RELEASES },
      `Repository: ${REPOSITORY}`,
      'Release: not a known release',
      'Commit: unknown (no git history that can be read); add it before you quote code',
      `Drafted on: ${TODAY}`,
    ));

  test('asks for the commit when there is no history', () =>
    checkVersionBox(
      {},
      `Repository: ${REPOSITORY}`,
      'Release: not a known release',
      'Commit: unknown (no git history that can be read); add it before you quote code',
      `Drafted on: ${TODAY}`,
    ));
});

suite('the steps of a draft', () => {
  test('are drawn and listed with links to the commit', async () => {
    const draft = await draftParts({ history: PINNED });
    const link = `${REPOSITORY}/blob/${COMMIT}`;
    assert.deepEqual(
      [draft.diagram?.split('\n').slice(-3), draft.body.filter((line) => /^\d\. /.test(line))],
      [
        ['    Note over lane1: 1. (*Kiln).Open', '    lane1->>lane2: 2. Fire (remote call)', ''],
        [
          `1. [\`(*Kiln).Open\`](${link}/kiln/open.go#L5) · \`kiln/open.go:5\``,
          `2. [\`Fire\`](${link}/kiln/fire.go#L24) · \`kiln/fire.go:24\``,
        ],
      ],
    );
  });

  test('are those that the checkout has; the others are named once, in the diagram and in a note', async () => {
    const { steps } = firing();
    const [open] = steps;
    assert.ok(open);
    const gone = { ...open.anchor, symbol: symbolOf('Gone') };
    const walkthrough = {
      ...firing(),
      steps: [
        { ...open, id: 'changed', anchor: { ...open.anchor, body: '0'.repeat(16) } },
        { ...open, id: 'absent', anchor: { ...gone, absent: ['v1'] } },
        { ...open, id: 'lost', anchor: { ...gone, symbol: symbolOf('Lost') } },
      ],
    };
    const files = { ...FILES, 'go.mod': GO_MOD };
    const draft = await draftParts({ walkthrough, releases: RELEASES, files });
    assert.deepEqual(
      draft.body.filter((line) => /^\d\. /.test(line)),
      ['1. `(*Kiln).Open` · `kiln/open.go:5`'],
    );
    assert.deepEqual(draft.diagram?.split('\n').slice(-3), [
      '    Note over lane1: 1. (*Kiln).Open',
      '    Note over lane1: not in this version, so not drawn: Gone, Lost (2 steps)',
      '',
    ]);
    assert.deepEqual(
      draft.body.filter((line) => line.startsWith('The code of') || line.startsWith('This version does')),
      [
        'The code of `(*Kiln).Open` differs from what the walkthrough describes, which is bbbbbbbb (2024-05-06). Compare each title, statement and value with the code here.',
        'This version does not have `Gone`, `Lost`.',
      ],
    );
  });
});
