import type { Language } from '../../../../../../src/core';

/** What an essay with every trap holds, as its readers must see it. */
export interface TrapEssay {
  readonly text: string;
  readonly title: string;
  readonly summary: string;
  /** Every block of code, to the byte, in its order; no diagrams. */
  readonly code: readonly string[];
  /** Code within lines, in its order. */
  readonly inlineCode: readonly string[];
  /** What must be legible in the prose, as it is written here. */
  readonly prose: readonly string[];
  /** Addresses that links lead to, in their order. */
  readonly links: readonly string[];
}

const GO = [
  'func (k *Kiln[T]) Open() <-chan T { // {{ .Name }} {% raw %} {{< fire >}} {{% fire %}}',
  '\treturn map[string]<T>{"a": `${x}`, "b": \'\\n\'} // {% endraw %} {{- y -}} <!-- more --> &lt; &amp;',
  '',
  '    // 写入 <script>alert(1)</script> {/* x */} import y   ',
  '}',
].join('\n');
const NESTED = '```go\nx := 1\n```';
const LISTED = 'if a < b && c > d {\n\tf("{{ z }}")\n}';
const TILDES = 'SELECT * FROM `m` WHERE "t" = \'{{ x }}\'';
const INDENTED = 'a := <-b // {c}';

const CODE = [GO, NESTED, LISTED, TILDES, INDENTED];

const WORDS: Readonly<
  Record<Language, { title: string; summary: string; bold: string; heading: string; alt: string }>
> = {
  'zh-cn': {
    title: 'openGemini: 写入 #1 — "引号" 与 \\ `code` {{ x }}',
    summary: '先写 WAL: 再写内存 # 不是注释',
    bold: '**写入** 之后，**（先）** 再 ***读***。',
    heading: '功能说明',
    alt: '火焰 图',
  },
  en: {
    title: 'openGemini: writing #1 — "quotes" and \\ `code` {{ x }}',
    summary: 'First the WAL: then memory # no comment',
    bold: '**Writing** first, *then* ***reading***.',
    heading: 'Function',
    alt: 'the fire map',
  },
};

/** An essay with everything that breaks in some program on the way to its readers. */
export function trapEssay(language: Language): TrapEssay {
  const { title, summary, bold, heading, alt } = WORDS[language];
  const text = `---
title: ${JSON.stringify(title)}
date: 2024-6-7
author: "Ash: #1"
summary: ${JSON.stringify(summary)}
tags: ["openGemini", "C#: notes", "true", "1.0"]
categories: [reading]
---

## ${heading}

Generic map[string]<T> and <Vue-Thing>, {{ x }} and {% if y %}, {{< z >}} and {a: 1}, ${bold} 🔥 done[^1]. --flag $5 "q"

<!-- more -->

import x from 'y' is prose here

export this, too

<script>alert(1)</script> <img src=x onerror=alert(2)> <iframe src="//evil.example"></iframe> H<sub>2</sub>O<br>next

<div onclick="alert(3)">

inside a block

</div>

\`{{ x }}\` and \`map[string]<T>\` and \`\` a\`b {% y %} \`\` and \`{a}\`

\`\`\`go
${GO}
\`\`\`

\`\`\`\`markdown
${NESTED}
\`\`\`\`

1. one
   - two
     - three

       \`\`\`go
${LISTED.replace(/^/gm, '       ')}
       \`\`\`

~~~sql
${TILDES}
~~~

Indented:

    ${INDENTED}

\`\`\`mermaid
sequenceDiagram
    participant a as 甲
    a->>b: (*Kiln).Open {{ x }}
\`\`\`

| name | value |
|---|:-:|
| \`a \\| {b}\` | <T> {{ c }} |
| ![in a cell](img%2F%E7%AA%91%201.png) | [web](https://e.example/a_(b)?q={x}) |

> Quoted {d} <e>
>
> ![${alt}](<img/窑 1.png> "t")

See <https://e.example/auto> and [code](https://github.com/a/b/blob/0123456789012345678901234567890123456789/c.go#L1-L2), [evil](javascript:alert(4)) and [data](data:text/html,x), [ob](java&#115;cript:alert(5)), a\u202eb.

[^1]: Not a footnote everywhere {f}.
`;
  return {
    text,
    title,
    summary,
    code: CODE,
    inlineCode: ['{{ x }}', 'map[string]<T>', 'a`b {% y %}', '{a}', 'a | {b}'],
    prose: [
      'Generic map[string]<T> and <Vue-Thing>, {{ x }} and {% if y %}, {{< z >}} and {a: 1},',
      '🔥',
      "import x from 'y' is prose here",
      'export this, too',
      '<script>alert(1)</script> <img src=x onerror=alert(2)>',
      'inside a block',
      'Quoted {d} <e>',
      'evil and data',
    ],
    links: [
      'https://e.example/a_(b)?q={x}',
      'https://e.example/auto',
      'https://github.com/a/b/blob/0123456789012345678901234567890123456789/c.go#L1-L2',
    ],
  };
}
