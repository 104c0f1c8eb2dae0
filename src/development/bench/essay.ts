import { lintEssay, TARGET_IDS } from '../../core';
import { say } from '../progress';

const LENGTH = 200_000;
const RUNS = 15;
const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const LINK = `https://example.com/pottery/kiln/blob/${COMMIT}/kiln/fire.go#L3-L9`;

/** A part of an essay as people write them: prose, a caption, code, a table, a list, a drawing. */
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

/** Prints how long the rules take on one essay of 200,000 characters; an editor runs them while a person types. */
async function bench(): Promise<void> {
  const essay = PART.repeat(Math.ceil(LENGTH / PART.length)).slice(0, LENGTH);
  for (const target of [TARGET_IDS[0], 'jekyll', 'zhihu'] as const) {
    const times: number[] = [];
    let found = 0;
    for (let run = 0; run < RUNS; run++) {
      const start = performance.now();
      found = (await lintEssay(essay, { target })).length;
      times.push(performance.now() - start);
    }
    const [first = 0] = times;
    const median = [...times].sort((left, right) => left - right)[RUNS >> 1] ?? 0;
    say(`${target}: first ${first.toFixed(0)} ms, median ${median.toFixed(0)} ms, ${found} findings`);
  }
}

void bench();
