import type { TargetId } from '../../../../../src/core';

/** The whole file that each target of the core gets from the golden essay; nothing writes this but an editor. */
export const GOLDEN: Readonly<Record<TargetId, string>> = {
  markdown: `# Reading Kiln: the door

## Function

Opens map[string]&lt;T> with {{ x }}.

<!-- more -->

\`\`\`mermaid
graph TD
  a --> b
\`\`\`

\`Open\` · [\`open.go\`](https://github.com/a/b/blob/c/open.go#L1)

\`\`\`go
_ = "{{< y >}}"
\`\`\`

| a | b |
|---|---|
| 1 | ![p](images/kiln-1-p.png) |
`,
  'hugo-stack': `---
title: "Reading Kiln: the door"
description: "How the door opens."
date: "2024-06-07"
slug: "kiln"
tags:
  - "Kiln"
  - "source reading"
---

## Function

Opens map[string]&lt;T> with {{ x }}.

<!--more-->

\`\`\`mermaid
graph TD
  a --> b
\`\`\`

\`Open\` · [\`open.go\`](https://github.com/a/b/blob/c/open.go#L1)

\`\`\`go
_ = "{{</* y */>}}"
\`\`\`

| a | b |
|---|---|
| 1 | ![p](kiln-1-p.png) |
`,
  'hugo-blowfish': `---
title: "Reading Kiln: the door"
showSummary: true
summary: "How the door opens."
date: "2024-06-07"
tags:
  - "Kiln"
  - "source reading"
---

## Function

Opens map[string]&lt;T> with {{ x }}.

<!--more-->

{{< mermaid >}}
graph TD
  a --> b
{{< /mermaid >}}

\`Open\` · [\`open.go\`](https://github.com/a/b/blob/c/open.go#L1)

\`\`\`go
_ = "{{</* y */>}}"
\`\`\`

| a | b |
|---|---|
| 1 | ![p](kiln-1-p.png) |
`,
  hexo: `---
title: "Reading Kiln: the door"
date: "2024-06-07"
tags:
  - "Kiln"
  - "source reading"
excerpt: "How the door opens."
lang: "en"
disableNunjucks: true
---

## Function

Opens map[string]&lt;T> with {{ x }}.

<!-- more -->

\`\`\`mermaid
graph TD
  a --> b
\`\`\`

\`Open\` · [\`open.go\`](https://github.com/a/b/blob/c/open.go#L1)

\`\`\`go
_ = "{{< y >}}"
\`\`\`

| a | b |
|---|---|
| 1 | ![p](/images/kiln/kiln-1-p.png) |
`,
  jekyll: `---
layout: "post"
title: "Reading Kiln: the door"
date: "2024-06-07"
tags:
  - "Kiln"
  - "source reading"
---

{% raw %}
## Function

Opens map[string]&lt;T> with {{ x }}.

<!--more-->

\`\`\`mermaid
graph TD
  a --> b
\`\`\`

\`Open\` · [\`open.go\`](https://github.com/a/b/blob/c/open.go#L1)

\`\`\`go
_ = "{{< y >}}"
\`\`\`

| a | b |
|---|---|
| 1 | ![p](/assets/images/kiln/kiln-1-p.png) |
{% endraw %}
`,
  docusaurus: `---
slug: "kiln"
title: "Reading Kiln: the door"
description: "How the door opens."
authors:
  - name: "Ash"
date: "2024-06-07"
tags:
  - "Kiln"
  - "source reading"
---

## Function

Opens map[string]&lt;T> with \\{\\{ x \\}\\}.

{/* truncate */}

\`\`\`mermaid
graph TD
  a --> b
\`\`\`

\`Open\` · [\`open.go\`](https://github.com/a/b/blob/c/open.go#L1)

\`\`\`go
_ = "{{< y >}}"
\`\`\`

| a | b |
|---|---|
| 1 | ![p](./kiln-1-p.png) |
`,
  pingcap: `---
title: "Reading Kiln: the door"
author:
  - "Ash"
date: "2024-06-07"
summary: "How the door opens."
tags:
  - "Kiln"
  - "source reading"
---

## Function

Opens map[string]&lt;T> with {{ x }}.

![Flow chart: Function](media/kiln/kiln-diagram-1.png)

\`Open\` · [\`open.go\`](https://github.com/a/b/blob/c/open.go#L1)

\`\`\`go
_ = "{{< y >}}"
\`\`\`

| a | b |
|---|---|
| 1 | ![p](media/kiln/kiln-1-p.png) |
`,
  csdn: `## Function

Opens map[string]&lt;T> with {{ x }}.

\`\`\`mermaid
graph TD
  a --> b
\`\`\`

\`Open\` · [\`open.go\`](https://github.com/a/b/blob/c/open.go#L1)

\`\`\`go
_ = "{{< y >}}"
\`\`\`

| a | b |
|---|---|
| 1 | ![p](images/kiln-1-p.png) |
`,
  zhihu: `## Function

Opens map[string]&lt;T> with {{ x }}.

![Flow chart: Function](images/kiln-diagram-1.png)

\`Open\` · [\`open.go\`](https://github.com/a/b/blob/c/open.go#L1)

\`\`\`go
_ = "{{< y >}}"
\`\`\`

- 1: ![p](images/kiln-1-p.png)
`,
  juejin: `## Function

Opens map[string]&lt;T> with {{ x }}.

![Flow chart: Function](images/kiln-diagram-1.png)

\`Open\` · [\`open.go\`](https://github.com/a/b/blob/c/open.go#L1)

\`\`\`go
_ = "{{< y >}}"
\`\`\`

| a | b |
|---|---|
| 1 | ![p](images/kiln-1-p.png) |
`,
  wechat: `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'">
<title>Reading Kiln: the door</title>
</head>
<body>
<section>
<h2 style="">Function</h2>
<p style="">Opens map[string]&lt;T&gt; with {{ x }}.</p>
<p style=""><img src="images/kiln-diagram-1.png" alt="Flow chart: Function" style=""></p>
<p style=""><code style="">Open</code> · <code style="">open.go</code>[1]</p>
<pre style=""><code style="">_ = <span style="">&quot;{{&lt; y &gt;}}&quot;</span></code></pre>
<section style=""><table style="">
<thead>
<tr>
<th style="">a</th>
<th style="">b</th>
</tr>
</thead>
<tbody>
<tr>
<td style="">1</td>
<td style=""><img src="images/kiln-1-p.png" alt="p" style=""></td>
</tr>
</tbody>
</table></section>
<h2 style="">Links in the text</h2>
<p style="">[1] <code style="">open.go</code>: <code style="">https://github.com/a/b/blob/c/open.go#L1</code></p>
</section>
</body>
</html>
`,
  html: `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'">
<title>Reading Kiln: the door</title>
<style></style>
</head>
<body lang="en">
<article>
<h1>Reading Kiln: the door</h1>
<p class="by">Ash · 2024-06-07</p>
<h2 id="function">Function</h2>
<p>Opens map[string]&lt;T&gt; with {{ x }}.</p>
<p><img src="images/kiln-diagram-1.svg" alt="Flow chart: Function"></p>
<p><code>Open</code> · <a href="https://github.com/a/b/blob/c/open.go#L1" rel="noopener noreferrer"><code>open.go</code></a></p>
<pre><code class="language-go">_ = <span class="c-string">&quot;{{&lt; y &gt;}}&quot;</span>
</code></pre>
<table>
<thead>
<tr>
<th>a</th>
<th>b</th>
</tr>
</thead>
<tbody>
<tr>
<td>1</td>
<td><img src="images/kiln-1-p.png" alt="p"></td>
</tr>
</tbody>
</table>
</article>
</body>
</html>
`,
};
