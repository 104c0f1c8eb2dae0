import assert from 'node:assert/strict';
import {
  changedAnchor,
  changedPack,
  changedWalkthrough,
  FIRE_ENTRY,
  FIRE_STEP,
  OPEN_STEP,
  packJson,
  type WrittenAnchor,
} from '../../../support/packFiles';
import { checkProblems, firstMessage, loadChanged } from './checkProblems';

/** The line, from 1, that has a text in the only changed file. */
function lineOf(changes: Record<string, string>, text: string): number {
  const line =
    Object.values(changes)[0]
      ?.split('\n')
      .findIndex((each) => each.includes(text)) ?? -1;
  assert.notEqual(line, -1, `${text} is nowhere`);
  return line + 1;
}

suite('problems of JSON', () => {
  const broken: Record<string, [text: string, ...problems: string[]]> = {
    'a missing bracket': ['{\n  "format": 1\n', 'pack.json:3 error pack.json-syntax'],
    'a trailing comma': [
      '{\n  "format": 1,\n}',
      'pack.json:3 error pack.json-syntax',
      'pack.json:3 error pack.json-syntax',
    ],
    'a comment': ['{\n  // one\n  "format": 1\n}', 'pack.json:2 error pack.json-syntax'],
    'something after the end': ['{}\n{}', 'pack.json:2 error pack.json-syntax'],
    'an empty file': ['', 'pack.json:1 error pack.json-syntax'],
  };
  for (const [what, [text, ...problems]] of Object.entries(broken)) {
    test(`are reported for ${what}`, () => checkProblems({ 'pack.json': text }, ...problems));
  }

  test('are at the text that is wrong', async () => {
    const syntax = await loadChanged({ 'pack.json': '{\n  "format": nope\n}' });
    const schema = await loadChanged(changedPack({ repository: 'x://y' }));
    assert.deepEqual(
      [syntax.problems[0]?.range, schema.problems[0]?.range],
      [
        { start: { line: 1, column: 12 }, end: { line: 1, column: 16 } },
        { start: { line: 5, column: 16 }, end: { line: 5, column: 23 } },
      ],
    );
  });

  test('are no more than a person can read', async () => {
    const badValues = JSON.stringify({ ...packJson(), walkthroughs: Array(50).fill('../x') });
    const counts = ['x '.repeat(50), badValues].map(async (text) => {
      const { problems } = await loadChanged({ 'pack.json': text });
      return problems.length;
    });
    assert.deepEqual(await Promise.all(counts), [20, 20]);
  });

  test('name what the parser says', async () =>
    assert.equal(
      await firstMessage({ 'pack.json': '{ "format": 1' }),
      'This is not valid JSON (CloseBraceExpected). Correct it and refresh; the walkthrough then loads again.',
    ));
});

suite('problems of a pack', () => {
  test('name a missing property', async () => {
    const changes = changedPack({ module: undefined });
    await checkProblems(changes, 'pack.json:1 error pack.schema-required');
    assert.equal(await firstMessage(changes), '$: the property "module" is missing.');
  });

  test('name every missing property', async () => {
    const changes = changedPack({ module: undefined, name: undefined });
    const missing = 'pack.json:1 error pack.schema-required';
    await checkProblems(changes, missing, missing);
  });

  test('name an unknown property and its place', async () => {
    const changes = changedPack({ base: { ...packJson().base, command: 'rm' } });
    await checkProblems(
      changes,
      `pack.json:${lineOf(changes, '"base"')} error pack.schema-additionalProperties`,
    );
    assert.equal(await firstMessage(changes), 'base: the property "command" is not known here.');
  });

  test('name an unknown property to the last letter', async () => {
    const changes = changedPack({ base: { ...packJson().base, 'a "quoted" /~1 %': 1 } });
    assert.equal(await firstMessage(changes), 'base: the property "a "quoted" /~1 %" is not known here.');
  });

  const wrong: Record<string, [values: object, line: string, keyword: string]> = {
    'another format': [{ format: 3 }, '"format"', 'enum'],
    'a repository that is no web address': [{ repository: 'javascript:alert(1)' }, '"repository"', 'pattern'],
    'a walkthrough in another folder': [{ walkthroughs: ['../firing'] }, '../firing', 'pattern'],
    'a value of the wrong type': [{ name: 7 }, '"name"', 'type'],
    'a text in one language only': [
      { topics: [{ id: 'heat', title: { en: 'Heat' } }] },
      '"title"',
      'required',
    ],
  };
  for (const [what, [values, line, keyword]] of Object.entries(wrong)) {
    test(`name ${what} and its place`, () => {
      const changes = changedPack(values);
      return checkProblems(changes, `pack.json:${lineOf(changes, line)} error pack.schema-${keyword}`);
    });
  }

  test('name an unknown topic', async () => {
    const changes = changedPack({ topics: [] });
    await checkProblems(
      changes,
      `pack.json:${lineOf(changes, '"entryPoints"') + 1} error pack.unknown-topic`,
    );
    assert.equal(await firstMessage(changes), 'There is no topic "heat" in this pack.');
  });

  test('name a repeated entry point at the second place', () => {
    const changes = changedPack({ entryPoints: [FIRE_ENTRY, { ...FIRE_ENTRY, anchor: OPEN_STEP.anchor }] });
    const second = lineOf(changes, '.Open') - 9;
    return checkProblems(changes, `pack.json:${second} error pack.repeated-entry-point`);
  });
});

suite('problems of an anchor', () => {
  const paths = [
    '../kiln.go',
    'a/../../kiln.go',
    '/etc/kiln.go',
    'C:/kiln.go',
    'a\\kiln.go',
    './kiln.go',
    '',
  ];
  for (const path of [
    ...paths,
    'a//kiln.go',
    'a\u0000.go',
    'a\u2028/../../kiln.go',
    'a/./kiln.go',
    'https://x/kiln.go',
  ]) {
    test(`name the path ${JSON.stringify(path)}`, () => {
      const changes = changedAnchor({ path, symbol: 'Fire' });
      return checkProblems(changes, `pack.json:${lineOf(changes, '"path"')} error pack.schema-pattern`);
    });
  }

  for (const path of ['kiln.go', 'a/b..c/kiln.go', '.ci/kiln.go', '窑/kiln.go', 'a b/kiln-2.go']) {
    test(`do not include the path ${JSON.stringify(path)}`, () =>
      checkProblems(changedAnchor({ path, symbol: 'Fire' })));
  }

  const wrong: Record<string, [anchor: WrittenAnchor, line: string, keyword: string]> = {
    'a hash that is none': [{ path: 'a.go', symbol: 'F', body: 'xyz' }, '"body"', 'pattern'],
    'a kind of site that is no word': [
      { path: 'a.go', symbol: 'F', site: { kind: 'Call()', name: 'x' } },
      '"kind"',
      'pattern',
    ],
    'a site counted from zero': [
      { path: 'a.go', symbol: 'F', site: { kind: 'return', nth: 0 } },
      '"nth"',
      'minimum',
    ],
    'an earlier path that leaves the repository': [
      { path: 'a.go', symbol: 'F', was: [{ path: '../b.go', until: 'v1' }] },
      '../b.go',
      'pattern',
    ],
  };
  for (const [what, [anchor, line, keyword]] of Object.entries(wrong)) {
    test(`name ${what}`, () => {
      const changes = changedAnchor(anchor);
      return checkProblems(changes, `pack.json:${lineOf(changes, line)} error pack.schema-${keyword}`);
    });
  }
});

suite('problems of a walkthrough', () => {
  test('name an unknown lane', async () => {
    const changes = changedWalkthrough({ steps: [OPEN_STEP, { ...FIRE_STEP, lane: 'roof' }] });
    const line = lineOf(changes, '"roof"');
    await checkProblems(changes, `firing/walkthrough.json:${line} error walkthrough.unknown-lane`);
    assert.equal(await firstMessage(changes), 'There is no lane "roof" in this walkthrough.');
  });

  test('name a repeated step at the second place', async () => {
    const changes = changedWalkthrough({
      steps: [OPEN_STEP, FIRE_STEP, { ...FIRE_STEP, reached: 'direct' }],
    });
    const line = lineOf(changes, '"direct"') - 2;
    await checkProblems(changes, `firing/walkthrough.json:${line} error walkthrough.repeated-step`);
  });

  for (const [what, from] of Object.entries({ later: 'fire', missing: 'nowhere', same: 'open' })) {
    test(`name a step that comes from a ${what} one`, () => {
      const changes = changedWalkthrough({ steps: [{ ...OPEN_STEP, from }, FIRE_STEP] });
      const line = lineOf(changes, '"from"');
      return checkProblems(changes, `firing/walkthrough.json:${line} error walkthrough.unknown-from`);
    });
  }

  for (const [what, from] of Object.entries({ 'a missing step': 'nowhere', itself: 'open' })) {
    test(`name a step that comes from ${what} as well`, () => {
      const also = [{ from, reached: 'direct' }];
      const changes = changedWalkthrough({ steps: [{ ...OPEN_STEP, also }, FIRE_STEP] });
      const line = lineOf(changes, '"from"');
      return checkProblems(changes, `firing/walkthrough.json:${line} error walkthrough.unknown-from`);
    });
  }

  test('name a way that the language does not have', () => {
    const also = [{ from: 'fire', reached: 'pigeon' }];
    const changes = changedWalkthrough({ steps: [{ ...OPEN_STEP, also }, FIRE_STEP] });
    const line = lineOf(changes, '"pigeon"');
    return checkProblems(changes, `firing/walkthrough.json:${line} error walkthrough.unknown-transfer`);
  });

  test('are none for a step that a later one leads to as well', () =>
    checkProblems(
      changedWalkthrough({
        steps: [{ ...OPEN_STEP, also: [{ from: 'fire', reached: 'channel' }] }, FIRE_STEP],
      }),
    ));

  test('name a walkthrough without steps', () => {
    const changes = changedWalkthrough({ steps: [] });
    const line = lineOf(changes, '"steps"');
    return checkProblems(changes, `firing/walkthrough.json:${line} error pack.schema-minItems`);
  });

  for (const via of [[], ['kiln.Light'], Array(21).fill('Light')]) {
    test(`name functions between steps that are none: ${JSON.stringify(via).slice(0, 20)}`, async () => {
      const { problems } = await loadChanged(
        changedWalkthrough({ steps: [OPEN_STEP, { ...FIRE_STEP, via }] }),
      );
      assert.match(problems[0]?.code ?? '', /^(pack\.schema-(minItems|maxItems)|anchor\.not-a-symbol)$/);
    });
  }

  test('name a step with the id of a section around the steps', () => {
    const changes = changedWalkthrough({ steps: [OPEN_STEP, FIRE_STEP, { ...FIRE_STEP, id: 'exercise' }] });
    const line = lineOf(changes, '"exercise"');
    return checkProblems(
      changes,
      `firing/walkthrough.json:${line} error walkthrough.reserved-id`,
      'firing/zh-cn.md:- warning prose.missing-step',
      'firing/en.md:- warning prose.missing-step',
    );
  });

  test('name a walkthrough in the folder of the glossary', () => {
    const changes = changedPack({ walkthroughs: ['firing', 'glossary'] });
    const line = lineOf(changes, '"glossary"');
    return checkProblems(changes, `pack.json:${line} error pack.reserved-folder`);
  });

  test('name an unknown way to reach a step', () => {
    const changes = changedWalkthrough({ steps: [OPEN_STEP, { ...FIRE_STEP, reached: 'magic' }] });
    return checkProblems(
      changes,
      `firing/walkthrough.json:${lineOf(changes, 'magic')} error walkthrough.unknown-transfer`,
    );
  });
});
