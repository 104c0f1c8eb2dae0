import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { GitHistory } from '../../cli/adapters/gitHistory';
import { NodeSourceTree } from '../../cli/adapters/nodeSourceTree';
import { indexTree } from '../../cli/buildCallIndex';
import { codeAtCommits } from '../../cli/codeAtCommit';
import type { Io } from '../../cli/io';
import { COMMUNITIES } from '../../community';
import {
  checkClaims,
  createExcerptSource,
  essayRegistry,
  findTarget,
  lintEssay,
  ReviewClient,
  type ExcerptSource,
  type FromReviewer,
  type ToReviewer,
} from '../../core';
import { codeLanguages, goLanguage } from '../../core/languages';
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
      async () =>
        (await lintEssay(essay, { registry, languages: codeLanguages, checkClaims, target })).length,
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

/** Prints how long a review takes after a key stroke, with claims that a real repository answers. */
async function benchClaims(repository: string): Promise<void> {
  const head = (await new GitHistory(repository).head())?.commit ?? '';
  const essay = await claimingEssay(repository, head);
  const codeAt = codeAtCommits(repository);
  const source = createExcerptSource({
    tree: new NodeSourceTree(repository),
    language: goLanguage,
    history: new GitHistory(repository),
    codeAt,
  });
  const worker = new Worker(path.join(repositoryRoot, 'dist', 'essayThread.js'));
  const client = new ReviewClient({
    post: (message: ToReviewer) => worker.postMessage(message),
    listen: (take) => worker.on('message', (message: FromReviewer) => take(message)),
  });
  await client.ready;
  let keys = 0;
  let claims = 0;
  await measure(
    `review of ${Math.round(essay.length / 1000)} kB with claims, after a key stroke`,
    async () => {
      const review = await client.review({ text: essay + 'x'.repeat(keys++), disabled: [] }, source).review;
      claims = review?.claims.length ?? 0;
      return review?.findings.length ?? 0;
    },
  );
  say(`${claims} different claims`);
  await worker.terminate();
}

const CLAIMING_LENGTH = 40_000;

/** A Markdown text with a statement about each of many calls of a repository. */
async function claimingEssay(repository: string, commit: string): Promise<string> {
  const { data } = await indexTree(new NodeSourceTree(repository), undefined, SILENT);
  const sentences: string[] = [];
  for (const { path: file, declarations, calls } of data.files.filter((_, index) => index % 7 === 0)) {
    const call = calls.find((one) => one.class === 'S' && one.calleeSymbol.startsWith('('));
    const caller = call && declarations[call.caller];
    if (!call || !caller) continue;
    const link = `https://example.com/a/b/blob/${commit}/${file}#L${caller.line + 1}-L${caller.endLine + 1}`;
    sentences.push(
      `[\`${caller.symbol}\`](${link}) 调用 \`${call.calleeSymbol}\`（\`${call.calleePath}\`），因为后面还要用到它的结果，否则下一步无从谈起。`,
    );
  }
  const text = sentences.join('\n\n');
  return text.repeat(Math.ceil(CLAIMING_LENGTH / text.length)).slice(0, CLAIMING_LENGTH);
}

const SILENT: Io = {
  out: () => undefined,
  document: () => undefined,
  say: () => undefined,
  translate: () => '',
  language: 'en',
};

void bench().then(() => {
  const repository = process.argv[process.argv.indexOf('--repo') + 1];
  return process.argv.includes('--repo') && repository !== undefined ? benchClaims(repository) : undefined;
});
