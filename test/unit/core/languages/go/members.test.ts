import assert from 'node:assert/strict';
import { membersOf } from '../../../../../src/core/languages/go/members';

function checkMembers(source: string, expected: string): void {
  const members = membersOf(source).map(({ name, kind }) => (kind === 'field' ? name : `${name}()`));
  assert.equal(members.join(' '), expected);
}

suite('members of a type', () => {
  const cases: Record<string, [source: string, expected: string]> = {
    'are its fields': ['Kiln struct {\n\theat int\n\tdoor, lid *Door\n}', 'heat door lid'],
    'are embedded types by their own name': [
      'Kiln struct {\n\tsync.Mutex\n\t*Oven\n\t*clay.Store\n\theat int\n}',
      'Mutex Oven Store heat',
    ],
    'are fields of every form of type': [
      'Kiln struct {\n\tfire func(a, b int) (c, d int)\n\tpieces map[string][]Piece\n\theat chan<- int `json:"heat"`\n}',
      'fire pieces heat',
    ],
    'are fields of types inside of it': [
      'Kiln struct {\n\tinner struct {\n\t\theat, cold int\n\t}\n\tlast int\n}',
      'inner heat cold last',
    ],
    'are the methods of an interface': [
      'Oven[T any] interface {\n\tio.Closer\n\tFire(ctx context.Context,\n\t\theat int) error\n\tCool()\n}',
      'Fire() Cool()',
    ],
    'are found past interfaces in signatures': [
      'Oven interface {\n\tFire(x interface{ Burn() }) error\n\tCool()\n}',
      'Fire() Burn() Cool()',
    ],
    'are none where there are no braces': ['Heat = func(a, b int) error', ''],
    'are found on one line': ['Pair struct{ a, b int; c string }', 'a b c'],
    'are found as far as a broken text goes': ['Kiln struct {\n\theat int\n\tdoor', 'heat door'],
  };
  for (const [what, [source, expected]] of Object.entries(cases)) {
    test(what, () => checkMembers(source, expected));
  }
});
