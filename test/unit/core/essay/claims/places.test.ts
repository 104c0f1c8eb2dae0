import assert from 'node:assert/strict';
import { BLOB } from '../lint/ruleFixture';
import { claimsOf, KILN_PIN } from './claimCase';

const TREE = {
  'kiln/fire.go': `package kiln

import "example.com/tools/bellows"

func Fire() { bellows.Blow() }
`,
  'kiln/fire_test.go': 'package kiln\n\nfunc TestFireSlowly() {}\n\nfunc TestFireFast() {}\n',
  'shop/shop.go': 'package shop\n',
};

/** Whether each of some texts has a claim that is contradicted. */
async function contradicted(...texts: string[]): Promise<string[]> {
  const all = await Promise.all(texts.map((text) => claimsOf(KILN_PIN + text, TREE)));
  return texts.filter((_, place) => all[place]?.some(({ answer }) => answer === 'contradicted'));
}

suite('places that an essay names', () => {
  test('may have been others at another time', async () => {
    assert.deepEqual(await contradicted('这段代码那时放在目录 `workshop`，后来搬到 `shop`。'), []);
  });

  test('are packages and folders, also those of other modules and of the library', async () => {
    const right = [
      '`kiln` 包',
      'the `bellows` package',
      'package `atomic`',
      '目录 `shop`',
      'The folder `kiln/` has it.',
    ];
    assert.deepEqual(await contradicted(...right), []);
    const wrong = ['`kilns` 包', 'the `furnace` package', '目录 `workshop`', 'package `kilnfire`'];
    assert.deepEqual(await contradicted(...wrong), wrong);
  });

  test('are the file that the link leads to in whose text they stand, where several files have the name', async () => {
    const trees = {
      'a/config.go': 'package a\n\nfunc Light() {}\n',
      'kiln/config.go': 'package kiln\n\n\n\nfunc Light() {}\n',
    };
    const said = await claimsOf(
      `${KILN_PIN}\`Light\` ([\`config.go:5\`](${BLOB}/kiln/config.go#L5)) returns \`nil\` (\`config.go:1\`).`,
      trees,
    );
    const printed = JSON.stringify(said.map(({ claim, evidence }) => [claim, evidence]));
    assert.ok(printed.includes('kiln/config.go'), printed);
    assert.ok(!printed.includes('a/config.go'), printed);
    assert.ok(!printed.includes('"nil"'), printed);
  });

  test('are the folder of a topic, not one beside the folder with its name', async () => {
    const trees = {
      'kiln/firing/a.go': 'package firing\n',
      'kiln/fire.go': 'package kiln\n',
      'kiln/unloading/b.go': 'package unloading\n',
    };
    const wrongOf = async (text: string): Promise<number> =>
      (await claimsOf(KILN_PIN + text, trees)).filter(({ answer }) => answer === 'contradicted').length;
    assert.equal(await wrongOf('Firing is `kiln/firing`; unloading is `kiln/firing`.'), 1);
    assert.equal(await wrongOf('Unloading is `kiln/unloading`, and smoking is `kiln/firing`.'), 0);
  });

  test('are the package itself where the text says that it is one, and the file where something is written', async () => {
    const trees = {
      'kiln/fire.go': 'package kiln\n\nfunc Fire() {}\n',
      'kiln/inner/pot.go': 'package inner\n\nfunc Bake() {}\n',
      'kiln/inner/glaze/glaze.go': 'package glaze\n\nfunc GlazeTwice() {}\n',
    };
    const wrongOf = async (text: string): Promise<number> =>
      (await claimsOf(KILN_PIN + text, trees)).filter(({ answer }) => answer === 'contradicted').length;
    assert.equal(await wrongOf('走的是 `kiln/inner` 包的 `GlazeTwice`。'), 1);
    assert.equal(await wrongOf('走的是 `kiln/inner/glaze` 包的 `GlazeTwice`。'), 0);
    assert.equal(await wrongOf('走的是 `kiln/inner` 目录的 `GlazeTwice`。'), 0);
    assert.equal(await wrongOf('把火点着的 `Bake` 写在 `fire.go` 里。'), 1);
    assert.equal(await wrongOf('把火点着的 `Fire` 写在 `fire.go` 里。'), 0);
  });

  test('are tests that commands run, in the folder that they name', async () => {
    const right = [
      '`go test ./kiln -run TestFire`',
      "`go test -v -run '^TestFireFast$/^hot$' ./kiln`",
      '`go test ./... -run TestFireSlowly`',
      '```sh\n$ go test ./kiln -run "TestFireFast|TestFireSlowly" | tail\n```',
      '`go test ./kiln -run "Fire.*"`',
    ];
    assert.deepEqual(await contradicted(...right), []);
    const wrong = [
      '`go test ./kiln -run TestFireTwice`',
      "`go test ./kiln -run 'TestFireFast|TestFireCold'`",
      '`go test ./shop -run TestFireSlowly`',
      '```sh\ngo test ./oven\n```',
    ];
    assert.deepEqual(await contradicted(...wrong), wrong);
  });

  test('may have the name of the repository, of another one, or of the library before them', async () => {
    const right = [
      '`example/kiln/fire.go`',
      `[bellows](https://github.com/someone/bellows) has \`bellows/blow.go\`.`,
      '`net/http/transport.go`',
      '`src/runtime/proc.go`',
      '`fire_xx_test.go`',
    ];
    assert.deepEqual(await contradicted(...right), []);
  });
});

suite('names that are none of the repository', () => {
  test('are placeholders, layouts, names of papers and of what the writer designs', async () => {
    const right = [
      '函数 `fireXXSlowly`',
      '函数 `GetXType()`',
      '`kilnPrefix_rowPrefix_potID` 函数',
      '论文中的函数 `lastIncludedTerm`',
      '我们来实现一个函数 `fireInLine`。',
      `[\`fire.go\`](${BLOB}/kiln/fire.go)`,
    ];
    assert.deepEqual(await contradicted(...right), []);
  });

  test('are those that any place of the text says to be of another program', async () => {
    const marks = [
      '| Name | Of |\n| --- | --- |\n| `potLatchDown` | Java |\n',
      '| Java | Go |\n| --- | --- |\n| `potLatchDown` | a group |\n',
      '## The client\n\nThe `potLatchDown` is there.\n',
      'The client counts in `potLatchDown`.\n',
      'Ovens of Java differ.\nThere is `potLatchDown`.\n',
      'Behind `database/sql` is `potLatchDown`.\n',
      'See https://github.com/guild/oven for `potLatchDown`.\n',
    ];
    const claim = '\n## Fire\n\nThe function `potLatchDown` is called.\n';
    for (const mark of marks) assert.deepEqual(await contradicted(mark + claim), [], mark);
    assert.deepEqual(await contradicted(claim), [claim]);
  });

  test('are not those of a program with whose name a folder of the essay says that it is the topic', async () => {
    const trees = {
      'kiln/fire.go': 'package kiln\n',
      'kiln/arrowpots/pots.go': 'package arrowpots\n\nfunc FireSlowly() {}\n',
    };
    const text = (link: string): string =>
      `${KILN_PIN}[pots](${BLOB}/${link})\n\n## From Arrow to pots\n\nThe function \`FireSlowlier\` fires.\n`;
    const wrongOf = async (link: string): Promise<number> =>
      (await claimsOf(text(link), trees)).filter(({ answer }) => answer === 'contradicted').length;
    assert.equal(await wrongOf('kiln/arrowpots/pots.go'), 1);
    assert.equal(await wrongOf('kiln/fire.go'), 0);
  });

  test('are those that the writer asks about', async () => {
    assert.deepEqual(
      await contradicted('Does the function `potLatchDown` wait?', '函数 `potLatchDown` 会等待吗？'),
      [],
    );
  });
});
