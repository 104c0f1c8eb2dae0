import * as path from 'node:path';
import { writeFile } from './sampleModule';

const FILES: Readonly<Record<string, string>> = {
  'pack.json': JSON.stringify({
    format: 2,
    language: 'go',
    name: 'Kiln',
    module: 'github.com/openGemini/openGemini',
    repository: 'https://example.invalid/kiln',
    base: { commit: '0'.repeat(40), date: '2026-01-31' },
    walkthroughs: ['writing', 'logging'],
    entryPoints: [],
  }),
  'glossary/en.md': `# Words

## Shard {#shard}

A stretch of time of one [partition](#partition).

## Partition {#partition}

A share of a database.
`,
  'glossary/zh-cn.md':
    '# 术语\n\n## 分片 {#shard}\n\n[分区](#partition)的一段时间。\n\n## 分区 {#partition}\n\n数据库的一份。\n',
  'writing/walkthrough.json': JSON.stringify({
    format: 2,
    lanes: [{ id: 'front' }, { id: 'back' }],
    steps: [
      step('receive', 'front', 'start', 'lib/util/lifted/influx/httpd/handler.go', '(*Handler).serveWrite'),
      step('store', 'back', 'rpc', 'engine/shard.go', '(*shard).WriteRows'),
      { ...step('log', 'back', 'direct', 'engine/wal.go', '(*WAL).Write'), via: ['writeRows'] },
    ],
  }),
  'writing/en.md': `# Writing, shortly

How is a point written?

## Before you start {#prerequisites}

Know what a [shard](../glossary/en.md#shard) is.

## Receiving {#receive}

The request comes in.

## Storing {#store}

Into the [shard](../glossary/en.md#shard), and then [into the log](../logging/en.md#write).

## Logging {#log}

The end.

## One point {#worked-example}

| step | value |
|---|---|
| 1 | \`0.5\` |

## Check yourself {#check-yourself}

Think first.

### Why is there a log?

Because memory forgets.

### What does the shard hold?

A stretch of time.

## Exercise {#exercise}

Write a point: \`go test ./engine -run 'TestShard$'\`.

## Essays {#essay-ideas}

- **Why is the log written second?** Begin at \`writeRows\`.
- How long does memory last?
`,
  'writing/zh-cn.md': `# 简短的写入

一个点是怎么写进去的？

## 开始之前 {#prerequisites}

先了解什么是[分片](../glossary/zh-cn.md#shard)。

## 接收 {#receive}

收到请求。

## 存储 {#store}

先存入[分片](../glossary/zh-cn.md#shard)，再[写入日志](../logging/zh-cn.md#write)。

## 日志 {#log}

结束。

## 一个点 {#worked-example}

| 步骤 | 值 |
|---|---|
| 1 | \`0.5\` |

## 自测 {#check-yourself}

先自己想一想。

### 为什么要有日志？

因为内存会丢。

### 分片里有什么？

一段时间的数据。

## 练习 {#exercise}

写一个点：\`go test ./engine -run 'TestShard$'\`。

## 文章 {#essay-ideas}

- **为什么日志后写？**从 \`writeRows\` 读起。
- 内存里的数据能留多久？
`,
  'logging/walkthrough.json': JSON.stringify({
    format: 2,
    lanes: [{ id: 'back' }],
    steps: [
      step('open', 'back', 'start', 'engine/shard.go', '(*shard).WriteRows'),
      step('write', 'back', 'direct', 'engine/wal.go', '(*WAL).Write'),
    ],
  }),
  'logging/en.md': '# Logging, shortly\n\n## Open {#open}\n\nOpen.\n\n## Write {#write}\n\nBytes.\n',
  'logging/zh-cn.md': '# 简短的日志\n\n## 打开 {#open}\n\n打开。\n\n## 写入 {#write}\n\n字节。\n',
};

/** Writes a separate pack, which has everything that a pack can have, into a copy of the sample. */
export async function writeGuidedPack(folder: string): Promise<void> {
  for (const [file, text] of Object.entries(FILES))
    await writeFile(path.join(folder, '.source-guide', 'kiln'), file, text);
}

function step(id: string, lane: string, reached: string, file: string, symbol: string): object {
  return { id, lane, reached, anchor: { path: file, symbol } };
}
