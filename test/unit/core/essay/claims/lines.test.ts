import assert from 'node:assert/strict';
import { BLOB } from '../lint/ruleFixture';
import { claimsOf, wordsOf } from './claimCase';

const TREE = { 'kiln/fire.go': 'package kiln\n\nfunc Fire() {\n\theat()\n}\n\nfunc heat() {}\n' };

async function contradicted(label: string, lines: string): Promise<number> {
  return contradictedText(`[${label}](${BLOB}/kiln/fire.go#${lines})`);
}

async function contradictedText(text: string): Promise<number> {
  const claims = await claimsOf(`${text}\n`, TREE);
  return claims.filter(({ kind, answer }) => kind === 'lines' && answer === 'contradicted').length;
}

suite('lines in the text of a link', () => {
  test('are contradicted if the link leads to others', async () => {
    assert.equal(await contradicted('`kiln/fire.go` lines 30–50', 'L3-L5'), 1);
    assert.equal(await contradicted('`kiln/fire.go` 第 30–50 行', 'L3-L5'), 1);
    assert.equal(await contradicted('line 7', 'L3'), 1);
  });

  test('may stand in the caption behind the link, and are those of the link or inside them', async () => {
    const caption = (words: string): Promise<number> =>
      contradictedText(`[fire](${BLOB}/kiln/fire.go#L3-L5)${words}`);
    assert.equal(await caption(', `kiln/fire.go` lines 3–5:'), 0);
    assert.equal(await caption('，`kiln/fire.go` 第 3–5 行：'), 0);
    assert.equal(await caption('，`kiln/fire.go` 第 4 行：'), 0);
    assert.equal(await caption(', `kiln/fire.go` lines 4–7:'), 1);
    assert.equal(await caption('，`kiln/fire.go` 第 4–7 行：'), 1);
    assert.equal(await caption(', called by `shop/shop.go` lines 4–7:'), 0);
  });

  test('hold if they overlap with those of the link', async () => {
    assert.equal(await contradicted('`kiln/fire.go` lines 3–5', 'L3-L5'), 0);
    assert.equal(await contradicted('line 4', 'L3-L5'), 0);
    assert.equal(await contradicted('3 lines of code', 'L3-L5'), 0);
  });
});

suite('tables of files', () => {
  const tree = { ...TREE, 'kiln/cool.go': 'package kiln\n\nfunc Cool() { Fire() }\n' };
  const table = (head: string, cell: string): string =>
    `[kiln](${BLOB}/kiln/fire.go)\n\n| File | ${head} |\n| --- | --- |\n| \`kiln/cool.go\` | ${cell} |\n`;

  test('list what the files have; other columns may also tell what they use', async () => {
    const answersTo = async (head: string, cell: string): Promise<string[]> =>
      (await claimsOf(table(head, cell), tree))
        .filter(({ kind }) => kind === 'lines')
        .map(({ answer }) => answer);
    assert.deepEqual(await answersTo('Contents', '`Cool`'), ['holds']);
    assert.deepEqual(await answersTo('Contents', '`Cool`, `Fire`'), ['holds', 'contradicted']);
    assert.deepEqual(await answersTo('Purpose', '`Fire`'), ['holds']);
    assert.deepEqual(await answersTo('Purpose', '`heat`'), ['contradicted']);
    assert.deepEqual(await answersTo('Purpose', 'is for `heat`'), []);
  });
});

suite('files and lines of symbols', () => {
  const MORE = {
    ...TREE,
    'kiln/cool.go': 'package kiln\n\nfunc Cool() {}\n',
    'shop/shop.go': 'package shop\n',
  };

  /** Those of some texts that have a claim about lines or files that is contradicted. */
  async function wrongOf(...texts: string[]): Promise<string[]> {
    const all = await Promise.all(
      texts.map((text) => claimsOf(`[kiln](${BLOB}/kiln/fire.go)\n\n${text}`, MORE)),
    );
    return texts.filter((_, at) =>
      all[at]?.some(({ kind, answer }) => kind === 'lines' && answer === 'contradicted'),
    );
  }

  test('are contradicted in each form if the file has no such word', async () => {
    const wrong = [
      '`shop/shop.go` 中的 `Cool`',
      '`shop.go`：`Cool`、`Fire`',
      '`Cool` in `shop/shop.go`',
      '`Cool` lives in `kiln/fire.go`.',
      '`kiln/fire.go` 定义了 `Cool`',
      '`kiln/fire.go#Cool`',
      'It is a `Cool`, declared in `kiln/fire.go`.',
      '它调用 `Cool`。这个函数写在 `kiln/fire.go` 里。',
      '在 `shop` 包声明的 `Cool`',
      'The file `kiln/fire.go` declares `Cool`.',
      '| 函数 | 文件 |\n| --- | --- |\n| `Cool` | `kiln/fire.go` |\n',
      '| 文件 | 内容 |\n| --- | --- |\n| `kiln/fire.go` | `Fire`、`Cool`，烧和冷 |\n',
      '| File | What is in it |\n| --- | --- |\n| `kiln/fire.go` | `Fire` and `Cool` |\n',
      '`Cool` 负责降温，声明在 `kiln/fire.go` 里。',
      '`Cool` is short and is declared in `kiln/fire.go`.',
      '`Cool`（`kiln/cool.go` 第 9–12 行）',
      '`Fire`, `kiln/fire.go` lines 7–7, heats.',
    ];
    assert.deepEqual(await wrongOf(...wrong), wrong);
  });

  test('are where it is declared if it acts there, and a name of another package is not it', async () => {
    const wrong = [
      'Pots are heated by `heat` in `kiln/cool.go`.',
      'If it is hot, `Cool` in `kiln/fire.go` waits.',
      '`Fire` 在 `kiln/cool.go` 里',
    ];
    const others = {
      'kiln/cool.go': 'package kiln\n\nfunc Cool() {\n\theat()\n\tshop.Fire()\n}\n',
    };
    const wrongOf = async (...texts: string[]): Promise<string[]> => {
      const all = await Promise.all(
        texts.map((text) => claimsOf(`[kiln](${BLOB}/kiln/fire.go)\n\n${text}`, { ...MORE, ...others })),
      );
      return texts.filter((_, at) =>
        all[at]?.some(({ kind, answer }) => kind === 'lines' && answer === 'contradicted'),
      );
    };
    assert.deepEqual(await wrongOf(...wrong), wrong);
    assert.deepEqual(await wrongOf('It calls `heat` in `kiln/cool.go`.'), []);
  });

  test('without a file hold in the file that they can only be in, and cannot be told if that may be several', async () => {
    const pots = 'package kiln\n\nfunc Pots() {\n\n\n\tCool()\n}\n';
    const told = async (sentence: string): Promise<unknown[]> => {
      const links = ['fire', 'pots', 'jars'].map((name) => `[${name}](${BLOB}/kiln/${name}.go)`).join(' ');
      const files = { ...MORE, 'kiln/pots.go': pots, 'kiln/jars.go': pots.replace('Pots', 'Jars') };
      const other = { ...files, 'kiln/jars.go': 'package kiln\n' };
      const answers = await Promise.all(
        [files, other].map((tree) => claimsOf(`${links}\n\n${sentence}`, tree)),
      );
      return answers.map((claims) => {
        const found = claims.find(({ kind }) => kind === 'lines');
        return found && [found.answer, wordsOf(found)[1]];
      });
    };
    assert.deepEqual(await told('`Cool` on line 6 is the second guard.'), [
      ['unknown', 'kiln/cool.go'],
      ['holds', 'kiln/pots.go'],
    ]);
  });

  test('are contradicted if the lines are of something else in every file at hand', async () => {
    const wrong = ['`Cool` (lines 40–50)', '`Cool`（第 40–50 行）'];
    assert.deepEqual(await wrongOf('`heat`（第 3–4 行）', ...wrong), wrong);
    const right = [
      '- `Fire`：返回 `heat` 的错误（第 4 行）',
      '- `Fire` returns an error of `heat` (line 4)',
      '`Fire`, `heat` (lines 3–5)',
    ];
    assert.deepEqual(await wrongOf(...right), []);
    const link = (lines: string): string => `\`heat\` 负责升温（[定义](${BLOB}/kiln/fire.go#${lines})）。`;
    assert.deepEqual(await wrongOf(link('L3-L5'), link('L7')), [link('L3-L5')]);
  });

  test('are its own if it is the subject of the sentence, and may be of a use of it otherwise', async () => {
    const own = ['`heat`（第 3–5 行）不返回错误。', '`heat` (lines 3–5) returns nothing.'];
    assert.deepEqual(await wrongOf(...own), own);
    assert.deepEqual(
      await wrongOf('`Fire` 调用 `heat`（第 3–5 行）升温。', '`heat` (lines 7–7) is short.'),
      [],
    );
  });

  test('may be where a symbol is used, and words around it in a link are no claim', async () => {
    const right = [
      '`kiln/fire.go` 中的 `heat`',
      '`heat` in `kiln/fire.go`',
      `[\`Cool\` 之前](${BLOB}/kiln/fire.go#L3)`,
      '| 文件 | 调用 |\n| --- | --- |\n| `kiln/fire.go` | `Cool` |\n',
    ];
    assert.deepEqual(await wrongOf(...right), []);
  });

  test('of a symbol may stand before it, behind it, in its brackets and in a table, in a sentence with a condition too', async () => {
    const wrong = [
      '第 1–2 行的 `Fire`',
      'Lines 6–7 of `Fire` heat the kiln.',
      'If it is cold, `Fire` (lines 40–50) heats it.',
      '`Fire` 位于第 7 行',
      '| 函数 | 行 |\n| --- | --- |\n| `Fire` | 7 |\n',
    ];
    assert.deepEqual(await wrongOf(...wrong), wrong);
    const right = [
      '(`heat`, lines 3–5)',
      'line 4 of `Fire`',
      '`Fire`（第 2–5 行）',
      '`Fire`, lines 1–7, in v0.9: lines 90–99',
      'The kiln is cold under `heat` (lines 40–50).',
    ];
    assert.deepEqual(await wrongOf(...right), []);
  });

  test('of quoted code without a comment are those of its caption', async () => {
    const quoted = (lines: string): string =>
      `*Code 1: [\`kiln/fire.go\`](${BLOB}/kiln/fire.go#${lines})*\n\n\`\`\`go\nfunc Fire() {\n\theat() // warm\n}\n\nfunc heat() {}\n\`\`\`\n`;
    const code =
      'package kiln\n\n// The door.\nvar door int\n\nfunc Fire() {\n\theat() // warm\n}\n\nfunc heat() {}\n';
    const wrong = async (lines: string): Promise<boolean> =>
      (await claimsOf(quoted(lines), { 'kiln/fire.go': code })).some(
        ({ kind, answer }) => kind === 'lines' && answer === 'contradicted',
      );
    assert.equal(await wrong('L6-L10'), false);
    assert.equal(await wrong('L1-L4'), true);
  });

  test('say what happens there: the code is on them, and does that', async () => {
    const code = `package kiln

import "sync"

type Kiln struct {
	mu   sync.RWMutex
	done chan struct{}
}

func (k *Kiln) Fire() {
	k.mu.RLock()
	defer k.mu.RUnlock()
	go k.heat()
	<-k.done
}

func (k *Kiln) heat() { close(k.done) }
`;
    const excerpt = `*[\`kiln/fire.go\`](${BLOB}/kiln/fire.go#L10-L15)*\n\n\`\`\`go\n${code.split('\n').slice(9, 15).join('\n')}\n\`\`\`\n\n`;
    const wrongOfExcerpt = async (...texts: string[]): Promise<string[]> => {
      const all = await Promise.all(texts.map((text) => claimsOf(excerpt + text, { 'kiln/fire.go': code })));
      return texts.filter((_, at) => all[at]?.some(({ answer }) => answer === 'contradicted'));
    };
    const right = [
      '- Line 11: holds `k.mu` for reading until the function returns',
      '- 第 13 行：启动一个协程：`(*Kiln).heat`',
      '- `(*Kiln).Fire` 第 14 行：从通道 `k.done` 接收',
      '- `(*Kiln).heat` line 17: closes the channel `k.done`',
      '- Line 13: unlike `Cool`, it does not wait',
    ];
    assert.deepEqual(await wrongOfExcerpt(...right), []);
    const wrong = [
      '- Line 12: holds `k.mu` for reading until the function returns',
      '- Line 11: holds `k.mu` until the function returns',
      '- 第 14 行：启动一个协程：`(*Kiln).heat`',
      '- `(*Kiln).Fire` 第 14 行：向通道 `k.done` 发送',
      '- `(*Kiln).Fire` line 13: closes the channel `k.done`',
    ];
    assert.deepEqual(await wrongOfExcerpt(...wrong), wrong);
  });
});

suite('a method that is written with its receiver', () => {
  test('is not that of an interface with the same name in other letters', async () => {
    const tree = {
      'kiln/kiln.go': 'package kiln\n\ntype Kiln interface{ Fire() }\n',
      'kiln/run.go':
        'package kiln\n\ntype kiln struct{}\n\nfunc (k *kiln) Fire() {\n\t_ = light()\n}\n\nfunc light() error { return nil }\n',
    };
    const text = `[kiln](${BLOB}/kiln/kiln.go)\n\n- \`(*kiln).Fire\` line 6: nobody looks at the error of \`light\`\n`;
    const claims = await claimsOf(text, tree);
    assert.deepEqual(
      claims.filter(({ kind }) => kind === 'lines').map(({ answer }) => answer),
      ['holds', 'holds'],
    );
  });
});
