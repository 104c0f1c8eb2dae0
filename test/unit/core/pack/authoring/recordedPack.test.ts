import assert from 'node:assert/strict';
import {
  addEntryPoint,
  addLanguage,
  addSteps,
  deleteStep,
  moveStep,
  newPack,
  packNameFor,
  renameText,
  setTransfer,
  stepIdFor,
  undoChanges,
  UNKNOWN_BASE,
  walkthroughIdFor,
  type FileChange,
  type Language,
  type NewStep,
  type PackEdit,
  type PackTexts,
  type RepoPath,
} from '../../../../../src/core';
import { goLanguage } from '../../../../../src/core/languages';

const STRUCTURE = 'firing/walkthrough.json' as RepoPath;
const ENGLISH = 'firing/en.md' as RepoPath;
const CHINESE = 'firing/zh-cn.md' as RepoPath;

function applied(texts: PackTexts, edit: PackEdit): Map<RepoPath, string> {
  assert.equal(edit.refusal, undefined, JSON.stringify(edit.refusal));
  return written(texts, edit.changes);
}

function written(texts: PackTexts, changes: readonly FileChange[]): Map<RepoPath, string> {
  const now = new Map(texts);
  for (const { path, before, text } of changes) {
    assert.equal(now.get(path), before, path);
    if (text === undefined) now.delete(path);
    else now.set(path, text);
  }
  return now;
}

function step(id: string, reached = 'direct', more: Partial<NewStep> = {}): NewStep {
  const anchor = { path: 'kiln.go', symbol: `(*Kiln).${id}` };
  return { walkthrough: 'firing', title: 'Firing', step: id, reached, anchor, ...more };
}

function pack(languages: readonly Language[] = ['en']): PackTexts {
  const about = { name: 'kiln', language: goLanguage, module: 'example.com/kiln', base: UNKNOWN_BASE };
  const made = applied(new Map(), newPack({ ...about, languages }));
  const steps = [step('open', 'start'), step('heat'), step('watch', 'goroutine', { from: 'open' })];
  return applied(made, addSteps(made, steps, goLanguage));
}

function stepsIn(texts: PackTexts): unknown[] {
  const { steps } = JSON.parse(texts.get(STRUCTURE) ?? '') as {
    steps: { id: string; reached: string; from?: string; via?: string[] }[];
  };
  return steps.map(({ id, reached, from, via }) => [id, reached, from, ...(via ? [via] : [])]);
}

function headingsIn(text: string | undefined): string[] {
  return text?.match(/^#.*$/gm) ?? [];
}

suite('recording a pack', () => {
  test('several steps are added at once, each with its section', () => {
    const texts = pack();
    assert.deepEqual(stepsIn(texts), [
      ['open', 'start', undefined],
      ['heat', 'direct', undefined],
      ['watch', 'goroutine', 'open'],
    ]);
    assert.deepEqual(headingsIn(texts.get(ENGLISH)), [
      '# Firing',
      '## (*Kiln).open {#open}',
      '## (*Kiln).heat {#heat}',
      '## (*Kiln).watch {#watch}',
    ]);
  });

  test('if one of several steps cannot be added, none is', () => {
    const texts = pack();
    assert.ok(addSteps(texts, [step('close'), step('heat')], goLanguage).refusal);
  });

  test('a deleted step leaves no text, and what came from it gets the way that the code shows', () => {
    const texts = pack();
    const ways = new Map([['heat', { reached: 'direct', from: 'watch', via: ['(*Kiln).run'] }]]);
    const moved = applied(
      texts,
      moveStep(texts, { walkthrough: 'firing', step: 'heat', after: 'watch' }, goLanguage),
    );
    const known = applied(
      moved,
      deleteStep(moved, { walkthrough: 'firing', step: 'open', ways }, goLanguage),
    );
    assert.deepEqual(stepsIn(known), [
      ['watch', 'start', undefined],
      ['heat', 'direct', undefined, ['(*Kiln).run']],
    ]);
    assert.deepEqual(headingsIn(known.get(ENGLISH)), [
      '# Firing',
      '## (*Kiln).watch {#watch}',
      '## (*Kiln).heat {#heat}',
    ]);
  });

  test('deleting a step keeps where control comes from for the others', () => {
    const texts = pack();
    const ways = new Map<string, never>();
    const now = applied(texts, deleteStep(texts, { walkthrough: 'firing', step: 'heat', ways }, goLanguage));
    assert.deepEqual(stepsIn(now), [
      ['open', 'start', undefined],
      ['watch', 'goroutine', undefined],
    ]);
  });

  test('the only step of a walkthrough stays', () => {
    let texts = pack();
    const ways = new Map<string, never>();
    for (const id of ['open', 'heat'])
      texts = applied(texts, deleteStep(texts, { walkthrough: 'firing', step: id, ways }, goLanguage));
    assert.ok(deleteStep(texts, { walkthrough: 'firing', step: 'watch', ways }, goLanguage).refusal);
  });

  test('a renamed step keeps its id and its text; a heading cannot bring an id', () => {
    const texts = pack();
    const heading = 'Heat\n it {#other}';
    const wanted = { walkthrough: 'firing', language: 'en', step: 'heat', heading } as const;
    const now = applied(texts, renameText(texts, wanted));
    assert.equal(now.get(ENGLISH), texts.get(ENGLISH)?.replace('## (*Kiln).heat {', '## Heat it {'));
    const titled = applied(now, renameText(now, { walkthrough: 'firing', language: 'en', heading: 'Fire' }));
    assert.equal(headingsIn(titled.get(ENGLISH))[0], '# Fire');
  });

  test('a second language gets the same headings, each marked as not translated', () => {
    const texts = pack();
    const now = applied(texts, addLanguage(texts, 'zh-cn'));
    assert.deepEqual(headingsIn(now.get(CHINESE)), headingsIn(now.get(ENGLISH)));
    assert.equal(now.get(CHINESE)?.match(/（待译）/g)?.length, 4);
    assert.match(now.get('pack.json' as RepoPath) ?? '', /"languages": \[\s*"en",\s*"zh-cn"\s*\]/);
    assert.ok(addLanguage(now, 'zh-cn').refusal);
  });

  test('an author says how control gets to a step; functions of another way go', () => {
    const made = pack();
    const added = step('run', 'direct', { via: ['(*Kiln).open'] });
    const texts = applied(made, addSteps(made, [added], goLanguage));
    const say = (reached: string, from?: string): Map<RepoPath, string> =>
      applied(texts, setTransfer(texts, { walkthrough: 'firing', step: 'run', reached, from }, goLanguage));
    assert.deepEqual(stepsIn(texts).at(-1), ['run', 'direct', undefined, ['(*Kiln).open']]);
    assert.deepEqual(stepsIn(say('channel', 'heat')).at(-1), ['run', 'channel', 'heat']);
    assert.deepEqual(stepsIn(say('channel', 'watch')).at(-1), ['run', 'channel', undefined]);
    assert.deepEqual(stepsIn(say('start', 'heat')).at(-1), ['run', 'start', undefined]);
    const wrong = { walkthrough: 'firing', step: 'heat', reached: 'direct', from: 'watch' };
    assert.ok(setTransfer(texts, wrong, goLanguage).refusal);
  });

  test('the first entry point makes a topic, the next ones use it', () => {
    const anchor = { path: 'kiln.go', symbol: '(*Kiln).Fire' };
    let texts = pack();
    texts = applied(texts, addEntryPoint(texts, { title: 'Firing', anchor }, goLanguage));
    texts = applied(texts, addEntryPoint(texts, { title: 'Again', anchor }, goLanguage));
    const { topics, entryPoints } = JSON.parse(texts.get('pack.json' as RepoPath) ?? '') as {
      topics: unknown[];
      entryPoints: { id: string; topic: string }[];
    };
    assert.equal(topics.length, 1);
    assert.deepEqual(
      entryPoints.map(({ id, topic }) => [id, topic]),
      [
        ['fire', 'entry-points'],
        ['kiln-fire', 'entry-points'],
      ],
    );
  });
});

suite('taking a change of a pack back', () => {
  const texts = pack();
  const added = addSteps(texts, [step('close')], goLanguage).changes ?? [];
  const now = written(texts, added);

  test('gives the files that were there before, and removes new ones', () => {
    const undone = undoChanges(added, now);
    assert.ok('changes' in undone);
    assert.deepEqual([...written(now, undone.changes)], [...texts]);
    const empty = applied(
      new Map(),
      newPack({ name: 'a', language: goLanguage, module: 'm', base: UNKNOWN_BASE, languages: ['en'] }),
    );
    const [change] = [...empty].map(([path, text]) => ({ path, before: undefined, text }));
    assert.ok(change);
    assert.deepEqual(undoChanges([change], empty), {
      changes: [{ path: change.path, before: change.text, text: undefined }],
    });
  });

  test('keeps what the author has written elsewhere since', () => {
    for (const [mark, own] of [
      ['# Firing', '# Firing up'],
      ['{#open}\n\n(To be written.)', '{#open}\n\nThe door.'],
    ] as const) {
      const edited = new Map(now).set(ENGLISH, (now.get(ENGLISH) ?? '').replace(mark, own));
      const undone = undoChanges(added, edited);
      assert.ok('changes' in undone);
      const after = written(edited, undone.changes);
      assert.equal(after.get(ENGLISH), (texts.get(ENGLISH) ?? '').replace(mark, own));
    }
  });

  test('is refused when the author has written in what was added', () => {
    const own = (now.get(ENGLISH) ?? '').replace(/(\{#close\}\n\n).*/, '$1The door.');
    assert.deepEqual(undoChanges(added, new Map(now).set(ENGLISH, own)), { changed: ENGLISH });
  });
});

suite('ids of what an author records', () => {
  test('are words of the symbol, with more of it where they are taken', () => {
    const ids: string[] = [];
    for (const symbol of [
      '(*Shard).WriteRows',
      '(*Shard).WriteRows',
      '(*Table).WriteRows',
      '(*Shard).WriteRows',
    ])
      ids.push(stepIdFor({ symbol }, ids));
    assert.deepEqual(ids, ['write-rows', 'shard-write-rows', 'table-write-rows', 'write-rows-2']);
    assert.equal(
      stepIdFor({ symbol: 'serveHTTP', site: { kind: 'call', name: 'ReadAll' } }, []),
      'serve-http-read-all',
    );
    assert.equal(stepIdFor({ symbol: '启动' }, ['step-1']), 'step');
    assert.equal(stepIdFor({ symbol: 'prerequisites' }, []), 'prerequisites-2');
  });

  test('are words of the title, or a number where it has none that an id can have', () => {
    assert.equal(walkthroughIdFor('How a put is written!', []), 'how-a-put-is-written');
    assert.equal(walkthroughIdFor('写入流程', []), 'walkthrough');
    assert.equal(walkthroughIdFor('写入流程', ['walkthrough']), 'walkthrough-2');
    assert.equal(packNameFor('github.com/rosedblabs/roseDB/v2', []), 'rosedb');
    assert.equal(packNameFor('github.com/rosedblabs/rosedb/v2', ['rosedb']), 'rosedb-2');
  });
});
