/** A short essay with one of each thing that targets treat differently. */
export const GOLDEN_ESSAY = `---
title: "Reading Kiln: the door"
date: 2024-6-7
author: "Ash"
summary: "How the door opens."
tags: ["Kiln", "source reading"]
---

# Reading Kiln: the door

## Function

Opens map[string]<T> with {{ x }}.

<!-- more -->

\`\`\`mermaid
graph TD
  a --> b
\`\`\`

<!-- source-guide-excerpt {"step":"open","path":"kiln/open.go"} -->
\`Open\` · [\`open.go\`](https://github.com/a/b/blob/c/open.go#L1)

\`\`\`go
_ = "{{< y >}}"
\`\`\`

| a | b |
|---|---|
| 1 | ![p](p.png) |
`;
