import { message, type Message } from '../../base/message';
import { namesIn, unlessEmpty } from './frontMatterValues';
import { SITE, type EssayPlaces, type EssayFacts, type Target } from './target';

/** What Hugo reads whatever its theme is. */
const HUGO = {
  ...SITE,
  template: 'hugo',
  isTemplateInCode: true,
  breakMark: '<!--more-->',
  placesOf: pageBundle,
  checklistFor: hugoFolder,
} as const satisfies Partial<Target>;

/** A Hugo page bundle: the pictures lie beside the text. */
function pageBundle({ slug }: EssayFacts): EssayPlaces {
  return { essay: `content/post/${slug}/index.md`, pictures: `content/post/${slug}`, address: '' };
}

function hugoFolder(): Message[] {
  return [
    message('If the posts of the site lie in another folder than content/post, move the folder there.'),
  ];
}

const hugoStack: Target = {
  ...HUGO,
  id: 'hugo-stack',
  name: 'Hugo (Stack)',
  mermaid: 'drawn',
  frontMatter: {
    keys: ['title', 'description', 'date', 'slug', 'image', 'categories', 'tags', 'draft'],
    required: ['title', 'date'],
    dateKey: 'date',
    summaryKey: 'description',
    tags: { key: 'tags', form: 'list' },
    valuesOf: ({ title, summary, date, slug, categories, tags }) => ({
      title,
      description: unlessEmpty(summary),
      date,
      slug,
      categories: unlessEmpty(categories),
      tags: unlessEmpty(tags),
    }),
  },
};

const hugoBlowfish: Target = {
  ...HUGO,
  id: 'hugo-blowfish',
  name: 'Hugo (Blowfish)',
  mermaid: 'shortcode',
  frontMatter: {
    keys: ['title', 'showSummary', 'summary', 'date', 'tags', 'draft'],
    required: ['title', 'date'],
    dateKey: 'date',
    summaryKey: 'summary',
    tags: { key: 'tags', form: 'list' },
    valuesOf: ({ title, summary, date, tags }) => ({
      title,
      showSummary: summary === '' ? undefined : true,
      summary: unlessEmpty(summary),
      date,
      tags: unlessEmpty(tags),
    }),
  },
};

const hexo: Target = {
  ...SITE,
  id: 'hexo',
  name: 'Hexo',
  footnotes: 'notes',
  template: 'nunjucks',
  breakMark: '<!-- more -->',
  frontMatter: {
    keys: [
      'title',
      'date',
      'updated',
      'categories',
      'tags',
      'excerpt',
      'permalink',
      'lang',
      'published',
      'disableNunjucks',
    ],
    required: ['title', 'date'],
    dateKey: 'date',
    summaryKey: 'excerpt',
    tags: { key: 'tags', form: 'list' },
    valuesOf: ({ title, date, categories, tags, summary, language }, body) => ({
      title,
      date,
      categories: unlessEmpty(categories),
      tags: unlessEmpty(tags),
      excerpt: unlessEmpty(summary),
      lang: language === 'zh-cn' ? 'zh-CN' : 'en',
      disableNunjucks: isReadByNunjucks(body) ? true : undefined,
    }),
  },
  placesOf: ({ slug }) => ({
    essay: `source/_posts/${slug}.md`,
    pictures: `source/images/${slug}`,
    address: `/images/${slug}`,
  }),
};

function isReadByNunjucks(body: string): boolean {
  return /\{[{%#]/.test(body);
}

const jekyll: Target = {
  ...SITE,
  id: 'jekyll',
  name: 'Jekyll',
  template: 'liquid',
  isTemplateInCode: true,
  breakMark: '<!--more-->',
  frontMatter: {
    keys: ['layout', 'title', 'date', 'categories', 'tags', 'published', 'permalink', 'render_with_liquid'],
    required: ['layout', 'title'],
    dateKey: 'date',
    tags: { key: 'tags', form: 'list' },
    valuesOf: ({ title, date, categories, tags }) => ({
      layout: 'post',
      title,
      date,
      categories: unlessEmpty(categories),
      tags: unlessEmpty(tags),
    }),
  },
  placesOf: ({ slug, date }) => ({
    essay: `_posts/${date}-${slug}.md`,
    pictures: `assets/images/${slug}`,
    address: `/assets/images/${slug}`,
  }),
  checklistFor: () => [
    message('If the site has a base address of its own, put it before the addresses of the pictures.'),
  ],
};

const docusaurus: Target = {
  ...SITE,
  id: 'docusaurus',
  name: 'Docusaurus',
  html: 'compiled',
  template: 'mdx',
  breakMark: '{/* truncate */}',
  frontMatter: {
    keys: ['slug', 'title', 'description', 'authors', 'date', 'tags'],
    required: ['title'],
    dateKey: 'date',
    summaryKey: 'description',
    tags: { key: 'tags', form: 'list' },
    valuesOf: ({ slug, title, summary, author, date, tags }) => ({
      slug,
      title,
      description: unlessEmpty(summary),
      authors: unlessEmpty(namesIn(author).map((name) => ({ name }))),
      date,
      tags: unlessEmpty(tags),
    }),
  },
  placesOf: ({ slug, date }) => ({
    essay: `blog/${date}-${slug}/index.md`,
    pictures: `blog/${date}-${slug}`,
    address: '.',
  }),
  checklistFor: ({ facts }) =>
    facts.author === ''
      ? [message('Name the author in the front matter, or in the authors file of the site.')]
      : [],
};

const pingcap: Target = {
  ...SITE,
  id: 'pingcap',
  name: 'PingCAP blog',
  label: message('PingCAP blog'),
  mermaid: 'picture',
  takesSvg: false,
  footnotes: 'notes',
  frontMatter: {
    keys: ['title', 'author', 'date', 'summary', 'tags', 'category', 'url', 'aliases'],
    required: ['title', 'author'],
    dateKey: 'date',
    summaryKey: 'summary',
    tags: { key: 'tags', form: 'list' },
    valuesOf: ({ title, author, date, summary, tags }) => ({
      title,
      author: namesIn(author),
      date,
      summary: unlessEmpty(summary),
      tags: unlessEmpty(tags),
    }),
  },
  placesOf: ({ slug }) => ({
    essay: `${slug}.md`,
    pictures: `media/${slug}`,
    address: `media/${slug}`,
  }),
  checklistFor: () => [
    message('Look whether the blog still takes posts in this repository before you open a pull request.'),
  ],
};

/** Generators of static sites, and a site that is made by one. */
export const STATIC_SITES: readonly Target[] = [hugoStack, hugoBlowfish, hexo, jekyll, docusaurus, pingcap];
