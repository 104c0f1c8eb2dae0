import assert from 'node:assert/strict';
import type { RepoPath, TypeFacts } from '../../../../../../src/core';
import { codeFactsOf } from '../../../../../support/codeFacts';

const KILN = `package kiln

import (
	"sync"

	"example.com/m/clay"
)

// Kiln burns lumps.
// It has one door.
type Kiln struct {
	sync.Mutex // guards all
	*clay.Store
	// lumps that wait
	lumps, burnt map[clay.Key][]*clay.Lump \`json:"a//b"\`
	done  chan struct{ l clay.Lump }
	each  func(clay.Lump) error
	next  list[clay.Lump] /* of lumps */
}

type list[T any] struct{ items []T }

type Burner interface {
	clay.Digger
	Burn(l *clay.Lump) error
}

type Quiet interface{ Hush() }

func (k *Kiln) Burn(l *clay.Lump) error { return nil }

type Heat int
`;

const CLAY = `package clay

type Key string

type Lump struct{}

type Digger interface{ Dig() }

type Store struct{}

func (*Store) Dig() {}
`;

async function typeOf(symbol: string): Promise<TypeFacts> {
  const facts = await codeFactsOf({ 'kiln/kiln.go': KILN, 'clay/clay.go': CLAY });
  const found = await facts.ofType('kiln/kiln.go' as RepoPath, symbol);
  assert.ok(found, `the tree declares ${symbol}`);
  return found;
}

suite('facts of types', () => {
  test('a struct has its fields with their comments and the types that they mention', async () => {
    const { fields } = await typeOf('Kiln');
    const shown = fields.map(({ name, type, line, comment, isEmbedded, mentions }) =>
      [name, type, line, comment, isEmbedded, mentions.map(({ symbol }) => symbol).join()].join(' | '),
    );
    assert.deepEqual(shown, [
      'Mutex | sync.Mutex | 11 | guards all | true | ',
      'Store | *clay.Store | 12 |  | true | Store',
      'lumps | map[clay.Key][]*clay.Lump | 14 | lumps that wait | false | Key,Lump',
      'burnt | map[clay.Key][]*clay.Lump | 14 | lumps that wait | false | Key,Lump',
      'done | chan struct{…} | 15 |  | false | Lump',
      'each | func(clay.Lump) error | 16 |  | false | ',
      'next | list[clay.Lump] | 17 | of lumps | false | list,Lump',
    ]);
  });

  test('a type says where it is, what it embeds and what it implements, embedded methods included', async () => {
    const { line, endLine, kind, comment, methods, embeds, implements: satisfied } = await typeOf('Kiln');
    assert.deepEqual(
      [line, endLine, kind, comment],
      [10, 18, 'struct', 'Kiln burns lumps. It has one door.'],
    );
    assert.deepEqual(methods, [{ name: 'Burn', path: 'kiln/kiln.go', line: 29 }]);
    assert.deepEqual(embeds, [{ path: 'clay/clay.go', symbol: 'Store' }]);
    assert.deepEqual(satisfied, [
      { path: 'clay/clay.go', symbol: 'Digger' },
      { path: 'kiln/kiln.go', symbol: 'Burner' },
    ]);
  });

  test('an interface has its own methods and what it embeds', async () => {
    const { kind, methods, embeds, fields } = await typeOf('Burner');
    assert.deepEqual([kind, methods.map(({ name }) => name)], ['interface', ['Burn']]);
    assert.deepEqual(embeds, [{ path: 'clay/clay.go', symbol: 'Digger' }]);
    assert.deepEqual(fields, []);
  });

  test('only the file that declares a type knows it', async () => {
    const facts = await codeFactsOf({ 'kiln/kiln.go': KILN, 'clay/clay.go': CLAY });
    assert.equal(await facts.ofType('clay/clay.go' as RepoPath, 'Kiln'), undefined);
    assert.equal(await facts.ofType('kiln/kiln.go' as RepoPath, 'Burn'), undefined);
    assert.equal((await facts.ofType('kiln/kiln.go' as RepoPath, 'Heat'))?.kind, 'other');
  });
});
