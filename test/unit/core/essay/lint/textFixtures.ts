import { LANGUAGES, type Localized } from '../../../../../src/core';
import { COMMIT, excerpt, prose, same, sourceOf, type RuleFixture } from './ruleFixture';

const POST =
  '陶坯入窑以后先用小火烘干，等水气散尽再慢慢加柴，让窑温一点点升高，到了火候再封住窑口，静静等它冷却下来。';
const SEQUENCE =
  '```mermaid\nsequenceDiagram\n    participant a as Potter\n    a->>b: 1. (*Kiln).Open\n```\n';
const CLASSES = '```mermaid\nclassDiagram\n    class Kiln {\n        Open()\n    }\n```\n';
const chart = (nodes: number): string =>
  `\`\`\`mermaid\nflowchart LR\n${Array.from({ length: nodes - 1 }, (_, node) => `    n${node} --> n${node + 1}`).join('\n')}\n\`\`\`\n`;

/** A step of a walkthrough. */
const STEP: Localized = {
  'zh-cn':
    '窑里的温度必须慢慢升高，因为陶坯里还有水，火太大的话水气来不及散出去，坯就会裂开；等到水气散尽，才可以把火加大，一直烧到釉面发亮。',
  en: 'The temperature has to rise slowly, because the clay still holds water, and a piece that is heated too fast cracks; only when the water has left may the fire grow until the glaze begins to shine.',
};

/** Rules about prose, drawings, and what is left to write. */
export const TEXT_FIXTURES: Readonly<Record<string, RuleFixture>> = {
  P1: {
    passing: { 'zh-cn': prose(1600, 'zh-cn'), en: prose(1000, 'en') },
    failing: { 'zh-cn': prose(1000, 'zh-cn'), en: prose(500, 'en') },
  },
  P2: {
    passing: {
      'zh-cn': `${excerpt()}${prose(70, 'zh-cn')}\n\n${excerpt()}`,
      en: `${excerpt()}${prose(60, 'en')}\n\n${excerpt()}`,
    },
    failing: {
      'zh-cn': `${prose(100, 'zh-cn')}\n\n${excerpt()}然后是：\n\n${excerpt()}`,
      en: `${prose(60, 'en')}\n\n${excerpt()}And then:\n\n${excerpt()}`,
    },
  },
  P3: {
    passing: { 'zh-cn': prose(300, 'zh-cn'), en: prose(200, 'en') },
    failing: {
      'zh-cn': '先点火。再加柴。然后封窑。'.repeat(60),
      en: 'Then it calls the next function and returns. '.repeat(60),
    },
  },
  P4: {
    passing: {
      'zh-cn': '## 功能说明\n\n## 实现逻辑\n\n## 关键代码解析\n',
      en: '## What it does\n\n## How it works\n\n## Key code\n',
    },
    failing: {
      'zh-cn': '## 功能说明\n\n窑是用来烧陶的。\n\n## 实现逻辑\n',
      en: '## What it does\n\n## How it works\n',
    },
  },
  P5: {
    passing: { 'zh-cn': '## 局限\n\n## 总结\n', en: '## Limits\n\n## Summary\n' },
    failing: { 'zh-cn': '## 总结\n\n窑要慢慢烧。\n', en: '## Summary\n' },
  },
  D1: { passing: same(SEQUENCE + '\n' + CLASSES), failing: same(SEQUENCE) },
  D2: {
    passing: { 'zh-cn': '![写入请求的处理流程](a.png)', en: '![How a point is written](a.png)' },
    failing: { 'zh-cn': '先看图：\n\n![图片](a.png)', en: 'See this:\n\n![img](a.png)' },
  },
  D3: {
    passing: same(excerpt() + SEQUENCE),
    failing: same(excerpt() + SEQUENCE.replace('Open', 'Gone')),
    source: sourceOf(
      {},
      {
        declares: (commit, symbol) =>
          Promise.resolve(commit === COMMIT ? symbol === '(*Kiln).Open' : undefined),
      },
    ),
  },
  D4: { passing: same(chart(15)), failing: same(chart(16)) },
  L2: {
    passing: { 'zh-cn': `> ${POST}\n\n${POST.slice(0, 30)}`, en: 'Nothing of this is Chinese.' },
    failing: { 'zh-cn': POST },
    source: sourceOf(
      {},
      { otherTexts: () => Promise.resolve([{ name: 'old.md', text: `前文。${POST}后文。` }]) },
    ),
  },
  L3: {
    passing: {
      'zh-cn': `引自导读：\n\n> ${STEP['zh-cn']}\n\n窑里的火要从小到大，原因是陶坯里的水要先散掉；开窑的时刻则由釉面决定。`,
      en: `From the walkthrough:\n\n> ${STEP.en}\n\nA kiln is heated step by step, and the glaze decides when it is opened again.`,
    },
    failing: {
      'zh-cn': STEP['zh-cn'].replace('升高', '上升').replace('裂开', '开裂'),
      en: STEP.en.replace('slowly', 'gradually').replace('cracks', 'breaks'),
    },
    source: sourceOf(
      {},
      {
        walkthroughs: () =>
          Promise.resolve({
            version: '1',
            texts: LANGUAGES.map((language) => ({
              language,
              walkthrough: 'Firing',
              heading: 'Fire',
              text: `\`Fire\` 1. ${STEP[language]}`,
            })),
          }),
      },
    ),
  },
  A1: {
    passing: { 'zh-cn': '这里写完了。`TODO` 是代码。', en: 'This is written. `TODO` is code.' },
    failing: { 'zh-cn': '> **【待写】** 为什么？', en: '> **[To write]** Why?' },
  },
  C1: {
    passing: { 'zh-cn': '窑火，慢慢烧；端口:8086。', en: 'Fire, slowly; then wait.' },
    failing: { 'zh-cn': '窑火,慢慢烧' },
  },
};
