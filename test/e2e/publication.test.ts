import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { violationsIn } from '../support/axe';
import { runCommandLine } from '../support/commandLine';
import { writeHostilePack } from '../support/hostilePack';
import { copySampleRepository, editFile } from '../support/sampleModule';
import { SAMPLE_WALKTHROUGH, samplePack } from '../support/samplePack';
import { sharedBrowser } from '../support/sharedBrowser';
import { useTemporaryFolders } from '../support/temporaryFolders';

const WINDOWS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [390, 1280].map((width) => ({ colorScheme, width })),
);

suite('pages of walkthroughs, opened from files,', () => {
  const makeFolder = useTemporaryFolders();
  let folder: string;

  suiteSetup(async () => {
    ({ folder } = await copySampleRepository(makeFolder));
    // A step that differs from its text, and one without a place, look different from the others.
    await editFile(folder, 'engine/wal.go', (text) => text.replace('len(rows) > 0', 'len(rows) > 1'));
    await editFile(folder, 'coordinator/points_writer.go', (text) =>
      text.replaceAll('RetryWritePointRows', 'RetryNothing'),
    );
  });

  async function publish(pack: string): Promise<string> {
    const out = path.join(await makeFolder(), 'pages');
    const { code, said } = await runCommandLine(['site', '--repo', folder, '--pack', pack, '--out', out]);
    assert.ok(code < 2, said);
    return out;
  }

  /** Opens pages in a window. Returns what they request. */
  async function visit(
    out: string,
    { colorScheme, width }: (typeof WINDOWS)[number],
    look: (page: Page, name: string) => Promise<void>,
  ): Promise<string[]> {
    const requests: string[] = [];
    const context = await (
      await sharedBrowser()
    ).newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    for (const name of fs.readdirSync(out).filter((each) => each.endsWith('.html'))) {
      await page.goto(pathToFileURL(path.join(out, name)).href);
      await look(page, name);
    }
    await context.close();
    return requests;
  }

  for (const window of WINDOWS) {
    const { colorScheme, width } = window;
    test(`axe finds nothing, all fits, and nothing else is loaded: ${colorScheme}, ${width} pixels`, async () => {
      const out = await publish(await samplePack());
      const requests = await visit(out, window, async (page, name) => {
        assert.deepEqual(await violationsIn(page.mainFrame()), [], name);
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        assert.ok(wide <= width, `${name}: ${wide}`);
        const ground = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
        assert.equal(ground, colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(15, 19, 24)', name);
      });
      assert.ok(requests.some((address) => address.endsWith(`/${SAMPLE_WALKTHROUGH}.zh-cn.html`)));
      const own = `${pathToFileURL(out).href}/`;
      assert.deepEqual(
        requests.filter((address) => !address.startsWith(own)),
        [],
      );
    });
  }

  test('links of the map and of texts lead to steps, words and pages', async () => {
    const out = await publish(await samplePack());
    const page = await (await sharedBrowser()).newPage();
    await page.goto(pathToFileURL(path.join(out, 'index.zh-cn.html')).href);
    await page.locator('main h2 a').first().click();
    const row = page.locator('nav.map li a').nth(2);
    const target = await row.getAttribute('href');
    await row.click();
    assert.equal(await page.locator(':target').getAttribute('id'), target?.slice(1));
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    const broken = await page.evaluate<string[]>(
      `[...document.querySelectorAll('a[href^="#"]')].map((a) => a.hash.slice(1)).filter((id) => !document.getElementById(id))`,
    );
    assert.deepEqual(broken, []);
    await page.close();
  });

  test('nothing that a pack says runs, is loaded, or leads elsewhere than to https or a step in the editor', async () => {
    const out = await publish(await writeHostilePack(makeFolder, folder));
    const requests = await visit(out, { colorScheme: 'light', width: 1280 }, async (page, what) => {
      assert.equal(await page.evaluate('typeof canary'), 'undefined', what);
      const made = await page.evaluate<number>(
        'document.querySelectorAll("script, img, iframe, object, embed, style, base, form").length',
      );
      assert.equal(made, 0, what);
      const odd = await page.evaluate<string[]>(
        `[...document.querySelectorAll('*')].flatMap((e) => [...e.attributes]).filter(({ name, value }) => name.startsWith('on') || name === 'style' || (name === 'href' && !/^(?:https:|#|[a-z.-]+\\.(?:html|css)(?:#|$)|vscode:\\/\\/source-reading\\.source-guide\\/step\\/[\\w/-]+\\?module=[\\w%.-]+$)/.test(value))).map(({ name, value }) => name + '=' + value)`,
      );
      assert.deepEqual(odd, [], what);
    });
    assert.deepEqual(
      requests.filter((address) => !address.startsWith(pathToFileURL(out).href)),
      [],
    );
  });
});
