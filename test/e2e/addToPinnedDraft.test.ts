import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { copySample } from '../../src/development/sample';
import { commitAll, createRepository, git } from '../support/gitRepository';
import { until } from '../support/until';
import { openWorkbench, type Workbench } from '../support/workbench';

suite('code for a draft, of a commit that is not pushed', () => {
  let workbench: Workbench;
  let pushed: string;
  let own: string;

  suiteSetup(async () => {
    const folder = copySample();
    fs.writeFileSync(
      path.join(folder, 'essay.md'),
      '## Key code (关键代码解析)\n\nWords.\n\n<!-- source-guide-draft {"kind":"analysis"} -->\n',
    );
    pushed = await createRepository(folder);
    await git(folder, 'remote', 'add', 'origin', 'git@example.invalid:someone/fork.git');
    await git(folder, 'update-ref', 'refs/remotes/origin/main', pushed);
    await git(folder, 'branch', '--set-upstream-to=origin/main');
    fs.appendFileSync(path.join(folder, 'engine/shard.go'), '// more\n');
    own = await commitAll(folder);
    workbench = await openWorkbench({ folder });
  });
  suiteTeardown(() => workbench.close());

  test('is pinned to the commit before it as long as the file is the same there', async () => {
    await workbench.openFile('essay.md');
    await add('engine/wal.go', 29, 'Added (*WAL).Write to essay.md.');
    await save();
    assert.ok(
      draft().includes(`https://example.invalid/someone/fork/blob/${pushed}/engine/wal.go#L29-L34`),
      draft(),
    );
  });

  test('has a warning when it is not', async () => {
    await add('engine/shard.go', 66, `Commit ${own.slice(0, 12)} is on no remote yet.`);
    await save();
    assert.match(
      draft(),
      new RegExp(`blob/${own}/engine/shard\\.go#L65-L68\\) \\(Note: this commit is not pushed yet`),
    );
  });

  async function add(file: string, line: number, said: string): Promise<void> {
    const { page } = workbench;
    await workbench.openFile(file);
    await page.keyboard.press('ControlOrMeta+G');
    await workbench.quickInput().fill(`:${line}`);
    await page.keyboard.press('Enter');
    await workbench.runCommand('Source Guide: Add Selection or Function to Draft…');
    await page.getByText('What do you want to say about this code?').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(said).first().waitFor();
  }

  async function save(): Promise<void> {
    const before = draft();
    await workbench.runCommand('File: Save All Files');
    await until(() => Promise.resolve(draft() !== before));
  }

  function draft(): string {
    return fs.readFileSync(path.join(workbench.folder, 'essay.md'), 'utf8');
  }
});
