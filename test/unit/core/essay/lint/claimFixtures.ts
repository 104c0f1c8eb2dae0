import { answerWith, type CodeLookup } from '../../../../../src/core';
import { lookupIn } from '../../../../support/claimCode';
import { BLOB, COMMIT, same, sourceOf, type RuleFixture } from './ruleFixture';

const KILN = {
  'kiln/fire.go': `package kiln

// Pieces is how many fit.
const Pieces = 4 * 30

type Burner interface{ Burn() }

type Door struct{ width int }

type Kiln struct {
	heat int
	door *Door
}

func (k *Kiln) Fire() {
	k.open()
	k.warm()
}

func (k *Kiln) open() {}

func (k *Kiln) warm() {}

func Cool() {}
`,
};

let kiln: Promise<CodeLookup> | undefined;

const source = sourceOf(KILN, {
  lookUp: async (_, question) =>
    answerWith(
      await (kiln ??= lookupIn(KILN, {
        history: { hasRevision: ({ name }) => Promise.resolve(name === 'v1.2.0') },
      })),
      question,
    ),
});
const lined = (first: number, last: number): string => `[\`Fire\`](${BLOB}/kiln/fire.go#L${first}-L${last})`;
const pinned = (text: string): string => `[kiln](${BLOB}/kiln/fire.go#L3-L9)\n\n${text}\n`;

/** Rules about what the essay says of the code. */
export const CLAIM_FIXTURES: Readonly<Record<string, RuleFixture>> = {
  E1: {
    passing: {
      'zh-cn': pinned('`(*Kiln).Fire` 是入口，`Kiln.warm` 负责升温。'),
      en: pinned('`(*Kiln).Fire` is the entry, and `Kiln.warm` does the rest.'),
    },
    failing: {
      'zh-cn': pinned('`(*Kiln).FireSlowly` 是入口。'),
      en: pinned('`(*Kiln).FireSlowly` is the entry.'),
    },
    source,
  },
  E3: {
    passing: { 'zh-cn': pinned('`Fire` 先调用 `open`，再调用 `warm`。'), en: pinned('`Fire` calls `open`.') },
    failing: { 'zh-cn': pinned('`warm` 会调用 `Cool`。'), en: pinned('`Cool` is called by `open`.') },
    source,
  },
  E2: {
    passing: same(pinned('`kiln/fire.go` `kiln/` `fire.go:12`')),
    failing: { 'zh-cn': pinned('入口在 `kiln/ash.go`。'), en: pinned('It starts in `kiln/ash.go`.') },
    source,
  },
  E4: {
    passing: { 'zh-cn': pinned('`Kiln` 持有 `Door`。'), en: pinned('`Kiln` holds a `Door`.') },
    failing: { 'zh-cn': pinned('`Door` 实现 `Burner` 接口。'), en: pinned('`Door` implements `Burner`.') },
    source,
  },
  E5: {
    passing: {
      'zh-cn': pinned('`Kiln` 的字段 `heat` 类型是 `int`。'),
      en: pinned('`Kiln` has a field `door` of type `*Door`.'),
    },
    failing: {
      'zh-cn': pinned('`Kiln`：\n\n| 字段 | 类型 |\n| --- | --- |\n| `heat` | `string` |'),
      en: pinned('`Kiln` has a field `chimney`.'),
    },
    source,
  },
  E6: {
    passing: { 'zh-cn': pinned('`Pieces` 的值是 120。'), en: pinned('`Pieces` is 120.') },
    failing: { 'zh-cn': pinned('`Pieces` 默认为 100。'), en: pinned('`Pieces` equals `64`.') },
    source,
  },
  E7: {
    passing: same(lined(18, 21)),
    failing: same(lined(4, 6)),
    source,
  },
  E8: {
    passing: { 'zh-cn': pinned('版本 v1.2.0 起有它。'), en: pinned('Since release v1.2.0.') },
    failing: { 'zh-cn': pinned('版本 v1.2.9 起有它。'), en: pinned('Since release v1.2.9.') },
    source,
  },
  E9: {
    passing: same(shortened(8, 9)),
    failing: same(shortened(8, 14)),
    source,
  },
};

/** An excerpt with a mark for the lines that it leaves out. */
function shortened(first: number, last: number): string {
  const comment = { path: 'kiln/fire.go', symbol: 'Kiln', lines: '6-7,10-10', pin: COMMIT };
  const code = `// Pieces is how many fit.\nconst Pieces = 4 * 30\n// … lines ${first}–${last} left out …\n\n`;
  return `<!-- source-guide-excerpt ${JSON.stringify(comment)} -->\n\`Kiln\`\n\n\`\`\`go\n${code}\`\`\`\n`;
}
