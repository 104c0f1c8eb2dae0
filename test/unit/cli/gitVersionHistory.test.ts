import assert from 'node:assert/strict';
import { GitVersionHistory } from '../../../src/cli/adapters/gitVersionHistory';
import {
  commitTable,
  ESSAY_TEXTS,
  pastOfQuoted,
  versionTable,
  type QuotedCode,
  type QuotedPast,
  type RepoPath,
} from '../../../src/core';
import { goLanguage } from '../../../src/core/languages';
import { commitAll, createRepository, git } from '../../support/gitRepository';
import { editFile, writeFile } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

type EarlierPlaces = ReturnType<NonNullable<Parameters<typeof pastOfQuoted>[1]['earlierPlaces']>>;

const BODY = Array.from({ length: 12 }, (_, index) => `\tstoke(${index}, coal)\n`).join('');

function kiln(heat: string, comment = ''): string {
  return `package kiln\n\nfunc Fire() {\n${comment}${BODY}\theat(${heat})\n}\n\nfunc Cool() {}\n`;
}

suite('the past of quoted symbols', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();

  /** v0.1.0 has it in another folder; v0.2.0-rc1 is a preview; v0.2.0 moves it, v0.3.0 edits it, the head a comment. */
  async function makeHistory(): Promise<string> {
    const folder = await makeFolder();
    await writeFile(folder, 'old/kiln.go', kiln('900'));
    await createRepository(folder);
    await git(folder, 'tag', 'v0.1.0');
    await git(folder, 'tag', 'v0.2.0-rc1');
    await git(folder, 'mv', 'old', 'kiln');
    await commitAll(folder, 'Move the kiln');
    await git(folder, 'tag', '--annotate', '--message', 'second', 'v0.2.0');
    await writeFile(folder, 'other.go', 'package kiln\n');
    await commitAll(folder, 'Nothing about the kiln');
    await writeFile(folder, 'kiln/kiln.go', kiln('1000'));
    await commitAll(folder, 'Hotter, <b>much</b> | hotter (#12)');
    await git(folder, 'tag', 'v0.3.0');
    await writeFile(folder, 'kiln/kiln.go', kiln('1000', '\t// Mind the door.\n'));
    await commitAll(folder, 'A comment (#13)');
    return folder;
  }

  async function pastIn(folder: string, symbol = 'Fire', before: EarlierPlaces = []): Promise<QuotedPast> {
    const history = new GitVersionHistory(folder);
    const code: QuotedCode = { path: 'kiln/kiln.go' as RepoPath, symbol, spans: [], lines: [] };
    const commit = await git(folder, 'rev-parse', 'HEAD');
    const request = { history, language: goLanguage, commit, earlierPlaces: () => before };
    try {
      return await pastOfQuoted([code, code], request);
    } finally {
      history.close();
    }
  }

  test('has the releases in which a symbol differs, comments and previews left out', async () => {
    const { versions } = await pastIn(await makeHistory());
    const [fire, ...others] = versions;
    assert.deepEqual(others, []);
    assert.ok(fire);
    assert.equal(fire.since?.tag, 'v0.1.0');
    assert.equal(fire.sameAs?.tag, 'v0.3.0');
    assert.deepEqual(
      fire.changes.map(({ release, kind, from }) => [release.tag, kind, from?.path]),
      [
        ['v0.2.0', 'moved', 'old/kiln.go'],
        ['v0.3.0', 'changed', undefined],
      ],
    );
  });

  test('begins where its name begins, even if another function did its work before', async () => {
    const folder = await makeHistory();
    await editFile(folder, 'kiln/kiln.go', (text) => `${text}\nfunc Bake() {\n${BODY}}\n`);
    await commitAll(folder, 'Bake as well');
    await git(folder, 'tag', 'v0.4.0');
    const fire = goLanguage.parseSymbol('Fire');
    assert.ok(fire);
    const { versions } = await pastIn(folder, 'Bake', [{ path: 'kiln/kiln.go' as RepoPath, symbol: fire }]);
    assert.equal(versions[0]?.since, undefined);
    assert.deepEqual(
      versions[0]?.changes.map(({ release, kind, from }) => [release.tag, kind, from]),
      [['v0.4.0', 'added', undefined]],
    );
  });

  test('has the commits that changed it, through a rename of its file', async () => {
    const folder = await makeHistory();
    await editFile(folder, 'kiln/kiln.go', (text) => text.replace('1000', '1100'));
    await commitAll(folder, 'Hottest');
    const [fire] = (await pastIn(folder)).commits;
    assert.deepEqual(
      fire?.commits.map(({ commit, kind, pullRequest }) => [commit.subject, kind, pullRequest]),
      [
        ['Hottest', 'changed', undefined],
        ['Hotter, <b>much</b> | hotter (#12)', 'changed', 12],
      ],
    );
  });

  test('takes a merge for the change that it brings to its first parent', async () => {
    const folder = await makeHistory();
    await git(folder, 'checkout', '--quiet', '-b', 'side', 'v0.2.0');
    await writeFile(folder, 'kiln/door.go', 'package kiln\n\nfunc Open() {}\n');
    await editFile(folder, 'kiln/kiln.go', (text) => text.replace('Cool() {}', 'Cool() { wait() }'));
    await commitAll(folder, 'On a branch');
    await git(folder, 'checkout', '--quiet', 'main');
    await git(
      folder,
      'merge',
      '--quiet',
      '--no-edit',
      '--message',
      'Merge pull request #14 from side',
      'side',
    );
    const [fire] = (await pastIn(folder)).commits;
    assert.deepEqual(
      fire?.commits.map(({ commit }) => commit.subject),
      ['Hotter, <b>much</b> | hotter (#12)'],
    );
  });

  test('is a table of releases and a table of commits, in which a subject is plain text', async () => {
    const { versions, commits } = await pastIn(await makeHistory());
    const repository = 'https://github.com/pottery/kiln';
    const table = versionTable(versions, ESSAY_TEXTS.en)?.split('\n')[2] ?? '';
    assert.equal(
      table.replaceAll(/ \(\d{4}-\d\d-\d\d\)/g, ''),
      '| `Fire` | in `v0.1.0` already, the oldest release; moved in `v0.2.0`, same code, before that `old/kiln.go`; changed in `v0.3.0`; unchanged up to `v0.3.0` |',
    );
    const [lead = '', rows = ''] = commitTable(commits, repository, ESSAY_TEXTS['zh-cn']);
    assert.match(lead, /每个函数最多列 3 条/);
    const row = rows.split('\n')[2] ?? '';
    assert.match(
      row,
      /\| Hotter, \\<b\\>much\\<\/b\\> {3}hotter \(\[#12\]\(https:\/\/github\.com\/pottery\/kiln\/pull\/12\)\) \| `Fire` \|$/,
    );
  });

  test('has no commits in its table that change very many files at once, and says how many', async () => {
    const folder = await makeHistory();
    await editFile(folder, 'kiln/kiln.go', (text) => text.replace('1000', '1100'));
    for (let number = 0; number <= 100; number++) await writeFile(folder, `shelf/${number}.txt`, 'pot\n');
    await commitAll(folder, 'Bring everything here');
    const { commits } = await pastIn(folder);
    const [lead = '', rows = ''] = commitTable(commits, '', ESSAY_TEXTS.en);
    assert.match(lead, /1 more that change over 100 files/);
    assert.doesNotMatch(rows, /Bring everything/);
    assert.match(rows, /Hotter/);
  });

  test('has the nearest release before a commit, which is no preview and no release of another branch', async () => {
    const folder = await makeHistory();
    await git(folder, 'checkout', '--quiet', '--orphan', 'other');
    await commitAll(folder, 'Another beginning');
    await git(folder, 'tag', 'v9.0.0');
    const history = new GitVersionHistory(folder);
    const nearestTo = async (revision: string): Promise<unknown> =>
      history.nearestRelease(await git(folder, 'rev-parse', `${revision}^{commit}`));
    assert.deepEqual(await nearestTo('main'), { tag: 'v0.3.0', commits: 1 });
    assert.deepEqual(await nearestTo('v0.3.0'), { tag: 'v0.3.0', commits: 0 });
    assert.deepEqual(await nearestTo('main~2'), { tag: 'v0.2.0', commits: 1 });
    assert.equal(await history.nearestRelease('f'.repeat(40)), undefined);
    await git(folder, 'tag', '--delete', 'v9.0.0');
    assert.equal(await nearestTo('other'), undefined);
    history.close();
  });

  test('is empty without tags and without a history', async () => {
    const folder = await makeFolder();
    await writeFile(folder, 'kiln/kiln.go', kiln('900'));
    const history = new GitVersionHistory(folder);
    assert.equal(await history.releases(), undefined);
    assert.equal(await history.commitsOf('kiln/kiln.go' as RepoPath, 'a'.repeat(40), 5), undefined);
    history.close();
    await createRepository(folder);
    const { versions, commits } = await pastIn(folder);
    assert.equal(versionTable(versions, ESSAY_TEXTS.en), undefined);
    assert.deepEqual(commitTable(commits, '', ESSAY_TEXTS.en), []);
  });
});
