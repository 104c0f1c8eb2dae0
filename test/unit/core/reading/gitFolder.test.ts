import assert from 'node:assert/strict';
import { linkedFolder, readHead, remoteUrlIn, type Head } from '../../../../src/core';
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

suite('remoteUrlIn', () => {
  function checkRemote(config: string, expected: string | undefined): void {
    assert.equal(remoteUrlIn(config), expected);
  }
  const remote = (name: string, url: string): string => `[remote "${name}"]\n\turl = ${url}\n`;

  test('is the address of origin', () =>
    checkRemote(
      `[core]\n\tbare = false\n${remote('fork', 'a:b/fork')}${remote('origin', 'a:b/main')}`,
      'a:b/main',
    ));

  test('is that of the first remote without an origin', () =>
    checkRemote(remote('fork', 'a:b/fork') + remote('other', 'a:b/other'), 'a:b/fork'));

  test('is the first of several addresses', () =>
    checkRemote('[remote "origin"]\n\turl = a:b/one\n\turl = a:b/two\n', 'a:b/one'));

  test('is read with CRLF line ends and without blanks', () =>
    checkRemote('[remote "origin"]\r\nurl=a:b/main\r\n', 'a:b/main'));

  test('is not the address that is only pushed to', () =>
    checkRemote('[remote "origin"]\n\tpushurl = a:b/push\n\turl = a:b/main\n', 'a:b/main'));

  test('is not an address of another section', () =>
    checkRemote(
      '[remote "origin"]\n\tfetch = x\n[submodule "s"]\n\turl = a:b/sub\n[url "c:"]\n\turl = d',
      undefined,
    ));

  test('is nothing without remotes', () => checkRemote('[core]\n\tbare = false\n', undefined));

  test('is nothing in an empty text', () => checkRemote('', undefined));
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
