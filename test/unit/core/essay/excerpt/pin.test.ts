import assert from 'node:assert/strict';
import {
  Checkout,
  choosePin,
  pinStateOf,
  pinWarning,
  type Pin,
  type RepoPath,
} from '../../../../../src/core';
import { sharedSites } from '../../../../support/goCode';
import { InMemoryHistory, type HistoryParts } from '../../../../support/inMemoryHistory';
import { InMemoryTree } from '../../../../support/inMemoryTree';
import { packOf } from '../../../../support/packs';

const [HEAD, EARLIER, DRAFT] = ['1'.repeat(40), '2'.repeat(40), '3'.repeat(40)];
const PATH = 'kiln.go' as RepoPath;
const NOW = 'package kiln\n';
const UPSTREAM = { name: 'upstream', url: 'https://example.com/Pottery/Kiln.git' };
const FORK = { name: 'origin', url: 'git@example.com:someone/kiln.git' };

interface PinCase extends HistoryParts {
  readonly preferred?: string;
  readonly release?: string;
  readonly text?: string;
}

async function checkoutWith({ release, ...history }: PinCase): Promise<Checkout> {
  const releases = release === undefined ? [] : [{ tag: 'v1', commit: release, manifestHash: '' }];
  return new Checkout({
    pack: packOf({ releases }),
    tree: new InMemoryTree({ [PATH]: NOW }),
    sites: await sharedSites(),
    history: new InMemoryHistory({ head: { commit: HEAD, tags: [] }, files: { [PATH]: NOW }, ...history }),
  });
}

async function checkPin(each: PinCase, expected: Partial<Pin>): Promise<void> {
  const { preferred, text } = each;
  const texts = new Map(text === undefined ? [] : [[PATH, text]]);
  const pin = await choosePin(await checkoutWith(each), { paths: [PATH], preferred, texts });
  assert.deepEqual({ ...pin, ...expected }, pin);
}

suite('the commit that an excerpt is pinned to', () => {
  const repository = 'https://example.com/pottery/kiln';

  test('is the one that is checked out, pushed or not known to be', async () => {
    await checkPin({ published: { [HEAD]: ['origin'] } }, { repository, commit: HEAD, isPublished: true });
    await checkPin({}, { repository, commit: HEAD });
  });

  test('is the newest that was pushed, when the file is the same there', () =>
    checkPin(
      { published: { [EARLIER]: ['origin'] }, earlier: { [EARLIER]: { [PATH]: 'package kiln\r\n' } } },
      { commit: EARLIER, isPublished: true, repository },
    ));

  test('is one that nobody else has, when the file is another one there', () =>
    checkPin(
      { published: { [EARLIER]: ['origin'] }, earlier: { [EARLIER]: { [PATH]: 'package old\n' } } },
      { commit: HEAD, isPublished: false, repository },
    ));

  test('is that of the draft, as long as the file is the same there', async () => {
    const earlier = { [DRAFT]: { [PATH]: NOW } };
    await checkPin({ preferred: DRAFT, earlier }, { commit: DRAFT, repository });
    await checkPin({ preferred: DRAFT, earlier, text: 'package edited\n' }, { commit: HEAD, repository });
    await checkPin({ preferred: DRAFT }, { commit: HEAD, repository });
  });

  test('counts as pushed when it is a release', () =>
    checkPin({ release: HEAD, published: {} }, { commit: HEAD, isPublished: true, repository }));

  test('is none without a history', async () => {
    const checkout = new Checkout({
      pack: packOf(),
      tree: new InMemoryTree({}),
      sites: await sharedSites(),
    });
    assert.deepEqual(await choosePin(checkout, { paths: [PATH] }), { repository });
  });
});

suite('the repository that links lead to', () => {
  const upstream = 'https://example.com/pottery/kiln';
  const fork = 'https://example.com/someone/kiln';
  const remotes = [FORK, UPSTREAM];

  test('is the one that the pack describes, when it has the commit or nothing is known', async () => {
    await checkPin({ remotes, published: { [HEAD]: ['upstream'] } }, { repository: upstream });
    await checkPin({ remotes }, { repository: upstream });
    await checkPin({ remotes, release: HEAD, published: {} }, { repository: upstream });
  });

  test('is the fork when only that has the commit', () =>
    checkPin({ remotes, published: { [HEAD]: ['origin'] } }, { repository: fork }));

  test('is any remote that has the commit rather than one that does not', () =>
    checkPin(
      { remotes: [FORK, { name: 'other', url: 'git@gitee.com:p/kiln' }], published: { [HEAD]: ['other'] } },
      { repository: 'https://gitee.com/p/kiln' },
    ));

  test('is that of the pack when the only remote is a folder', () =>
    checkPin(
      { remotes: [{ name: 'origin', url: '/srv/git/kiln' }], published: { [HEAD]: ['origin'] } },
      { repository: upstream },
    ));
});

suite('what is known of a file at a commit', () => {
  test('is that it is the same, another one, or nothing', async () => {
    const checkout = await checkoutWith({ earlier: { [EARLIER]: { [PATH]: 'package old\n' } } });
    const states = [HEAD, EARLIER, DRAFT].map((commit) => pinStateOf(checkout, commit, PATH));
    assert.deepEqual(await Promise.all(states), ['same', 'different', 'unknown']);
    assert.equal(await pinStateOf(checkout, HEAD, PATH, 'package edited\n'), 'different');
  });

  test('is worth a warning only when nobody else has the commit', () => {
    const pin = { repository: '', commit: HEAD };
    assert.deepEqual(pinWarning({ ...pin, isPublished: false })?.args, ['111111111111']);
    for (const other of [pin, { ...pin, isPublished: true }, { repository: '', isPublished: false }])
      assert.equal(pinWarning(other), undefined);
  });
});
