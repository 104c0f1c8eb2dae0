import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { runCommandLine } from '../../support/commandLine';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const ESSAY = '---\ntitle: "T"\n---\n\n## A\n\n![p](../pictures/p.png) ![q](../../outside.png)\n';

suite('export', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();
  let home: string;
  let essay: string;

  setup(async () => {
    home = await makeFolder();
    essay = path.join(home, 'repository', 'essays', 'My Kiln.md');
    for (const folder of ['essays', 'pictures'])
      await fs.mkdir(path.join(home, 'repository', folder), { recursive: true });
    await fs.writeFile(essay, ESSAY);
    await fs.writeFile(path.join(home, 'repository', 'pictures', 'p.png'), PNG);
    await fs.writeFile(path.join(home, 'outside.png'), PNG);
  });

  function run(target: string, ...words: string[]) {
    const places = ['--repo', path.join(home, 'repository'), '--out', path.join(home, 'out')];
    return runCommandLine(['export', essay, ...places, '--target', target, ...words]);
  }

  async function filesBelow(folder: string): Promise<string[]> {
    const names = await fs.readdir(folder, { recursive: true, withFileTypes: true });
    return names
      .filter((name) => name.isFile())
      .map((name) => path.relative(folder, path.join(name.parentPath, name.name)).split(path.sep).join('/'))
      .sort();
  }

  test('writes the files, names them on standard output, and says on the side what is left to do', async () => {
    const { code, out, said } = await run('hugo-stack');
    const written = ['content/post/my-kiln/index.md', 'content/post/my-kiln/my-kiln-1-p.png'];
    assert.equal(code, 0);
    assert.deepEqual(
      out.trimEnd().split('\n'),
      written.map((file) => path.join(home, 'out', ...file.split('/'))),
    );
    assert.deepEqual(await filesBelow(path.join(home, 'out')), written);
    assert.match(said, /^Still to do by hand:\n1\. The picture \.\.\/\.\.\/outside\.png was not found/);
    assert.equal(await fs.readFile(essay, 'utf8'), ESSAY);
  });

  test('ends with 1 when something is wrong with the essay, and says where', async () => {
    await fs.writeFile(essay, `${ESSAY}\n[a](javascript:x)\n`);
    const { code, said } = await run('csdn');
    assert.equal(code, 1);
    assert.match(said, /^essays\/My Kiln\.md:9: "javascript:x" is no address/);
  });

  test('makes PNG pictures of diagrams, for a target that draws Mermaid only if it is asked to', async () => {
    await fs.writeFile(essay, '# T\n\n```mermaid\nflowchart LR\n  a --> b\n```\n');
    await run('zhihu');
    const picture = path.join(home, 'out', 'images', 'my-kiln-diagram-1.png');
    assert.equal((await fs.readFile(picture)).toString('latin1', 1, 4), 'PNG');
    await run('hexo', '--out', path.join(home, 'hexo'));
    await run('hexo', '--out', path.join(home, 'pictures'), '--pictures');
    const [plain, drawn] = await Promise.all(
      ['hexo', 'pictures'].map((out) => filesBelow(path.join(home, out))),
    );
    assert.deepEqual(plain, ['source/_posts/my-kiln.md']);
    assert.ok(drawn?.includes('source/images/my-kiln/my-kiln-diagram-1.svg'));
  });

  test('overwrites nothing, and then writes nothing at all', async () => {
    const taken = path.join(home, 'out', 'images', 'my-kiln-1-p.png');
    await fs.mkdir(path.dirname(taken), { recursive: true });
    await fs.writeFile(taken, 'mine');
    const { code, out, said } = await run('csdn');
    assert.deepEqual([code, out], [2, '']);
    assert.match(said, /already exist, so nothing was written\..*my-kiln-1-p\.png/);
    assert.deepEqual(await filesBelow(path.join(home, 'out')), ['images/my-kiln-1-p.png']);
    assert.equal(await fs.readFile(taken, 'utf8'), 'mine');
  });

  test('a picture that a link leads out of the repository is not read', async () => {
    await fs.symlink(path.join(home, 'outside.png'), path.join(home, 'repository', 'essays', 'link.png'));
    await fs.writeFile(essay, '---\ntitle: "T"\n---\n![l](link.png)\n');
    await run('csdn');
    assert.deepEqual(await filesBelow(path.join(home, 'out')), ['my-kiln.md']);
  });

  test('a folder that cannot be made ends the run with 2', async () => {
    await fs.writeFile(path.join(home, 'out'), 'a file');
    const { code, said } = await run('csdn');
    assert.equal(code, 2);
    assert.match(said, /cannot be written/);
  });

  test('takes the name, the language and the author from its options', async () => {
    const { code } = await run('opengemini-blog', '--slug', 'the-door', '--lang', 'zh-cn', '--author', '甲');
    assert.equal(code, 1);
    const text = await fs.readFile(path.join(home, 'out', 'docs', 'zh', 'blog', 'the-door.md'), 'utf8');
    assert.match(text, /^author: "甲"$/m);
  });

  test('misuse ends with 2', async () => {
    const nowhere = await run('nowhere');
    const missing = await runCommandLine([
      'export',
      'none.md',
      '--repo',
      home,
      '--target',
      'csdn',
      '--out',
      home,
    ]);
    const without = await runCommandLine(['export', essay, '--repo', home, '--out', home]);
    assert.deepEqual([nowhere.code, missing.code, without.code], [2, 2, 2]);
    assert.match(nowhere.said, /opengemini-blog/);
    assert.match(missing.said, /none\.md cannot be read: there is no such file/);
  });
});
