import assert from 'node:assert/strict';
import { proposedFolder, type FolderPlace } from '../../../../src/vscode/platform/proposedFolder';

const here = (path: string): FolderPlace => ({ scheme: 'file', authority: '', path });
const ROOT = here('/home/me/code/openGemini');

suite('the folder that is proposed for a draft', () => {
  test('is the one of the setting, absolute or from the root of the checkout', () => {
    const last = here('/home/me/old');
    const folders = ['/essays', 'notes/essays', 'C:\\essays', ' '].map((setting) =>
      proposedFolder({ setting, last, root: ROOT }),
    );
    assert.deepEqual(folders, [
      '/essays',
      '/home/me/code/openGemini/notes/essays',
      '/C:/essays',
      '/home/me/old',
    ]);
  });

  test('is the one that was chosen last on the same file system', () => {
    const elsewhere = { scheme: 'vscode-vfs', authority: 'github', path: '/essays' };
    assert.equal(proposedFolder({ setting: '', last: here('/essays'), root: ROOT }), '/essays');
    assert.equal(proposedFolder({ setting: '', last: elsewhere, root: ROOT }), '/home/me/code');
  });

  test('is outside of the checkout at first, where there is an outside', () => {
    const folders = [ROOT, here('/openGemini'), { ...ROOT, scheme: 'vscode-vfs' }].map((root) =>
      proposedFolder({ setting: '', last: undefined, root }),
    );
    assert.deepEqual(folders, ['/home/me/code', '/openGemini', '/home/me/code/openGemini']);
  });
});
