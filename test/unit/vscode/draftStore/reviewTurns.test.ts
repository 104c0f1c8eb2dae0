import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import {
  directChannel,
  ReviewClient,
  serveReviews,
  type ExcerptSource,
  type FromReviewer,
  type RunningReview,
  type ToReviewer,
} from '../../../../src/core';
import { startInNode } from '../../../../src/thread/startInNode';
import { ReviewTurns } from '../../../../src/vscode/draftStore/reviewTurns';
import type { RunningReviewer } from '../../../../src/vscode/draftStore/startReviewer';
import { REVIEWER_PARTS } from '../../../support/essays';
import { useTemporaryFolders } from '../../../support/temporaryFolders';

const SOURCE: ExcerptSource = {
  textAt: () => Promise.resolve(undefined),
  textNow: () => Promise.resolve(undefined),
  declares: () => Promise.resolve(undefined),
  otherTexts: () => Promise.resolve([]),
};
const QUICK = { silence: 50, answer: 200 };

/** A worker that says that it is ready, and then computes for ever when it gets something to do. */
const STUCK = `
const { parentPort } = require('node:worker_threads');
parentPort.postMessage({ kind: 'ready' });
parentPort.on('message', () => { for (;;); });
`;
/** A worker that ends as soon as it gets something to do. */
const DYING = STUCK.replace('for (;;);', 'process.exit(3);');

function reviewOf(client: ReviewClient): RunningReview {
  return client.review({ text: '# Kiln\n', disabled: [] }, SOURCE);
}

suite('reviews in turn', () => {
  const makeFolder = useTemporaryFolders();
  let ends: string[];
  setup(() => (ends = []));

  async function startWorker(script: string): Promise<RunningReviewer> {
    const file = path.join(await makeFolder(), 'reviewer.js');
    await fs.writeFile(file, script);
    const worker = startInNode<ToReviewer, FromReviewer>(file);
    const client = new ReviewClient(worker.channel);
    await client.ready;
    return {
      client,
      place: 'thread',
      onFailure: (take) => worker.onFailure(take),
      end: () => worker.end(),
    };
  }

  /** A reviewer that works. */
  function startHere(): Promise<RunningReviewer> {
    const { near, far, cut } = directChannel<ToReviewer, FromReviewer>();
    const client = new ReviewClient(near);
    serveReviews(far, REVIEWER_PARTS, () => new Promise(setImmediate));
    return Promise.resolve({ client, place: 'thread', onFailure: () => undefined, end: cut });
  }

  /** The turns of reviewers that start one after the other, each when it is needed. */
  function turnsOf(...starts: (() => Promise<RunningReviewer>)[]): ReviewTurns {
    return new ReviewTurns({
      start: () => starts.shift()?.() ?? Promise.reject(new Error('none is left')),
      onEnd: (reason) => ends.push(reason),
      patience: QUICK,
    });
  }

  test('end a worker that computes for ever, and the next one has another worker', async () => {
    const turns = turnsOf(() => startWorker(STUCK), startHere);
    const stuck = turns.review(reviewOf);
    const next = turns.review(reviewOf);
    await assert.rejects(stuck, /took too long/);
    assert.ok(await next);
    assert.deepEqual(ends, ['the review took too long']);
    await turns.end();
  });

  test('go on in another worker after one has died', async () => {
    const turns = turnsOf(() => startWorker(DYING), startHere);
    await assert.rejects(turns.review(reviewOf), /exit 3/);
    assert.ok(await turns.review(reviewOf));
    assert.deepEqual(ends, ['exit 3']);
    await turns.end();
  });

  test('do not begin what nobody wants any more', async () => {
    const turns = turnsOf(startHere);
    assert.equal(await turns.review(() => undefined), undefined);
    assert.ok(await turns.review(reviewOf));
    await turns.end();
  });

  test('try again to start a reviewer that could not start', async () => {
    const turns = turnsOf(() => Promise.reject(new Error('no memory')), startHere);
    await assert.rejects(turns.review(reviewOf), /no memory/);
    assert.ok(await turns.review(reviewOf));
    await turns.end();
  });
});
