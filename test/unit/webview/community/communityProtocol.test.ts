import assert from 'node:assert/strict';
import { asCommunityAction, COMMUNITY_FIELDS } from '../../../../src/webview/community/communityProtocol';

suite('messages of the page of the talent program', () => {
  const texts = Object.fromEntries(COMMUNITY_FIELDS.map((id) => [id, id]));

  test('are taken as they are', () => {
    for (const message of [{ type: 'ready' }, { type: 'saveDates' }, { type: 'check', texts }])
      assert.deepEqual(asCommunityAction(message), message);
  });

  test('are stripped of what does not belong to them', () => {
    const message = { type: 'check', texts: { ...texts, path: '/etc' }, command: 'rm' };
    assert.deepEqual(asCommunityAction(message), { type: 'check', texts });
  });

  test('are refused when they have no known type, or a text is missing, not a string or too long', () => {
    const without = Object.fromEntries(Object.entries(texts).slice(1));
    const refused = [
      undefined,
      null,
      'ready',
      {},
      { type: 'open' },
      { type: 'check' },
      { type: 'check', texts: null },
      { type: 'check', texts: without },
      { type: 'check', texts: { ...texts, title: 7 } },
      { type: 'check', texts: { ...texts, commit: 'a'.repeat(100_001) } },
    ];
    for (const message of refused) assert.equal(asCommunityAction(message), undefined);
  });
});
