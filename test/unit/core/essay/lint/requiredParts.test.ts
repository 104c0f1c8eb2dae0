import assert from 'node:assert/strict';
import { findingsOf } from './findings';

suite('headings that stand for a part', () => {
  const accepted = [
    ['What a subscription does', 'How a line travels: the write path', 'Reading the code'],
    ['Background', 'Under the hood', 'The code'],
    ['背景', '整体流程', '源码解读'],
    ['什么是数据订阅', '工作原理', '核心代码'],
  ];
  for (const headings of accepted)
    test(`are “${headings.join('”, “')}”`, async () => {
      const text = headings.map((heading) => `## ${heading}\n\n…\n`).join('\n');
      assert.deepEqual(await findingsOf('P4', text), []);
    });

  test('are not any others, and the message says which count', async () => {
    const found = await findingsOf('P4', '## Writers\n\nText\n\n## Queues\n\nText\n');
    assert.equal(found.length, 3);
    assert.deepEqual(found[0]?.message.args, ['What it does', 'Background', 'What is a subscription?']);
  });
});

suite('words for a commit that is no release', () => {
  const box = (release: string): string =>
    `> https://github.com/o/r · ${release} · ${'a'.repeat(40)} · 2026-01-02\n\nText\n`;
  for (const release of ['不对应发布版本', '尚未发布', '没有对应的发布版本', 'unreleased', 'not a release'])
    test(`are “${release}”`, async () => assert.deepEqual(await findingsOf('V1', box(release)), []));

  test('are not nothing', async () => assert.equal((await findingsOf('V1', box('Text'))).length, 1));
});
