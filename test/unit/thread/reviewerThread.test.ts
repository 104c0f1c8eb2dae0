import assert from 'node:assert/strict';
import * as path from 'node:path';
import { ReviewClient, type FromReviewer, type ToReviewer } from '../../../src/core';
import { codeLanguages } from '../../../src/core/languages';
import { startInNode } from '../../../src/thread/startInNode';
import { grammarFiles } from '../../support/grammarLanguages';
import { BLOB, sourceOf } from '../core/essay/lint/ruleFixture';

/** Two functions that are apart in the file: the caption has fewer lines than the fence. */
const GLUED = [
  `\`fire\` · [\`kiln/fire.rs\`](${BLOB}/kiln/fire.rs#L3-L5)`,
  '',
  '```rust',
  'fn fire() {',
  '    heat();',
  '}',
  'fn cool() {',
  '    open();',
  '}',
  '```',
  '',
].join('\n');

suite('the worker that reviews essays', () => {
  test('reads code in a language whose grammar it is given', async () => {
    const worker = startInNode<ToReviewer, FromReviewer>(path.resolve('dist/essayThread.js'));
    try {
      const client = new ReviewClient(worker.channel, (id) => {
        const language = codeLanguages.all.find((each) => each.id === id);
        assert.ok(language);
        return Promise.resolve(grammarFiles(language));
      });
      const { review } = client.review({ text: GLUED, disabled: [] }, sourceOf({}));
      const codes = (await review)?.findings.map(({ code }) => code);
      assert.ok(codes?.includes('X5'), codes?.join());
    } finally {
      worker.end();
    }
  });
});
