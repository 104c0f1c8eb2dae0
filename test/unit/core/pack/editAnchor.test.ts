import assert from 'node:assert/strict';
import { changeBetween, editAnchor, type AnchorRepair, type WrittenAnchor } from '../../../../src/core';

const SKETCHES = { body: '3:0000000100000002', file: '1:00000003', rival: 0.25 };
const NEW_BODY = 'bbbbbbbbbbbbbbbb';
const FROM = { path: 'kiln/kiln.go', symbol: '(*Kiln).Fire' };

const TEXT = `{
  "format": 1,
  "lanes": [{ "id": "all" }],
  "steps": [
    {
      "id": "open", "lane": "all", "reached": "start",
      "anchor": { "path": "kiln/kiln.go", "symbol": "(*Kiln).Fire" }
    },
    {
      "id": "fire",
      "lane": "all",
      "reached": "direct",
      "anchor": {
        "path": "kiln/kiln.go",
        "symbol": "(*Kiln).Fire",
        "site": { "kind": "call", "name": "heat", "nth": 2 },
        "was": [
          { "path": "old.go", "until": "v0.1.0" },
          { "symbol": "Fire", "until": "v0.2.0" }
        ],
        "body": "aaaaaaaaaaaaaaaa",
        "absent": ["v0.0.1"]
      }
    }
  ]
}
`;

/** A repair of the step `fire` that changes only what is given. */
function repairTo(to: Partial<WrittenAnchor>, until?: string): AnchorRepair {
  return {
    step: 'fire',
    from: FROM,
    to: { ...FROM, body: NEW_BODY, sketches: SKETCHES, ...to },
    ...(until !== undefined && { until }),
  };
}

function edited(repair: AnchorRepair, text = TEXT): string {
  const result = editAnchor(text, repair);
  assert.ok(result !== undefined, 'the anchor was not found');
  return result;
}

/** The anchor of a step after a repair. */
function anchorAfter(repair: AnchorRepair, step = 'fire'): WrittenAnchor {
  const { steps } = JSON.parse(edited(repair)) as { steps: { id: string; anchor: WrittenAnchor }[] };
  const found = steps.find(({ id }) => id === step);
  assert.ok(found);
  return found.anchor;
}

suite('repairing a written anchor', () => {
  test('the anchor of an entry point is repaired in its pack', () => {
    const text = JSON.stringify({
      format: 2,
      language: 'go',
      name: 'Kiln',
      module: 'example.com/kiln',
      repository: 'https://example.com/kiln',
      base: { commit: '0'.repeat(40), date: '2026-01-31' },
      walkthroughs: [],
      topics: [{ id: 'heat', title: { 'zh-cn': '热', en: 'Heat' } }],
      entryPoints: [{ id: 'fire', topic: 'heat', title: { 'zh-cn': '烧', en: 'Fire' }, anchor: FROM }],
    });
    const repair = { entryPoint: 'fire', from: FROM, to: { ...FROM, body: NEW_BODY } };
    assert.ok(edited(repair, text).includes(NEW_BODY));
    assert.equal(editAnchor(text, { ...repair, entryPoint: 'cool' }), undefined);
  });

  test('a changed body gets a new hash and sketches, on separate lines, and nothing else changes', () => {
    const body = TEXT.replace('aaaaaaaaaaaaaaaa', NEW_BODY);
    const sketches = `,
        "sketches": {
          "body": "3:0000000100000002",
          "file": "1:00000003",
          "rival": 0.25
        }`;
    assert.equal(edited(repairTo({})), body.replace('"absent": ["v0.0.1"]', `$&${sketches}`));
  });

  test('a moved one gets its path and symbol; what earlier places left out is written into them', () => {
    const { path, symbol, was, absent } = anchorAfter(
      repairTo({ path: 'oven/oven.go', symbol: '(*Oven).Fire' }),
    );
    assert.deepEqual(
      { path, symbol, was, absent },
      {
        path: 'oven/oven.go',
        symbol: '(*Oven).Fire',
        was: [
          { path: 'old.go', until: 'v0.1.0', symbol: FROM.symbol },
          { symbol: 'Fire', until: 'v0.2.0', path: FROM.path },
        ],
        absent: ['v0.0.1'],
      },
    );
  });

  test('a known last release adds the old place behind the others', () => {
    const { was } = anchorAfter(repairTo({ symbol: '(*Oven).Fire' }, 'v0.3.0'));
    assert.deepEqual(was?.at(-1), { symbol: FROM.symbol, until: 'v0.3.0' });
    assert.equal(was.length, 3);
  });

  test('the first earlier place makes a list of them', () => {
    const repair = { ...repairTo({ path: 'oven/oven.go' }, 'v0.3.0'), step: 'open' };
    assert.deepEqual(anchorAfter(repair, 'open').was, [{ path: FROM.path, until: 'v0.3.0' }]);
  });

  test('a statement keeps its kind and name, and gets its count and context', () => {
    const context = { statement: '1'.repeat(16), before: '2'.repeat(16), after: '3'.repeat(16) };
    const written = anchorAfter(repairTo({ site: { kind: 'call', name: 'heat', nth: 3, context } }));
    assert.deepEqual(written.site, { kind: 'call', name: 'heat', nth: 3, context });
  });

  test('a statement that is now the first loses its count', () => {
    const written = anchorAfter(repairTo({ site: { kind: 'call', name: 'heat' } }));
    assert.deepEqual(written.site, { kind: 'call', name: 'heat' });
  });

  test('indents with tabs and ends lines as the file does', () => {
    const text = TEXT.replace(/^( {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2)).replaceAll(
      '\n',
      '\r\n',
    );
    const result = edited(repairTo({}), text);
    assert.match(result, /\r\n\t{5}"file": "1:00000003",\r\n/);
    assert.doesNotMatch(result, /[^\r]\n|^ /m);
  });

  const untouched: Readonly<Record<string, [AnchorRepair, string]>> = {
    'a step that is gone': [{ ...repairTo({}), step: 'cool' }, TEXT],
    'an anchor that is elsewhere by now': [repairTo({}), TEXT.replaceAll('(*Kiln).Fire', '(*Kiln).Burn')],
    'a text that is no JSON': [repairTo({}), TEXT.slice(0, -4)],
    'a text that breaks the format': [repairTo({}), TEXT.replace('"was": [', '"was": [1, ')],
  };
  for (const [what, [repair, text]] of Object.entries(untouched)) {
    test(`${what} is left as it is`, () => assert.equal(editAnchor(text, repair), undefined));
  }
});

suite('the change between two texts', () => {
  const cases: readonly [string, string, object][] = [
    ['abc', 'abc', { start: 3, end: 3, text: '' }],
    ['abc', 'axc', { start: 1, end: 2, text: 'x' }],
    ['aa', 'aaa', { start: 2, end: 2, text: 'a' }],
    ['aaa', 'a', { start: 1, end: 3, text: '' }],
    ['', 'x', { start: 0, end: 0, text: 'x' }],
  ];
  for (const [before, after, expected] of cases) {
    test(`from "${before}" to "${after}"`, () => assert.deepEqual(changeBetween(before, after), expected));
  }
});
