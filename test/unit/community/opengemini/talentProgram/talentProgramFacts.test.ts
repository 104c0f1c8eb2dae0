import assert from 'node:assert/strict';
import {
  CONTRIBUTION_REMINDERS,
  TALENT_PROGRAM_LINKS,
  REQUIREMENTS,
  ROLE_DOCUMENTS,
  ROLES,
  checkArticleAddress,
} from '../../../../../src/community/opengemini';

suite('what is said of the program', () => {
  test('leads to public pages on https only', () => {
    const addresses = [...TALENT_PROGRAM_LINKS, ...ROLE_DOCUMENTS].map(({ address }) => address);
    for (const address of addresses) assert.equal(checkArticleAddress(address), undefined, address);
    assert.equal(new Set(addresses).size, addresses.length);
  });

  test('shows three documents for each role, with what they ask, and that they differ', () => {
    assert.equal(ROLE_DOCUMENTS.length, 3);
    for (const role of ROLES) {
      const asked = ROLE_DOCUMENTS.map(({ asks }) => JSON.stringify(asks[role]));
      assert.equal(new Set(asked).size, 3, role);
    }
  });

  test('has an id for each thing to look at oneself', () => {
    const ids = [...REQUIREMENTS, ...CONTRIBUTION_REMINDERS].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});
