import assert from 'node:assert/strict';
import {
  directChannel,
  ReviewClient,
  serveReviews,
  type ExcerptSource,
  type FromReviewer,
  type LoadLanguage,
  type ToReviewer,
} from '../../../../../src/core';
import { REVIEWER_PARTS } from '../../../../support/essays';
import { COMMIT, excerpt, sourceOf } from '../lint/ruleFixture';

const SOURCE = sourceOf({ 'kiln/fire.go': 'package kiln\n\nfunc Fire() {}\n' });

interface Served {
  readonly client: ReviewClient;
  /** Lets the server go on; it stops before each review. */
  readonly release: () => void;
  /** What the server sent. */
  readonly sent: readonly FromReviewer[];
}

function serve(isHeld = false): Served {
  const { near, far } = directChannel<ToReviewer, FromReviewer>();
  const client = new ReviewClient(near);
  const held: (() => void)[] = [];
  const sent: FromReviewer[] = [];
  const watched = {
    ...far,
    post: (message: FromReviewer) => {
      sent.push(message);
      far.post(message);
    },
  };
  const giveWay = (): Promise<void> =>
    isHeld ? new Promise((resolve) => held.push(resolve)) : Promise.resolve();
  serveReviews(watched, REVIEWER_PARTS, giveWay);
  return { client, release: () => held.splice(0).forEach((go) => go()), sent };
}

suite('a reviewer in another thread', () => {
  test('gives a sign of life', async () => {
    await serve().client.ready;
  });

  test('answers at once while a review waits', async () => {
    const { client } = serve(true);
    void client.review({ text: '# T\n', disabled: [] }, SOURCE);
    await Promise.all([client.answers(), client.answers()]);
  });

  test('asks its other end about the code', async () => {
    const asked: string[] = [];
    const source: ExcerptSource = {
      ...SOURCE,
      textAt: (commit, path) => {
        asked.push(`${commit} ${path}`);
        return SOURCE.textAt(commit, path);
      },
    };
    const { client } = serve();
    const review = await client.review({ text: excerpt(), disabled: [] }, source).review;
    assert.deepEqual(
      review?.excerpts.map(({ verdict }) => verdict),
      ['true'],
    );
    assert.deepEqual([...new Set(asked)], [`${COMMIT} kiln/fire.go`]);
  });

  test('asks for a text at a commit once, and sees each time what the checkout has now', async () => {
    let asked = 0;
    let now = 'package kiln\n\nfunc Fire() {}\n';
    const source: ExcerptSource = {
      ...SOURCE,
      textAt: (commit, path) => {
        asked++;
        return SOURCE.textAt(commit, path);
      },
      textNow: () => Promise.resolve(now),
    };
    const { client } = serve();
    const verdict = async (text: string): Promise<string | undefined> =>
      (await client.review({ text, disabled: [] }, source).review)?.excerpts[0]?.verdict;
    assert.equal(await verdict(excerpt()), 'true');
    const first = asked;
    now = 'package kiln\n\nfunc Fire(wood int) {}\n';
    assert.equal(await verdict(`${excerpt()}\nMore.\n`), 'changed');
    assert.equal(await verdict(excerpt().replace('Fire() {}', 'Burn() {}')), 'different');
    assert.equal(asked, first);
  });

  suite('with code in a language that needs a grammar', () => {
    /** A reviewer with files for no grammar but that of Rust, what it asked for, and what it loaded. */
    function serveRust(): {
      readonly client: ReviewClient;
      readonly asked: string[];
      readonly loaded: string[];
    } {
      const asked: string[] = [];
      const loaded: string[] = [];
      const loadLanguage: LoadLanguage = async ({ id }, filesOf) => {
        if (id !== 'go') loaded.push(`${id} ${(await filesOf()).grammar.join()}`);
      };
      const { near, far } = directChannel<ToReviewer, FromReviewer>();
      const client = new ReviewClient(near, (language) => {
        asked.push(language);
        const files = { runtime: new Uint8Array(), grammar: new Uint8Array([7]) };
        return language === 'rust' ? Promise.resolve(files) : Promise.reject(new Error('no file'));
      });
      serveReviews(far, { ...REVIEWER_PARTS, loadLanguage }, () => Promise.resolve());
      return { client, asked, loaded };
    }
    const fence = (name: string): string => `\n\`\`\`${name}\nfire\n\`\`\`\n`;

    test('asks for the files of each grammar once, and not before an essay quotes it', async () => {
      const { client, asked, loaded } = serveRust();
      const review = (text: string): Promise<unknown> => client.review({ text, disabled: [] }, SOURCE).review;
      await review(fence('go'));
      assert.deepEqual(asked, []);
      await review(fence('rust') + fence('rs'));
      await review(`${fence('rs')}More.`);
      assert.deepEqual([asked, loaded], [['rust'], ['rust 7']]);
    });

    test('reviews an essay whose grammar cannot be read, and asks for that only once', async () => {
      const { client, asked } = serveRust();
      const review = async (): Promise<number | undefined> =>
        (await client.review({ text: fence('python'), disabled: [] }, SOURCE).review)?.excerpts.length;
      assert.deepEqual([await review(), await review()], [1, 1]);
      assert.deepEqual(asked, ['python']);
    });
  });

  test('applies neither rules that are off nor another target', async () => {
    const { client } = serve();
    const text = '## A\n\n| a |\n| - |\n| b |\n';
    const review = await client.review({ text, target: 'zhihu', disabled: ['P4'] }, SOURCE).review;
    const codes = review?.findings.map(({ code }) => code);
    assert.ok(codes?.includes('T3'));
    assert.ok(!codes?.includes('P4'));
    assert.equal(review?.target, 'zhihu');
  });

  test('takes a source that fails for one that cannot tell', async () => {
    const broken: ExcerptSource = { ...SOURCE, textAt: () => Promise.reject(new Error('no git')) };
    const review = await serve().client.review({ text: excerpt(), disabled: [] }, broken).review;
    assert.deepEqual(
      review?.excerpts.map(({ verdict }) => verdict),
      ['unknown'],
    );
  });

  test('does not look at a text that nobody waits for any more', async () => {
    const { client, release, sent } = serve(true);
    const first = client.review({ text: excerpt(), disabled: [] }, SOURCE);
    const second = client.review({ text: '## B\n', disabled: [] }, SOURCE);
    first.cancel();
    assert.equal(await first.review, undefined);
    await Promise.resolve().then(() => undefined);
    release();
    const review = await second.review;
    assert.equal(review?.outline.sections[0]?.heading, 'B');
    assert.deepEqual(
      sent.map((message) => message.kind),
      ['ready', 'reviewed'],
    );
  });

  test('answers nobody after it was stopped', async () => {
    const { client, release } = serve(true);
    const waiting = client.review({ text: '## A\n', disabled: [] }, SOURCE).review;
    client.stop('closed');
    release();
    await assert.rejects(waiting, /closed/);
    await assert.rejects(client.review({ text: '', disabled: [] }, SOURCE).review, /closed/);
  });
});
