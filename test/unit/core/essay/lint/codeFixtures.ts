import { BLOB, COMMIT, excerpt, prose, REPOSITORY, same, sourceOf, type RuleFixture } from './ruleFixture';

const OTHER = 'f'.repeat(40);
const FILE = 'package kiln\n\nfunc Fire() {\n\theat(1)\n}\n';
const box = (rows: readonly string[]): string => rows.map((row) => `> - ${row}\n`).join('');

/** Rules about versions and excerpts. */
export const CODE_FIXTURES: Readonly<Record<string, RuleFixture>> = {
  V1: {
    passing: {
      'zh-cn': box([`仓库：${REPOSITORY}`, '版本：v1.2.0', `提交：${COMMIT}`, '日期：2024-05-06']),
      en: box([`Repository: ${REPOSITORY}`, 'Release: v1.2.0', `Commit: ${COMMIT}`, 'Date: 2024-05-06']),
    },
    failing: { 'zh-cn': '本文读的是最新的代码。', en: 'This reads the newest code.' },
  },
  V2: {
    passing: same(`[a](${BLOB}/a.go#L1) [b](${BLOB}/b.go#L2) [fix](${REPOSITORY}/commit/${OTHER})`),
    failing: same(`[a](${BLOB}/a.go#L1) [b](${REPOSITORY}/blob/${OTHER}/b.go#L2)`),
  },
  V3: {
    passing: same(`[a](${BLOB}/a.go#L1) [issue](${REPOSITORY}/issues/7)`),
    failing: same(`[a](${REPOSITORY}/blob/main/a.go#L1)`),
  },
  V4: {
    passing: same(`[a](${BLOB}/a.go#L1-L4) [read](${BLOB}/README.md)`),
    failing: same(`[a](${BLOB}/a.go)`),
  },
  X1: {
    passing: {
      'zh-cn': excerpt() + '\n下面是我写的小程序：\n\n```go\nfunc Fire() {}\n```\n',
      en: excerpt() + '\nMy experiment fires it once:\n\n```go\nfunc Fire() {}\n```\n',
    },
    failing: same('```go\nfunc Fire() {}\n```\n'),
  },
  X2: {
    passing: same(excerpt('func Fire() {\n    heat(1)\n}')),
    failing: same(excerpt('func Fire() {\n    heat(2)\n}')),
    source: sourceOf({ 'kiln/fire.go': FILE }),
  },
  X3: {
    passing: same(`\`\`\`go\n${'heat()\n'.repeat(50)}\`\`\`\n`),
    failing: same(`\`\`\`go\n${'heat()\n'.repeat(51)}\`\`\`\n`),
  },
  X4: {
    passing: {
      'zh-cn': prose(1500, 'zh-cn') + '\n\n' + excerpt().repeat(3),
      en: prose(900, 'en') + '\n\n' + excerpt().repeat(3),
    },
    failing: { 'zh-cn': prose(100, 'zh-cn') + '\n\n' + excerpt(), en: prose(60, 'en') + '\n\n' + excerpt() },
  },
  X5: {
    passing: same(excerpt('func Fire() {\n\theat()\n}')),
    failing: same(excerpt('func Fire() {\n\theat()\n}\n// ...\nfunc Cool() {\n}')),
  },
  X6: {
    passing: same('```go\nx := 1\n```\n\n```text\n12 pots\n```\n'),
    failing: same('```java\nfunc Fire() {\n\tx := 1\n}\n```\n'),
  },
  X7: {
    passing: same(`\`\`\`go\n// ${'x'.repeat(100)}\n\`\`\`\n`),
    failing: same(`\`\`\`go\n// ${'x'.repeat(120)}\n\`\`\`\n`),
  },
  L1: {
    passing: {
      'zh-cn': excerpt() + '文中的代码来自 Kiln，遵循 Apache-2.0 许可证。',
      en: excerpt() + '- https://example.com/kiln/kiln, licensed under Apache-2.0',
    },
    failing: same(excerpt()),
  },
};
