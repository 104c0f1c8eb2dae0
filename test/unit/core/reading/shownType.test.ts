import assert from 'node:assert/strict';
import { Checkout, typeHtml, typesIn, type TypeInCheckout } from '../../../../src/core';
import { anchorOf } from '../../../support/anchors';
import { sharedSites } from '../../../support/goCode';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { packOf, walkthroughOf } from '../../../support/packs';

const KILN = `package kiln

// Kiln burns.
type Kiln struct {
	// Guards all below.
	lock sync.Mutex
	heat, smoke int // in degrees
	*Door
	shelves map[string][]*Pot
}
`;

async function typeOf(source: string, ...fields: string[]): Promise<TypeInCheckout> {
  const walkthrough = {
    ...walkthroughOf('firing', []),
    types: [{ id: 'kiln', fields, anchor: anchorOf('kiln/kiln.go#Kiln') }],
  };
  const checkout = new Checkout({
    pack: packOf({ walkthroughs: [walkthrough] }),
    tree: new InMemoryTree({ 'go.mod': 'module example.com/kiln\n', 'kiln/kiln.go': source }),
    sites: await sharedSites(),
  });
  const found = (await typesIn(checkout, walkthrough)).get('kiln');
  assert.ok(found);
  return found;
}

const PAGE = {
  say: ({ template }: { readonly template: string }) => template,
  linkAttributes: (_type: TypeInCheckout, field: number | undefined) => [
    ['href', `#"${field ?? ''}`] as const,
  ],
};

suite('a type that a walkthrough shows', () => {
  test('has the named fields of the checkout, with types, comments and lines', async () => {
    const { symbol, place, fields } = await typeOf(KILN, 'shelves', 'lock', 'smoke', 'Door');
    assert.deepEqual([symbol, place], ['Kiln', { path: 'kiln/kiln.go', line: 3 }]);
    assert.deepEqual(fields, [
      { name: 'shelves', type: 'map[string][]*Pot', line: 8, comment: '' },
      { name: 'lock', type: 'sync.Mutex', line: 5, comment: 'Guards all below.' },
      { name: 'smoke', type: 'int', line: 6, comment: 'in degrees' },
      { name: 'Door', type: '*Door', line: 7, comment: '' },
    ]);
  });

  test('says which fields the checkout does not have', async () => {
    const { fields } = await typeOf(KILN, 'glaze');
    assert.deepEqual(fields, [{ name: 'glaze', comment: '' }]);
  });

  test('that the checkout does not have has no fields, and says why', async () => {
    const type = await typeOf('package kiln\n', 'lock');
    assert.deepEqual([type.resolution.verdict, type.place, type.fields], ['lost', undefined, []]);
    const html = typeHtml('type kiln', '', { ...PAGE, types: new Map([['kiln', type]]) }) ?? '';
    assert.match(html, /<strong>Not found<\/strong>/);
  });

  test('is shown only for its fence', async () => {
    const types = new Map([['kiln', await typeOf(KILN, 'lock')]]);
    assert.equal(typeHtml('type pot', '', { ...PAGE, types }), undefined);
    assert.equal(typeHtml('typescript', '', { ...PAGE, types }), undefined);
    assert.match(typeHtml('type kiln', 'Words.', { ...PAGE, types }) ?? '', /<p>Words\.<\/p>/);
  });

  test('puts nothing of hostile code into the page', async () => {
    const source = 'package kiln\ntype Kiln struct {\n\tlock map["</dd><script>"]int // <img onerror=x>\n}\n';
    const types = new Map([['kiln', await typeOf(source, 'lock', '<b>')]]);
    const html = typeHtml('type kiln', '', { ...PAGE, types }) ?? '';
    assert.doesNotMatch(html, /<script|<img|<b>|href="#"0/);
  });
});
