import assert from 'node:assert/strict';
import {
  Checkout,
  exportTours,
  loadPack,
  type ExportedTours,
  type Pack,
  type Walkthrough,
} from '../../../../src/core';
import { sharedSites } from '../../../support/goCode';
import { InMemoryHistory, type HistoryParts } from '../../../support/inMemoryHistory';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { changedPack, packFiles } from '../../../support/packFiles';
import { COMMIT, KILN_FILES, type WrittenTour } from './tourFixture';
import { codeLanguages } from '../../../../src/core/languages';

/** The pack with the body of the step `fire` in place of its text. */
function withText(body: string): Record<string, string> {
  const files = packFiles();
  const text = files['firing/en.md'] ?? '';
  return { ...files, 'firing/en.md': text.replace('Now the *heat*.', () => body) };
}

interface Case {
  readonly pack?: Record<string, string>;
  readonly files?: Record<string, string>;
  readonly history?: HistoryParts;
}

async function exported({ pack = packFiles(), files = KILN_FILES, history }: Case = {}): Promise<
  ExportedTours & { readonly english: WrittenTour; readonly chinese: WrittenTour }
> {
  const loaded = (await loadPack(new InMemoryTree(pack), codeLanguages)).pack as Pack;
  const walkthrough = loaded.walkthroughs[0] as Walkthrough;
  const checkout = new Checkout({
    pack: loaded,
    tree: new InMemoryTree(files),
    sites: await sharedSites(),
    ...(history && { history: new InMemoryHistory(history) }),
  });
  const tours = await exportTours({ checkout, walkthrough });
  const [chinese, english] = tours.files.map(({ text }) => JSON.parse(text) as WrittenTour);
  assert.ok(chinese && english);
  return { ...tours, english, chinese };
}

function textOfStep({ steps }: WrittenTour, index: number): string {
  return steps[index]?.description ?? '';
}

const AT_HEAD: HistoryParts = { head: { commit: COMMIT, tags: [] }, files: KILN_FILES };

suite('a walkthrough as a tour', () => {
  test('is one file for each language, with the prose of that language', async () => {
    const { files, english, chinese } = await exported();
    assert.deepEqual(
      files.map(({ path }) => path),
      ['firing.zh-cn.tour', 'firing.en.tour'],
    );
    assert.deepEqual([english.title, chinese.title], ['Firing a piece', '烧制一件作品']);
    assert.deepEqual(
      chinese.steps.map(({ title }) => title),
      ['烧制一件作品', '开门', '点火'],
    );
    assert.match(textOfStep(chinese, 2), /^### 点火\n\n再点火。\n\n---\n/);
  });

  test('begins with the introduction, and gives each step its file and line from 1', async () => {
    const { english } = await exported();
    const [introduction, open, fire] = english.steps;
    assert.match(introduction?.description ?? '', /How heat comes about\./);
    assert.equal(introduction?.file, undefined);
    assert.deepEqual([open?.file, open?.line], ['kiln/kiln.go', 5]);
    assert.deepEqual([fire?.file, fire?.line], ['kiln/kiln.go', 9]);
  });

  test('says where a step runs and how control gets there', async () => {
    const { english, chinese } = await exported();
    assert.match(
      textOfStep(english, 2),
      /\*\*Reached\*\*: in a new goroutine, from \[step 2, “The door opens”\]\[#2\]/,
    );
    assert.match(textOfStep(english, 1), /\*\*Runs in\*\*: Hand/);
    assert.match(textOfStep(chinese, 2), /新的协程，来自\[第 2 步“开门”\]\[#2\]/);
  });

  test('names the commit that its lines are true for', async () => {
    const { english, problems } = await exported({ history: AT_HEAD });
    assert.equal(english.ref, COMMIT);
    assert.deepEqual(problems, []);
  });

  test('names no commit when a file is not as the commit has it, and says so', async () => {
    const files = { ...KILN_FILES, 'kiln/kiln.go': `\n\n${KILN_FILES['kiln/kiln.go']}` };
    const { english, problems } = await exported({ files, history: AT_HEAD });
    assert.equal(english.ref, undefined);
    assert.equal(english.steps[1]?.line, 7);
    assert.deepEqual(
      problems.map(({ code, path }) => [code, path]),
      [['tour.edited-file', 'kiln/kiln.go']],
    );
  });

  test('without a history names no commit', async () => {
    assert.equal((await exported()).english.ref, undefined);
  });

  test('a step that is not found becomes a page that says so, never a guessed line', async () => {
    const files = { ...KILN_FILES, 'kiln/kiln.go': 'package kiln\n\ntype Kiln struct{}\n' };
    const { english, problems } = await exported({ files });
    const [, open] = english.steps;
    assert.deepEqual([open?.file, open?.line], [undefined, undefined]);
    assert.match(open?.description ?? '', /⚠ This code was not found in this version.*`\(\*Kiln\)\.Open`/);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['tour.no-place', 'tour.no-place'],
    );
  });

  test('a step that moved says from where', async () => {
    const files = { 'go.mod': 'module example.com/kiln\n', 'kiln/door.go': KILN_FILES['kiln/kiln.go'] };
    const { english } = await exported({ files });
    assert.equal(english.steps[1]?.file, 'kiln/door.go');
    assert.match(textOfStep(english, 1), /It was `\(\*Kiln\)\.Open` in `kiln\/kiln\.go`\./);
  });

  test('leads to other steps by their number', async () => {
    const { english } = await exported({
      pack: withText('After [the door](#open), and [`a[i]`](en.md#open).'),
    });
    assert.match(textOfStep(english, 2), /After \[the door\]\[#2\], and `a\[i\]` \[#2\]\./);
  });

  test('explains a word of the glossary where it is met first', async () => {
    const pack = {
      ...withText('A [pot](../glossary/en.md#pot) and a [pot](../glossary/en.md#pot).'),
      'glossary/en.md': '# Words\n\n## Pot {#pot}\n\nOf *clay*.\n\nMore.\n',
      'glossary/zh-cn.md': '# 词\n\n## 罐 {#pot}\n\n陶的。\n',
    };
    const { english } = await exported({ pack });
    const text = textOfStep(english, 2);
    assert.match(text, /A pot and a pot\./);
    assert.match(text, /\*\*Words\*\*\n\n- \*\*Pot\*\*: Of \*clay\*\.$/);
  });

  test('names another walkthrough in words, for its tour may not be there', async () => {
    const files = withText('See [there](../glazing/en.md#fire).');
    const glazing = Object.entries(files).flatMap(([path, text]) =>
      path.startsWith('firing/') ? [[path.replace('firing', 'glazing'), text]] : [],
    );
    const pack = {
      ...files,
      ...(Object.fromEntries(glazing) as Record<string, string>),
      ...changedPack({ walkthroughs: ['firing', 'glazing'] }),
    };
    const { english } = await exported({ pack });
    assert.match(textOfStep(english, 2), /See there \(see “Firing a piece”, “Then it burns”\)\./);
    assert.equal(english.nextTour, 'Firing a piece');
  });

  test('what CodeTour would run is text', async () => {
    const body = '[quit](command:workbench.action.quit) <command:a.b> ![x](command:c)\n\n>> rm -rf /\n';
    const { english } = await exported({ pack: withText(body) });
    const text = textOfStep(english, 2);
    assert.doesNotMatch(text, /\(command:|<command:|^>>\s/m);
    assert.match(text, /quit/);
  });

  test('a heading cannot end the label of a link that CodeTour makes of it', async () => {
    const files = packFiles();
    const text = (files['firing/en.md'] ?? '').replace('The door opens', 'Door](command:quit)[');
    const { english } = await exported({ pack: { ...files, 'firing/en.md': text } });
    assert.equal(english.steps[1]?.title, 'Door)(command:quit)(');
  });
});
