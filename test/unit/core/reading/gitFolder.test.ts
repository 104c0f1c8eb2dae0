import assert from 'node:assert/strict';
import { linkedFolder, readHead, remotesAt, remotesIn, type Head } from '../../../../src/core';
import { InMemoryTree } from '../../../support/inMemoryTree';

const ONE = '1'.repeat(40);
const TWO = '2'.repeat(40);
const TAG_OBJECT = 'a'.repeat(40);

async function checkHead(files: Readonly<Record<string, string>>, expected: Head | undefined): Promise<void> {
  const tree = new InMemoryTree(files);
  assert.deepEqual(await readHead({ own: tree, common: tree }), expected);
}

suite('readHead', () => {
  test('reads a branch with its own file', () =>
    checkHead(
      { HEAD: 'ref: refs/heads/topic/heat\n', 'refs/heads/topic/heat': `${ONE}\n` },
      { commit: ONE, branch: 'topic/heat', tags: [] },
    ));

  test('reads a packed branch', () =>
    checkHead(
      {
        HEAD: 'ref: refs/heads/main\n',
        'packed-refs': `# pack-refs with: peeled\n${TWO} refs/heads/x\n${ONE} refs/heads/main\n`,
      },
      { commit: ONE, branch: 'main', tags: [] },
    ));

  test('prefers a branch with its own file to a packed one', () =>
    checkHead(
      { HEAD: 'ref: refs/heads/main', 'refs/heads/main': TWO, 'packed-refs': `${ONE} refs/heads/main\n` },
      { commit: TWO, branch: 'main', tags: [] },
    ));

  test('reads a commit that is checked out without a branch', () =>
    checkHead({ HEAD: `${ONE}\n` }, { commit: ONE, tags: [] }));

  test('reads hashes of SHA-256 repositories', () =>
    checkHead({ HEAD: 'c'.repeat(64) }, { commit: 'c'.repeat(64), tags: [] }));

  test('names the packed tags of the commit, annotated ones by the commit they lead to', () =>
    checkHead(
      {
        HEAD: ONE,
        'packed-refs': [
          '# pack-refs with: peeled fully-peeled sorted ',
          `${TWO} refs/heads/main`,
          `${ONE} refs/remotes/origin/main`,
          `${ONE} refs/tags/light`,
          `${TAG_OBJECT} refs/tags/v1.0.0`,
          `^${ONE}`,
          `${TAG_OBJECT} refs/tags/v2.0.0`,
          `^${TWO}`,
          '',
        ].join('\r\n'),
      },
      { commit: ONE, tags: ['light', 'v1.0.0'] },
    ));

  test('reads HEAD from the own folder and the rest from the common one', async () => {
    const own = new InMemoryTree({ HEAD: 'ref: refs/heads/side', 'refs/heads/side': TWO });
    const common = new InMemoryTree({
      HEAD: 'ref: refs/heads/main',
      'refs/heads/side': ONE,
      'refs/heads/main': TWO,
    });
    assert.deepEqual(await readHead({ own, common }), { commit: ONE, branch: 'side', tags: [] });
  });

  const nothing: Record<string, Record<string, string>> = {
    'an empty folder': {},
    'an empty HEAD': { HEAD: '\n' },
    'a branch before its first commit': {
      HEAD: 'ref: refs/heads/main\n',
      'packed-refs': `${ONE} refs/heads/other\n`,
    },
    'a branch file without a hash': {
      HEAD: 'ref: refs/heads/main',
      'refs/heads/main': 'ref: refs/heads/other',
    },
    'a HEAD without a hash': { HEAD: 'hello\n' },
    'a short hash': { HEAD: '1234567\n' },
    'a reference that leaves the folder': {
      HEAD: 'ref: refs/../../secret',
      secret: ONE,
      'refs/../../secret': ONE,
    },
    'a reference outside refs': { HEAD: 'ref: other/main', 'other/main': ONE },
    'references in another format': { HEAD: 'ref: refs/heads/.invalid\n', 'reftable/tables.list': 'x' },
  };
  for (const [what, files] of Object.entries(nothing)) {
    test(`finds nothing in ${what}`, () => checkHead(files, undefined));
  }
});

suite('remotesIn', () => {
  function checkRemotes(config: string, ...expected: (readonly [name: string, url: string])[]): void {
    assert.deepEqual(
      remotesIn(config),
      expected.map(([name, url]) => ({ name, url })),
    );
  }
  const remote = (name: string, url: string): string => `[remote "${name}"]\n\turl = ${url}\n`;

  test('are all remotes in their order', () =>
    checkRemotes(
      `[core]\n\tbare = false\n${remote('fork', 'a:b/fork')}${remote('origin', 'a:b/main')}`,
      ['fork', 'a:b/fork'],
      ['origin', 'a:b/main'],
    ));

  test('have the first of several addresses', () =>
    checkRemotes('[remote "origin"]\n\turl = a:b/one\n\turl = a:b/two\n', ['origin', 'a:b/one']));

  test('are read with CRLF line ends and without blanks', () =>
    checkRemotes('[remote "origin"]\r\nurl=a:b/main\r\n', ['origin', 'a:b/main']));

  test('do not have the address that is only pushed to', () =>
    checkRemotes('[remote "origin"]\n\tpushurl = a:b/push\n\turl = a:b/main\n', ['origin', 'a:b/main']));

  test('do not have an address of another section', () =>
    checkRemotes('[remote "origin"]\n\tfetch = x\n[submodule "s"]\n\turl = a:b/sub\n[url "c:"]\n\turl = d'));

  test('are none without remotes', () => checkRemotes('[core]\n\tbare = false\n'));

  test('are none in an empty text', () => checkRemotes(''));
});

suite('remotesAt', () => {
  const [one, two] = ['1'.repeat(40), '2'.repeat(40)];

  async function checkAt(files: Record<string, string>, expected: string[] | undefined): Promise<void> {
    const tree = new InMemoryTree(files);
    assert.deepEqual(await remotesAt({ own: tree, common: tree }, one), expected);
  }

  test('are those of whose branches one ends there, packed or not', () =>
    checkAt(
      {
        'packed-refs': `${one} refs/remotes/fork/main\n${one} refs/heads/main\n${two} refs/remotes/other/main\n`,
        'refs/remotes/origin/topic/deep': `${one}\n`,
        'refs/remotes/origin/HEAD': 'ref: refs/remotes/origin/main\n',
      },
      ['fork', 'origin'],
    ));

  test('cannot be told for a commit at which none ends', () =>
    checkAt({ 'packed-refs': `${two} refs/remotes/origin/main\n` }, undefined));
});

suite('linkedFolder', () => {
  const cases: Record<string, [text: string, expected: string | undefined]> = {
    'is what a .git file names': [
      'gitdir: /home/a b/kiln/.git/worktrees/side\n',
      '/home/a b/kiln/.git/worktrees/side',
    ],
    'is what a .git file names with CRLF': ['gitdir: ../.git/modules/kiln\r\n', '../.git/modules/kiln'],
    'is what commondir names': ['../..\n', '../..'],
    'is nothing in an empty text': ['\n', undefined],
    'is nothing in a text of several lines': ['gitdir: /a\nmore\n', undefined],
  };
  for (const [title, [text, expected]] of Object.entries(cases)) {
    test(title, () => assert.equal(linkedFolder(text), expected));
  }
});
