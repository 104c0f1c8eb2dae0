import { same, type RuleFixture } from './ruleFixture';

/** Rules about Markdown, safety and targets. */
export const FORM_FIXTURES: Readonly<Record<string, RuleFixture>> = {
  M1: {
    passing: same('# Title\n\n## A\n\n### B\n\n## C\n'),
    failing: same('---\ntitle: "Kiln"\n---\n\n# Title\n\n## A\n'),
  },
  M2: {
    passing: { 'zh-cn': '**写入**：先写 `map[string]<T>`', en: 'A `map[string]<T>` is **fine**<br>here' },
    failing: { 'zh-cn': '**写入：**先写', en: 'A map[string]<T> is lost' },
  },
  M3: {
    passing: same('---\ntitle: "Kiln: fire"\ndate: 2024-05-06\ntags: [a]\n---\n\nText\n'),
    failing: same('---\ntitle: Kiln: fire\n---\n\nText\n'),
  },
  M4: {
    passing: same('[a](https://example.com/a) ![the kiln in use](img/kiln.png)'),
    failing: same('[a](https://link.zhihu.com/?target=https%3A//example.com/a)'),
  },
  M5: {
    passing: { 'zh-cn': '见 `internal/proxy/impl.go`', en: 'See `internal/proxy/impl.go` and `\\n`' },
    failing: { 'zh-cn': '见 internal\\proxy\\impl.go。', en: 'See `internal\\proxy\\impl.go`.' },
  },
  K1: {
    passing: same('<!-- source-guide-disable X3 X4 -- the code is long by nature -->\n\nText\n'),
    failing: same('<!-- source-guide-disable X99 -->\n\nText\n'),
  },
  S1: { passing: same('中文 and emoji 👩‍🚀, e\u0301'), failing: same('if admin \u202e} begin') },
  S2: {
    passing: same('[a](https://example.com) [b](#part) [c](other.md) ![x](data:image/png;base64,AA==)'),
    failing: same('[a](JaVaScRiPt:alert(1))'),
  },
  S3: {
    passing: same('<details>\n\nmore\n\n</details>\n'),
    failing: same('Text <img src=x onerror=alert(1)> more\n'),
  },
  D5: {
    passing: same('```figure layout Record\nlength: 4\npayload: n\n```\n'),
    failing: same('```figure layout Record\nhead: 8\n  length: 4\n```\n'),
  },
  T1: {
    passing: same('```go\nx()\n```\n\n```mermaid\nflowchart LR\n a --> b\n```\n'),
    failing: same('```mermaid\npie\n  "a" : 1\n```\n'),
    target: 'zhihu',
  },
  T2: {
    passing: same('![the kiln in use](https://example.com/kiln.png)'),
    failing: same('![the kiln in use](img/kiln.png)'),
    target: 'csdn',
  },
  T3: {
    passing: same('- a\n- b\n'),
    failing: same('| a | b |\n| --- | --- |\n| c | d |\n'),
    target: 'zhihu',
  },
  T4: { passing: same('- a\n  - b\n'), failing: same('- a\n  - b\n    - c\n'), target: 'wechat' },
};
