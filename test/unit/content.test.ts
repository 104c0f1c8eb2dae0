import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import MarkdownIt from 'markdown-it';
import { NodeSourceTree } from '../../src/cli/adapters/nodeSourceTree';
import {
  Checkout,
  checkContent,
  LANGUAGES,
  allProblems,
  loadPack,
  manifestsOf,
  prosePartsOf,
  readSymbols,
  SUPPLEMENTS,
  type Anchor,
  type Pack,
  type Problem,
} from '../../src/core';
import { halfWidthMarksIn, hasChinese } from '../support/chineseText';
import { BUILT_IN_PACK, builtInPackFolders, loadBuiltInPacks } from '../support/builtInPack';
import { sharedSites } from '../support/goCode';
import { SAMPLE } from '../support/sampleModule';
import { describeProblem } from './core/pack/checkProblems';
import { codeLanguages } from '../../src/core/languages';

/** The walkthrough that the sample module mimics, besides the entry points. */
const IN_SAMPLE = 'ts-sql-write';
const FEWEST_QUESTIONS = 3;

for (const [name, home] of builtInPackFolders()) suiteOn(name, new NodeSourceTree(home));

function suiteOn(name: string, folder: NodeSourceTree): void {
  suite(`built-in pack ${name}`, function () {
    this.timeout(20_000);
    let pack: Pack;
    let problems: readonly Problem[];

    suiteSetup(async () => {
      const loaded = await loadPack(folder, codeLanguages);
      assert.ok(loaded.pack);
      ({ pack, problems } = { pack: loaded.pack, problems: allProblems(loaded) });
    });

    test('loads without a problem', () => {
      assert.deepEqual(problems, []);
      assert.ok(pack.walkthroughs.length > 0 && pack.entryPoints.length > 0);
    });

    test('has a title, an introduction and a section for every step in every language', () => {
      for (const { id, steps, prose } of pack.walkthroughs) {
        for (const language of LANGUAGES) {
          const { title, introduction, sections } = prose[language];
          assert.deepEqual(
            [...sections.keys()],
            steps.map((step) => step.id),
            `${language} ${id}`,
          );
          assert.ok(title !== '' && introduction !== '', `${language} ${id}`);
        }
      }
    });

    test('has every section around the steps, and questions with answers, in every language', () => {
      for (const { id, prose } of pack.walkthroughs) {
        for (const language of LANGUAGES) {
          const { supplements, selfCheck } = prose[language];
          assert.deepEqual([...supplements.keys()], [...SUPPLEMENTS], `${language} ${id}`);
          assert.ok(selfCheck && selfCheck.questions.length >= FEWEST_QUESTIONS, `${language} ${id}`);
          assert.ok(
            selfCheck.questions.every(({ answer }) => answer !== ''),
            `${language} ${id}`,
          );
        }
      }
    });

    test('explains its words', () => {
      for (const language of LANGUAGES) assert.ok((pack.glossary?.[language].words.size ?? 0) > 0, language);
    });

    test('says what each word in backticks is, the same in both languages, in texts of bounded length', async () => {
      assert.ok(await readSymbols(folder), 'check --write has written the words');
      const found = await checkContent(folder, pack);
      assert.deepEqual(
        found.map((problem) => [describeProblem(problem), ...problem.message.args]),
        [],
      );
    });

    test('the prose has no blocks of code but figures, diagrams and types, no HTML and no pictures from files', () => {
      const unwanted = ['fence', 'code_block', 'html_block', 'html_inline', 'image'];
      const found = prosePartsOf(pack).flatMap(({ path, section = '', body }) =>
        tokensOf(body)
          .filter(({ type, info }) => unwanted.includes(type) && !/^(?:figure|mermaid|type)\s/.test(info))
          .map(({ type }) => `${path} ${section}: ${type}`),
      );
      assert.deepEqual(found, []);
    });

    test('a link to a walkthrough has its title as text', () => {
      const titles = new Map(
        pack.walkthroughs.flatMap(({ id, prose }) =>
          LANGUAGES.map((language) => [`../${id}/${language}.md`, prose[language].title]),
        ),
      );
      const other = prosePartsOf(pack).flatMap(({ path, body }) =>
        [...body.matchAll(/\[([^\]]+)\]\(([^)#]+)\)/g)]
          .filter(([, text, target = '']) => titles.has(target) && titles.get(target) !== text)
          .map(([link]) => `${path}: ${link}`),
      );
      assert.deepEqual(other, []);
    });

    test('Chinese prose has full-width marks', () => {
      const titles = [...pack.topics, ...pack.entryPoints].map(({ title }) => title['zh-cn']);
      const lanes = pack.walkthroughs.flatMap((walkthrough) =>
        walkthrough.lanes.map(({ title }) => title['zh-cn']),
      );
      const prose = prosePartsOf(pack).filter(({ language }) => language === 'zh-cn');
      const texts = prose.flatMap(({ heading, body }) => [heading, body]);
      assert.deepEqual([...titles, ...lanes, ...texts].flatMap(halfWidthMarksIn), []);
    });

    test('English titles and prose have no Chinese characters', () => {
      const titles = [...pack.topics, ...pack.entryPoints].map(({ title }) => title.en);
      const lanes = pack.walkthroughs.flatMap((walkthrough) =>
        walkthrough.lanes.map(({ title }) => title.en),
      );
      const prose = prosePartsOf(pack).filter(({ language }) => language === 'en');
      const texts = prose.flatMap(({ heading, body }) => [heading, body]);
      assert.deepEqual([...titles, ...lanes, ...texts].filter(hasChinese), []);
    });

    test('every anchor has the hash of its body', () => {
      assert.deepEqual(
        anchorsOf(pack)
          .filter(([, { body }]) => body === undefined)
          .map(([where]) => where),
        [],
      );
    });

    test('every step points at a statement', () => {
      const steps = pack.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
      assert.deepEqual(
        steps.filter(({ anchor }) => anchor.site === undefined).map(({ id }) => id),
        [],
      );
    });

    test('releases named by anchors are releases that were checked', () => {
      const known = pack.releases.map(({ tag }) => tag);
      const named = anchorsOf(pack).flatMap(([, { was, absent }]) => [
        ...was.map(({ until }) => until),
        ...absent,
      ]);
      assert.deepEqual(
        named.filter((tag) => !known.includes(tag)),
        [],
      );
    });

    test('every topic has an entry point', () => {
      const used = new Set(pack.entryPoints.map(({ topic }) => topic));
      assert.deepEqual(
        pack.topics.map(({ id }) => id).filter((id) => !used.has(id)),
        [],
      );
    });

    test('functions between steps are named only where control passes', () => {
      const steps = pack.walkthroughs.flatMap(({ id, steps }) => steps.map((step) => ({ id, step })));
      const idle = steps.filter(({ step }) => step.via.length > 0 && step.reached === 'start');
      assert.deepEqual(
        idle.map(({ id, step }) => `${id}/${step.id}`),
        [],
      );
    });
  });
}

suite('built-in pack on the sample module', function () {
  this.timeout(20_000);

  test('entry points and the write path, with their statements, are found in the sample module', async () => {
    const { pack } = await loadPack(new NodeSourceTree(BUILT_IN_PACK), codeLanguages);
    assert.ok(pack);
    const sites = await sharedSites();
    const checkout = new Checkout({ pack, tree: new NodeSourceTree(SAMPLE), sites });
    for (const [where, anchor] of anchorsOf(pack).filter(([where]) => isInSample(where))) {
      const { verdict, isSiteMissing } = await checkout.resolve(anchor);
      assert.match(verdict, /^(exact|changed)$/, where);
      assert.equal(isSiteMissing, false, where);
    }
  });
});

suite('the built-in packs', () => {
  test('are about different modules', async () => {
    const modules = (await loadBuiltInPacks()).map(({ module }) => module);
    assert.equal(new Set(modules).size, modules.length);
  });
});

/** The anchors of steps, named with their walkthrough, and of entry points. */
function anchorsOf(pack: Pack): [string, Anchor][] {
  const steps = pack.walkthroughs.flatMap(({ id, steps }) =>
    steps.map((step): [string, Anchor] => [`${id}/${step.id}`, step.anchor]),
  );
  return [...steps, ...pack.entryPoints.map(({ id, anchor }): [string, Anchor] => [id, anchor])];
}

/** Steps are named with their walkthrough, entry points alone. */
function isInSample(where: string): boolean {
  return !where.includes('/') || where.startsWith(`${IN_SAMPLE}/`);
}

/** All tokens of a text, those inside of paragraphs too. HTML is recognised, as it is where the text is published. */
function tokensOf(markdown: string) {
  return new MarkdownIt({ html: true, linkify: false })
    .parse(markdown, {})
    .flatMap((token) => [token, ...(token.children ?? [])]);
}

suite('the page about packs', () => {
  test('names the manifest, the kinds of statements and the transfers of every language', () => {
    const page = readFileSync(path.join(BUILT_IN_PACK, '..', 'README.md'), 'utf8');
    for (const { name, id, files, sites, transfers } of codeLanguages.all) {
      const row = page.split('\n').find((line) => line.startsWith(`| ${name} | \`${id}\` |`));
      const cells = [
        manifestsOf(files).map((manifest) => manifest.name),
        sites.kinds.map((kind) => kind.id),
        transfers.map((own) => own.id),
      ];
      const expected = cells.map((ids) => ids.map((each) => `\`${each}\``).join(', ')).join(' | ');
      assert.equal(row, `| ${name} | \`${id}\` | ${expected} |`);
    }
  });
});
