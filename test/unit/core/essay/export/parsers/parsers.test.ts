import assert from 'node:assert/strict';
import { LANGUAGES, type Language, type TargetId } from '../../../../../../src/core';
import { TARGET_IDS, targetNamed } from '../../../../../support/essays';
import { essayIn, exportText, PNG } from '../exportFixture';
import {
  readDocusaurus,
  readHexo,
  readHugo,
  readJekyll,
  readMarkdown,
  readVuePress,
  type Published,
} from './programs';
import { collapsed, readPage, type ReadPage } from './readPage';
import { trapEssay } from './trapEssay';

type Reader = (text: string) => Published | Promise<Published>;

const pageOnly: Reader = (text) => ({
  frontMatter: {},
  page: readPage(text.replace(/<style>[\s\S]*?<\/style>/, '')),
});

const READERS: Readonly<Record<TargetId, Reader>> = {
  markdown: readMarkdown,
  'opengemini-blog': readVuePress,
  'opengemini-docs': readVuePress,
  'hugo-stack': readHugo,
  'hugo-blowfish': readHugo,
  hexo: readHexo,
  jekyll: readJekyll,
  docusaurus: readDocusaurus,
  pingcap: readMarkdown,
  csdn: readMarkdown,
  zhihu: readMarkdown,
  juejin: readMarkdown,
  wechat: pageOnly,
  html: pageOnly,
};

const TAGS = ['openGemini', 'C#: notes', 'true', '1.0'];

/** What the programs of a site must read out of the front matter; nothing where there is none. */
function frontMatterFor(target: TargetId, language: Language): Readonly<Record<string, unknown>> {
  const { title, summary } = trapEssay(language);
  const date = '2024-06-07';
  const names: Partial<Record<TargetId, Readonly<Record<string, unknown>>>> = {
    'opengemini-blog': {
      blog: true,
      title,
      pubDate: date,
      author: 'Ash: #1',
      abstract: summary,
      cover: '/images/cover/kiln.png',
      recommend: 0,
      category: '技术解读',
      tag: TAGS.join(','),
    },
    'opengemini-docs': { title },
    'hugo-stack': { title, description: summary, date, slug: 'kiln', categories: ['reading'], tags: TAGS },
    'hugo-blowfish': { title, showSummary: true, summary, date, tags: TAGS },
    hexo: {
      title,
      date,
      categories: ['reading'],
      tags: TAGS,
      excerpt: summary,
      lang: language === 'zh-cn' ? 'zh-CN' : 'en',
      disableNunjucks: true,
    },
    jekyll: { layout: 'post', title, date, categories: ['reading'], tags: TAGS },
    docusaurus: {
      slug: 'kiln',
      title,
      description: summary,
      authors: [{ name: 'Ash: #1' }],
      date,
      tags: TAGS,
    },
    pingcap: { title, author: ['Ash: #1'], date, summary, tags: TAGS },
  };
  return names[target] ?? {};
}

/** Tags that Markdown makes, and those without danger that targets keep. */
const TAG_NAMES = new Set(
  (
    'html head meta title body article section p h1 h2 h3 h4 h5 h6 ul ol li pre code em strong a img table thead tbody tr th td ' +
    'blockquote hr br sub sup span'
  ).split(' '),
);
/** The last six are those of footnotes and of tables in Docusaurus. */
const ATTRIBUTES = new Set(
  (
    'href src alt title class style rel start lang id v-pre charset name content http-equiv ' +
    'datafootnotes datafootnoteref datafootnotebackref ariadescribedby arialabel align'
  ).split(' '),
);

for (const target of TARGET_IDS) {
  for (const language of LANGUAGES) {
    for (const [ends, lineEnd] of Object.entries({ LF: '\n', CRLF: '\r\n' })) {
      suite(`${target}, ${language}, ${ends}: its own programs`, () => {
        const essay = trapEssay(language);
        let published: Published;

        suiteSetup(async () => {
          const text = essay.text.replaceAll('\n', lineEnd);
          const made = await exportText(text, target, { language, pictures: { 'img/窑 1.png': PNG } });
          const read = READERS[target];
          assert.ok(read, 'no program reads this target');
          published = await read(essayIn(made));
        });

        test('read the front matter as it was meant', () =>
          assert.deepEqual(published.frontMatter, frontMatterFor(target, language)));
        test('keep code to the byte', () => checkCode(published.page, essay.code, target));
        test('keep code within lines', () => checkInline(published.page, essay.inlineCode, target));
        test('show prose as it was written', () => {
          for (const part of essay.prose)
            assert.ok(published.page.prose.includes(collapsed(part)), `${part}\n${published.page.prose}`);
        });
        test('find nothing in prose that runs', () => {
          const { tags, attributes } = published.page;
          assert.deepEqual(
            [...tags].filter((tag) => !TAG_NAMES.has(tag)),
            [],
          );
          assert.deepEqual(
            [...attributes].filter((name) => !ATTRIBUTES.has(name)),
            [],
          );
        });
        test('lead links to where they should', () => {
          if (targetNamed(target).links === 'footnotes') assert.deepEqual(published.page.links, []);
          else checkAddresses(published.page.links, essay.links);
        });
        test('find the same picture at every place', () => {
          const own = published.page.pictures.filter((address) => !address.includes('diagram'));
          assert.equal(own.length, 2);
          assert.match(own[0] ?? '', /kiln-1-1\.png$/);
          assert.equal(own[0], own[1]);
        });
      });
    }
  }
}

/** WeChat's page writes blanks that its editor does not join, and four for a tab. */
function checkCode({ code }: ReadPage, expected: readonly string[], target: TargetId): void {
  const pasted = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\t', '    ');
  assert.deepEqual(
    target === 'wechat' ? code.map(pasted) : code,
    target === 'wechat' ? expected.map(pasted) : expected,
  );
}

/** Tables become lists on Zhihu; the notes of WeChat hold addresses. */
function checkInline({ inlineCode }: ReadPage, expected: readonly string[], target: TargetId): void {
  assert.deepEqual(inlineCode.slice(0, expected.length), expected, target);
}

/** Addresses as browsers compare them; those of footnotes lead to the page itself. */
function checkAddresses(links: readonly string[], expected: readonly string[]): void {
  const outside = links.filter((address) => !address.startsWith('#'));
  const plain = (address: string): string => decodeURIComponent(address);
  assert.deepEqual(outside.map(plain), expected.map(plain));
}
