import assert from 'node:assert/strict';
import type { RepoPath } from '../../../../../../src/core';
import { codeFactsOf } from '../../../../../support/codeFacts';

const FILES = {
  'kiln/kiln.go': `package kiln

type Kiln struct {
	heat int
	Name string
	door *Door
}
type Door struct{ heat int }

func New() *Kiln { return &Kiln{heat: 1, Name: "a"} }

func (k *Kiln) Fire() {
	k.heat++
	k.door.heat = 2
}

func (k *Kiln) Look() (int, string) { return k.heat, k.Name }
`,
  'shop/shop.go': `package shop

import "example.com/m/kiln"

func Rename(k *kiln.Kiln) { k.Name = "b" }

type other struct{ Name string }

func (o *other) set() { o.Name = "c" }
`,
};

suite('the users of the fields of a type', () => {
  test('are those of the whole tree, each once for each way; new values are told from changes', async () => {
    const facts = await codeFactsOf(FILES);
    const users = await facts.fieldUsers('kiln/kiln.go' as RepoPath, 'Kiln');
    assert.deepEqual(
      users.map(
        ({ of, access, symbol, line, isNew }) =>
          `${symbol}:${line + 1} ${access} ${of}${isNew ? ' new' : ''}`,
      ),
      [
        'New:10 write heat new',
        'New:10 write Name new',
        '(*Kiln).Fire:13 read heat',
        '(*Kiln).Fire:13 write heat',
        '(*Kiln).Fire:14 read door',
        '(*Kiln).Look:17 read heat',
        '(*Kiln).Look:17 read Name',
        'Rename:5 write Name',
      ],
    );
  });

  test('are those, too, that pass on the address of a field', async () => {
    const facts = await codeFactsOf({
      'kiln/kiln.go': `package kiln

type Kiln struct{ heat int }

func warm(heat *int) { *heat = 2 }
func Fire(k *Kiln)   { warm(&k.heat) }
`,
    });
    const users = await facts.fieldUsers('kiln/kiln.go' as RepoPath, 'Kiln');
    assert.deepEqual(
      users.map(({ of, symbol, isAddress }) => [of, symbol, isAddress]),
      [['heat', 'Fire', true]],
    );
  });

  test('are none of what is no type with fields', async () => {
    const facts = await codeFactsOf(FILES);
    assert.deepEqual(await facts.fieldUsers('kiln/kiln.go' as RepoPath, 'New'), []);
  });
});
