import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { COMMUNITIES } from '../../community';
import {
  essayRegistry,
  findTarget,
  lintEssay,
  ReviewClient,
  type ExcerptSource,
  type FromReviewer,
  type ToReviewer,
} from '../../core';
import { codeLanguages } from '../../core/languages';
import { say } from '../progress';
import { repositoryRoot } from '../repositoryRoot';

const LENGTH = 200_000;
const RUNS = 15;
const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const LINK = `https://example.com/pottery/kiln/blob/${COMMIT}/kiln/fire.go#L3-L9`;

/** A typical part of an essay: prose, a caption, code, a table, a list, a diagram. */
const PART = `## 点火

窑里的温度要慢慢升高，因为陶坯里还有水气，否则会裂开。**先点小火**，再按 [\`Fire\`](${LINK}) 的顺序加柴；\`heat\` 一次只加一件。

> 引用一句话：合抱之木，生于毫末。

\`(*Kiln).Fire\` · [\`kiln/fire.go\` 第 3–9 行](${LINK})

\`\`\`go
func (k *Kiln) Fire(pieces []Piece) error {
	for _, piece := range pieces {
		if err := k.heat(piece); err != nil {
			return err
		}
	}
	return nil
}
\`\`\`

| 步骤 | 温度 | 说明 |
| --- | --- | --- |
| 烘干 | 120 | 水气散尽 |
| 烧成 | 1240 | 釉面熔融 |

1. 先检查窑门
   - 有缝就封上
2. 再看风门

\`\`\`mermaid
sequenceDiagram
    participant a as 陶工
    a->>b: 1. (*Kiln).Fire
\`\`\`

![从点火到封窑的流程](fire.png)

`;

/** A source that knows nothing, so that we measure only the rules. */
const NOTHING: ExcerptSource = {
  textAt: () => Promise.resolve(undefined),
  textNow: () => Promise.resolve(undefined),
  declares: () => Promise.resolve(undefined),
  otherTexts: () => Promise.resolve([]),
};

/** Prints how long the rules take on an essay of 200,000 characters. The editor runs them while the user types. */
async function bench(): Promise<void> {
  const essay = PART.repeat(Math.ceil(LENGTH / PART.length)).slice(0, LENGTH);
  const registry = essayRegistry(COMMUNITIES);
  for (const id of ['markdown', 'jekyll', 'zhihu']) {
    const target = findTarget(registry, id);
    await measure(
      id,
      async () => (await lintEssay(essay, { registry, languages: codeLanguages, target })).length,
    );
  }
  const worker = new Worker(path.join(repositoryRoot, 'dist', 'essayThread.js'));
  const client = new ReviewClient({
    post: (message: ToReviewer) => worker.postMessage(message),
    listen: (take) => worker.on('message', (message: FromReviewer) => take(message)),
  });
  await client.ready;
  await measure('review in its worker, there and back', async () => {
    const review = await client.review({ text: essay, disabled: [] }, NOTHING).review;
    return review?.findings.length ?? 0;
  });
  await worker.terminate();
}

async function measure(name: string, run: () => Promise<number>): Promise<void> {
  const times: number[] = [];
  let found = 0;
  for (let count = 0; count < RUNS; count++) {
    const start = performance.now();
    found = await run();
    times.push(performance.now() - start);
  }
  const [first = 0] = times;
  const median = [...times].sort((left, right) => left - right)[RUNS >> 1] ?? 0;
  say(`${name}: first ${first.toFixed(0)} ms, median ${median.toFixed(0)} ms, ${found} findings`);
}

void bench();
