import assert from 'node:assert/strict';
import { symbolOf } from '../../../support/anchors';
import { LANGUAGES, loadPack, readPackFile, type Pack } from '../../../../src/core';
import { InMemoryTree } from '../../../support/inMemoryTree';
import {
  changedAnchor,
  changedPack,
  changedWalkthrough,
  COMMIT,
  FIRE_STEP,
  OPEN_STEP,
  packFiles,
  packJson,
} from '../../../support/packFiles';
import { checkProblems, firstMessage, loadChanged } from './checkProblems';
import { codeLanguages, goLanguage } from '../../../../src/core/languages';

const FIRE_ANCHOR = {
  path: 'kiln/kiln.go',
  symbol: symbolOf('(*Kiln).Fire'),
  was: [],
  absent: [],
};

suite('loading a pack', () => {
  test('gives everything that its files say', async () => {
    const { pack, problems } = await loadChanged({});
    const expected = {
      name: 'Kiln',
      language: goLanguage,
      module: 'example.com/kiln',
      repository: 'https://example.com/pottery/kiln',
      languages: LANGUAGES,
      base: { commit: COMMIT, date: '2024-05-06' },
      releases: packJson().releases,
      plainCode: [],
      handOvers: [],
      topics: packJson().topics,
      entryPoints: [
        { id: 'fire', topic: 'heat', title: { 'zh-cn': '烧制', en: 'Firing' }, anchor: FIRE_ANCHOR },
      ],
      walkthroughs: [
        {
          id: 'firing',
          minutes: 5,
          lanes: [
            { id: 'hand', title: { 'zh-cn': '手', en: 'Hand' } },
            { id: 'kiln', title: { 'zh-cn': 'kiln', en: 'kiln' } },
          ],
          steps: [
            {
              id: 'open',
              lane: 'hand',
              reached: 'start',
              from: undefined,
              via: [],
              also: [],
              isCore: false,
              anchor: { ...FIRE_ANCHOR, symbol: symbolOf('(*Kiln).Open') },
            },
            {
              id: 'fire',
              lane: 'kiln',
              reached: 'goroutine',
              from: 'open',
              via: [],
              also: [],
              isCore: false,
              anchor: FIRE_ANCHOR,
            },
          ],
          types: [],
          plainCode: [],
          prose: {
            'zh-cn': {
              title: '烧制一件作品',
              introduction: '火从哪里来。',
              sections: new Map([
                ['open', { heading: '开门', body: '先开门。' }],
                ['fire', { heading: '点火', body: '再点火。' }],
              ]),
              supplements: new Map(),
            },
            en: {
              title: 'Firing a piece',
              introduction: 'How heat comes about.',
              sections: new Map([
                ['open', { heading: 'The door opens', body: 'First the door.' }],
                ['fire', { heading: 'Then it burns', body: 'Now the *heat*.' }],
              ]),
              supplements: new Map(),
            },
          },
        },
      ],
    };
    assert.deepEqual({ pack, problems }, { pack: { ...expected, glossary: undefined }, problems: [] });
  });

  test('gives the licence and the community that it names', async () => {
    const { pack, problems } = await loadChanged(
      changedPack({ licence: 'Apache-2.0', community: 'potters' }),
    );
    assert.deepEqual([pack?.licence, pack?.community, problems], ['Apache-2.0', 'potters', []]);
  });

  test('gives anchors all that is written in them', async () => {
    const files = changedAnchor({
      path: 'kiln/kiln.go',
      symbol: 'Fire',
      site: { kind: 'call', name: 'heat', nth: 2 },
      body: 'fedcba9876543210',
      was: [
        { path: 'old/kiln.go', until: 'v0.1.0' },
        { symbol: '(Kiln).Burn', until: 'v0.2.0' },
        { path: 'a/b.go', symbol: 'C', until: 'v0.3.0' },
      ],
      absent: ['v0.0.1'],
    });
    const { pack } = await loadChanged(files);
    assert.deepEqual(pack?.entryPoints[0]?.anchor, {
      path: 'kiln/kiln.go',
      symbol: symbolOf('Fire'),
      site: { kind: 'call', name: 'heat', nth: 2 },
      body: 'fedcba9876543210',
      was: [
        { path: 'old/kiln.go', symbol: symbolOf('Fire'), until: 'v0.1.0' },
        {
          path: 'kiln/kiln.go',
          symbol: symbolOf('(Kiln).Burn'),
          until: 'v0.2.0',
        },
        { path: 'a/b.go', symbol: symbolOf('C'), until: 'v0.3.0' },
      ],
      absent: ['v0.0.1'],
    });
  });

  test('gives the functions between two steps', async () => {
    const steps = [OPEN_STEP, { ...FIRE_STEP, via: ['(*Kiln).Light', 'strike'] }];
    const { pack, problems } = await loadChanged(changedWalkthrough({ steps, plainCode: ['204'] }));
    const [walkthrough] = pack?.walkthroughs ?? [];
    assert.deepEqual(
      [walkthrough?.steps[1]?.via, walkthrough?.plainCode, problems],
      [[symbolOf('(*Kiln).Light'), symbolOf('strike')], ['204'], []],
    );
  });

  test('does not count a site without a number', async () => {
    const files = changedAnchor({ path: 'a.go', symbol: 'F', site: { kind: 'return' } });
    const { pack } = await loadChanged(files);
    assert.deepEqual(pack?.entryPoints[0]?.anchor.site, { kind: 'return', nth: 1, isUnnumbered: true });
  });

  test('needs neither releases nor topics', async () => {
    const files = changedPack({ releases: undefined, topics: undefined, entryPoints: [] });
    const { pack, problems } = await loadChanged(files);
    assert.deepEqual([pack?.releases, pack?.topics, problems], [[], [], []]);
  });

  test('takes the step that control comes from as it is written', async () => {
    const steps = [OPEN_STEP, FIRE_STEP, { ...FIRE_STEP, id: 'cool', from: 'open' }];
    const { pack } = await loadChanged(changedWalkthrough({ steps }));
    assert.deepEqual(
      pack?.walkthroughs[0]?.steps.map(({ from }) => from),
      [undefined, 'open', 'open'],
    );
  });

  test('reports a folder without a pack', async () => {
    const { pack, problems } = await loadPack(new InMemoryTree(), codeLanguages);
    assert.deepEqual([pack, problems.map(({ code }) => code)], [undefined, ['pack.missing']]);
  });
});

suite('a broken walkthrough', () => {
  const titles = (pack: Pack | undefined): string[] | undefined => pack?.walkthroughs.map(({ id }) => id);

  function withThree(broken: Readonly<Record<string, string>>): Record<string, string> {
    const files = packFiles();
    const copy = (to: string): [string, string][] =>
      Object.entries(files)
        .filter(([path]) => path.startsWith('firing/'))
        .map(([path, text]) => [path.replace('firing', to), text]);
    const walkthroughs = ['firing', 'broken', 'glazing'];
    return {
      ...files,
      ...changedPack({ walkthroughs }),
      ...Object.fromEntries(copy('glazing')),
      ...broken,
    };
  }

  test('leaves the others usable when its JSON is broken', async () => {
    const tree = new InMemoryTree(withThree({ 'broken/walkthrough.json': '{' }));
    const { pack, contentProblems } = await loadPack(tree, codeLanguages);
    const paths = new Set(contentProblems().map(({ path }) => String(path)));
    assert.deepEqual([titles(pack), [...paths]], [['firing', 'glazing'], ['broken/walkthrough.json']]);
  });

  test('leaves the others usable when its file is missing', async () => {
    const { pack, contentProblems } = await loadPack(new InMemoryTree(withThree({})), codeLanguages);
    assert.deepEqual(
      [titles(pack), contentProblems().map(({ code, path }) => [code, path])],
      [['firing', 'glazing'], [['walkthrough.missing', 'broken/walkthrough.json']]],
    );
  });

  test('leaves the entry points usable', async () => {
    const { pack } = await loadChanged({ 'firing/walkthrough.json': '[]' });
    assert.deepEqual([titles(pack), pack?.entryPoints.length], [[], 1]);
  });

  test('is named with its id when its file is missing', async () =>
    assert.equal(
      await firstMessage({ 'firing/walkthrough.json': undefined }),
      'The pack names the walkthrough "firing", but there is no such file.',
    ));

  test('is reported at the whole file when that is missing', () =>
    checkProblems(
      { 'firing/walkthrough.json': undefined },
      'firing/walkthrough.json:- error walkthrough.missing',
    ));
});

suite('a pack that is only opened', () => {
  test('tells what it is about from pack.json alone, and reads its texts when they are asked for', async () => {
    const tree = new InMemoryTree(packFiles());
    const { about, load } = await readPackFile(tree, codeLanguages);
    assert.equal(about?.module, 'example.com/kiln');
    assert.deepEqual(tree.reads, ['pack.json']);
    const { pack } = await load();
    assert.equal(pack?.walkthroughs.length, 1);
    assert.ok(tree.reads.includes('firing/en.md'));
  });

  test('parses no walkthrough, and each of them once when they are used', async () => {
    const parsed: string[] = [];
    const watched = {
      ...goLanguage,
      parseSymbol: (symbol: string) => {
        parsed.push(symbol);
        return goLanguage.parseSymbol(symbol);
      },
    };
    const tree = new InMemoryTree({ ...packFiles(), ...changedPack({ entryPoints: [] }) });
    const { pack } = await loadPack(tree, { all: [watched], fallback: watched });
    assert.deepEqual(parsed, []);
    assert.equal(pack?.walkthroughs, pack?.walkthroughs);
    assert.ok(parsed.length > 0);
  });
});
