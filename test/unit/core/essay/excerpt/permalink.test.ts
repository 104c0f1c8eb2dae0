import assert from 'node:assert/strict';
import type { RepoPath } from '../../../../../src/core';
import { parseCodeLink } from '../../../../../src/core/essay/document/codeLink';
import { commitLink, permalink, webAddressOf } from '../../../../../src/core/essay/excerpt/permalink';

const KILN = 'https://git.example.com/pottery/kiln';

suite('webAddressOf', () => {
  const same: Record<string, string> = {
    'an https address': 'https://git.example.com/pottery/kiln',
    'an https address with .git': 'https://git.example.com/pottery/kiln.git',
    'an https address with a slash at the end': 'https://git.example.com/pottery/kiln.git/',
    'an http address': 'http://git.example.com/pottery/kiln.git',
    'a git address': 'git://git.example.com/pottery/kiln.git',
    'an ssh address': 'ssh://git@git.example.com/pottery/kiln.git',
    'an ssh address without a user': 'ssh://git.example.com/pottery/kiln.git',
    'an ssh address with a port': 'ssh://git@git.example.com:2222/pottery/kiln.git',
    'the short ssh form': 'git@git.example.com:pottery/kiln.git',
    'the short ssh form without a user': 'git.example.com:pottery/kiln.git',
    'an ssh address with git before it': 'git+ssh://git@git.example.com/pottery/kiln.git',
    'an address with a host in capitals': 'https://Git.Example.com/pottery/kiln',
    'the short ssh form without .git': 'git@git.example.com:pottery/kiln',
    'the short ssh form with a slash in front': 'git@git.example.com:/pottery/kiln.git',
    'an address with a user': 'https://ana@git.example.com/pottery/kiln.git',
    'an address with user and password': 'https://ana:s3cr3t@git.example.com/pottery/kiln.git',
    'an address with a token': 'https://x-access-token:ghs_s3cr3t@git.example.com/pottery/kiln.git',
    'an address with a token as user': 'https://s3cr3t@git.example.com/pottery/kiln',
    'an address with an escaped password': 'https://ana:s3cr3t%40x@git.example.com/pottery/kiln.git',
    'the short ssh form with a token as user': 's3cr3t@git.example.com:pottery/kiln.git',
  };
  for (const [what, remote] of Object.entries(same)) {
    test(`is the page of the repository for ${what}`, () => assert.equal(webAddressOf(remote), KILN));
  }

  test('keeps groups inside groups', () =>
    assert.equal(
      webAddressOf('git@gitlab.com:pottery/east/kiln.git'),
      'https://gitlab.com/pottery/east/kiln',
    ));

  test('keeps the port of a web address', () =>
    assert.equal(
      webAddressOf('https://ana:s3cr3t@git.example.com:8443/a/kiln.git'),
      'https://git.example.com:8443/a/kiln',
    ));

  test('keeps a name that only looks like an ending', () =>
    assert.equal(
      webAddressOf('https://gitee.com/pottery/kiln.gitops'),
      'https://gitee.com/pottery/kiln.gitops',
    ));

  const none = [
    '',
    'kiln',
    '/srv/git/kiln.git',
    '../kiln',
    './a@b:c',
    'C:\\work\\kiln',
    'C:/pottery/kiln',
    'file:///srv/kiln',
  ];
  const strange = [
    'https://git.example.com/kiln',
    'https://git.example.com',
    'ext::sh -c x@y:a/b',
    'javascript://a/b/c',
  ];
  const hostile = [
    'https://ana:s3cr3t@x@git.example.com/pottery/kiln',
    'https://git.example.com/pottery/kiln?token=s3cr3t',
    'https://git.example.com/pottery/kiln#s3cr3t',
    'https://git.example.com/pottery/kiln\nhttps://a/b/c',
    'https://ana:s3/cr3t@git.example.com/pottery/kiln',
  ];
  for (const remote of [...none, ...strange, ...hostile]) {
    test(`is nothing for ${JSON.stringify(remote)}`, () => assert.equal(webAddressOf(remote), undefined));
  }
});

suite('permalink', () => {
  function checkLink(repository: string, path: string, lines: [number, number], expected: string): void {
    assert.equal(permalink(repository, 'c0ffee', path as RepoPath, ...lines), expected);
  }
  const github = 'https://github.com/pottery/kiln';

  test('leads to several lines', () =>
    checkLink(github, 'a/kiln.go', [3, 9], `${github}/blob/c0ffee/a/kiln.go#L3-L9`));

  test('leads to one line', () => checkLink(github, 'kiln.go', [3, 3], `${github}/blob/c0ffee/kiln.go#L3`));

  test('has the form that Gitee reads', () =>
    checkLink(
      'https://gitee.com/p/kiln',
      'a/kiln.go',
      [3, 9],
      'https://gitee.com/p/kiln/blob/c0ffee/a/kiln.go#L3-9',
    ));

  test('has the form that Bitbucket reads', () => {
    const bitbucket = 'https://bitbucket.org/p/kiln';
    checkLink(bitbucket, 'a/kiln.go', [3, 9], `${bitbucket}/src/c0ffee/a/kiln.go#lines-3:9`);
    checkLink(bitbucket, 'a/kiln.go', [3, 3], `${bitbucket}/src/c0ffee/a/kiln.go#lines-3`);
  });

  test('takes groups within groups for GitLab, whatever the host is called', () =>
    checkLink(
      'https://git.example.com/p/east/kiln',
      'kiln.go',
      [3, 9],
      'https://git.example.com/p/east/kiln/-/blob/c0ffee/kiln.go#L3-9',
    ));

  for (const gitlab of ['https://gitlab.com/p/kiln', 'https://gitlab.example.com/p/kiln']) {
    test(`has the form that ${new URL(gitlab).host} reads`, () =>
      checkLink(gitlab, 'a/kiln.go', [3, 9], `${gitlab}/-/blob/c0ffee/a/kiln.go#L3-9`));
  }

  test('does not take a repository about GitLab for one on GitLab', () =>
    checkLink(
      'https://github.com/gitlab/x',
      'a.go',
      [1, 2],
      'https://github.com/gitlab/x/blob/c0ffee/a.go#L1-L2',
    ));

  test('escapes what means something in an address', () =>
    checkLink(
      github,
      'a b/c#d?e%f/写.go',
      [1, 1],
      `${github}/blob/c0ffee/a%20b/c%23d%3Fe%25f/%E5%86%99.go#L1`,
    ));
});

suite('links that lint reads', () => {
  const hosts = ['github.com', 'gitee.com', 'gitlab.com', 'atomgit.com', 'bitbucket.org', 'git.example.com'];
  const repositories = [
    ...hosts.map((host) => `https://${host}/p/kiln`),
    'https://gitlab.example.com:8443/p/east/kiln',
  ];
  for (const repository of repositories) {
    test(`are those to lines and to commits of ${repository}`, () => {
      const path = 'a (b)/写 c.go';
      assert.deepEqual(parseCodeLink(permalink(repository, 'c0ffee', path as RepoPath, 3, 9)), {
        repository,
        view: 'file',
        ref: 'c0ffee',
        path,
        lines: { first: 3, last: 9 },
      });
      const commit = parseCodeLink(commitLink(repository, 'c0ffee'));
      assert.deepEqual([commit?.repository, commit?.view, commit?.ref], [repository, 'commit', 'c0ffee']);
    });
  }

  test('are those of a GitLab group that is called as a folder of Bitbucket', () =>
    assert.equal(
      parseCodeLink('https://gitlab.com/p/src/kiln/-/blob/main/a.go#L3-5')?.repository,
      'https://gitlab.com/p/src/kiln',
    ));

  test('of hosts with another name for ssh lead to the site', () =>
    assert.equal(
      webAddressOf('ssh://git@ssh.github.com:443/pottery/kiln.git'),
      'https://github.com/pottery/kiln',
    ));

  test('keep http where the host has a port of its own', () =>
    assert.equal(webAddressOf('http://ana:s3cr3t@10.0.0.5:3000/p/kiln.git'), 'http://10.0.0.5:3000/p/kiln'));
});
