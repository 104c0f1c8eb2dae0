import assert from 'node:assert/strict';
import { endsOrStuck } from '../../../../src/vscode/draftStore/reviewWatch';

const QUICK = { silence: 5, answer: 50 };
const never = (): Promise<never> => new Promise(() => undefined);

suite('a review that is watched', () => {
  test('ends with the review, also when that fails', async () => {
    assert.equal(await endsOrStuck(Promise.resolve(), { answers: never }, QUICK), 'ended');
    assert.equal(await endsOrStuck(Promise.reject(new Error('no')), { answers: never }, QUICK), 'ended');
  });

  test('is stuck when the worker does not answer', async () => {
    assert.equal(await endsOrStuck(never(), { answers: never }, QUICK), 'stuck');
  });

  test('may wait for somebody else as long as the worker answers', async () => {
    let asked = 0;
    let end: () => void = () => undefined;
    const review = new Promise<void>((resolve) => (end = resolve));
    const answers = (): Promise<void> => {
      if (++asked === 3) end();
      return Promise.resolve();
    };
    assert.equal(await endsOrStuck(review, { answers }, QUICK), 'ended');
    assert.equal(asked, 3);
  });
});
