/** Where an essay can go. Ids are stable: they stand in commands, settings and scripts. */
export const TARGET_IDS = [
  'markdown',
  'opengemini-blog',
  'opengemini-docs',
  'hugo-stack',
  'hugo-blowfish',
  'hexo',
  'jekyll',
  'docusaurus',
  'pingcap',
  'csdn',
  'zhihu',
  'juejin',
  'wechat',
  'html',
] as const;

export type TargetId = (typeof TARGET_IDS)[number];

/** A program that reads braces or tags in a text before Markdown does. */
export type TemplateLanguage = 'vue' | 'hugo' | 'nunjucks' | 'liquid' | 'mdx';

/** The front matter that a target reads. */
export interface FrontMatterRules {
  /** Keys that the target knows, in the order in which it writes them. */
  readonly keys: readonly string[];
  /** Keys that it cannot do without. */
  readonly required: readonly string[];
  /** The key of the day of publication; absent when the target has none. */
  readonly dateKey?: string;
  /** The key of the tags and whether they are a YAML list or one string with commas; absent when the target has none. */
  readonly tags?: { readonly key: string; readonly form: 'list' | 'commaSeparated' };
}

/** What a target accepts; the facts are those of the sites' own code and documents. */
export interface Target {
  readonly id: TargetId;
  /** How people call it; a proper name, the same in every language. */
  readonly name: string;
  /** Whether Mermaid fences are drawn there; where they are not, a picture must take their place. */
  readonly mermaid: 'drawn' | 'plugin' | 'picture';
  readonly tables: 'kept' | 'risky';
  /** What becomes of raw HTML: kept, filtered, shown as text or dropped, or compiled as a component. */
  readonly html: 'kept' | 'filtered' | 'dropped' | 'compiled';
  /** Absent when the target takes none and it is cut off. */
  readonly frontMatter?: FrontMatterRules;
  readonly template?: TemplateLanguage;
  /** True when the template language is read inside code fences too. */
  readonly isTemplateInCode: boolean;
  /** Whether pictures may lie beside the text, or need an address of their own. */
  readonly images: 'relative' | 'absolute';
  /** Whether pictures may be SVG. */
  readonly takesSvg: boolean;
  /** Whether links to other sites survive. */
  readonly links: 'kept' | 'footnotes';
  /** The deepest nesting of lists that is shown right; absent without a limit. */
  readonly deepestList?: number;
}

/** What most generators of static sites share. */
const SITE = {
  mermaid: 'plugin',
  tables: 'kept',
  html: 'kept',
  isTemplateInCode: false,
  images: 'relative',
  takesSvg: true,
  links: 'kept',
} as const;

/** What most platforms that a text is pasted into share. */
const PASTE = {
  mermaid: 'picture',
  tables: 'kept',
  html: 'filtered',
  isTemplateInCode: false,
  images: 'absolute',
  takesSvg: false,
  links: 'kept',
} as const;

const TARGET_LIST: readonly Target[] = [
  { ...SITE, id: 'markdown', name: 'Markdown', mermaid: 'drawn' },
  {
    ...SITE,
    id: 'opengemini-blog',
    name: 'openGemini blog',
    mermaid: 'picture',
    html: 'compiled',
    template: 'vue',
    frontMatter: {
      keys: ['blog', 'title', 'pubDate', 'author', 'abstract', 'cover', 'recommend', 'category', 'tag'],
      required: ['blog', 'title', 'pubDate', 'author', 'abstract', 'cover', 'category', 'tag'],
      dateKey: 'pubDate',
      tags: { key: 'tag', form: 'commaSeparated' },
    },
  },
  {
    ...SITE,
    id: 'opengemini-docs',
    name: 'openGemini docs',
    mermaid: 'drawn',
    html: 'compiled',
    template: 'vue',
    frontMatter: { keys: ['title', 'order'], required: ['title'] },
  },
  {
    ...SITE,
    id: 'hugo-stack',
    name: 'Hugo (Stack)',
    mermaid: 'drawn',
    template: 'hugo',
    isTemplateInCode: true,
    frontMatter: {
      keys: ['title', 'description', 'date', 'slug', 'image', 'categories', 'tags', 'draft'],
      required: ['title', 'date'],
      dateKey: 'date',
      tags: { key: 'tags', form: 'list' },
    },
  },
  {
    ...SITE,
    id: 'hugo-blowfish',
    name: 'Hugo (Blowfish)',
    template: 'hugo',
    isTemplateInCode: true,
    frontMatter: {
      keys: ['title', 'showSummary', 'summary', 'date', 'tags', 'draft'],
      required: ['title', 'date'],
      dateKey: 'date',
      tags: { key: 'tags', form: 'list' },
    },
  },
  {
    ...SITE,
    id: 'hexo',
    name: 'Hexo',
    template: 'nunjucks',
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
      tags: { key: 'tags', form: 'list' },
    },
  },
  {
    ...SITE,
    id: 'jekyll',
    name: 'Jekyll',
    template: 'liquid',
    isTemplateInCode: true,
    frontMatter: {
      keys: ['layout', 'title', 'date', 'categories', 'tags', 'published', 'permalink', 'render_with_liquid'],
      required: ['layout', 'title'],
      dateKey: 'date',
      tags: { key: 'tags', form: 'list' },
    },
  },
  {
    ...SITE,
    id: 'docusaurus',
    name: 'Docusaurus',
    html: 'compiled',
    template: 'mdx',
    frontMatter: {
      keys: ['slug', 'title', 'description', 'authors', 'date', 'tags'],
      required: ['title'],
      dateKey: 'date',
      tags: { key: 'tags', form: 'list' },
    },
  },
  {
    ...SITE,
    id: 'pingcap',
    name: 'PingCAP blog',
    mermaid: 'picture',
    takesSvg: false,
    frontMatter: {
      keys: ['title', 'author', 'date', 'summary', 'tags', 'category', 'url', 'aliases'],
      required: ['title', 'author'],
      dateKey: 'date',
      tags: { key: 'tags', form: 'list' },
    },
  },
  { ...PASTE, id: 'csdn', name: 'CSDN', mermaid: 'drawn' },
  { ...PASTE, id: 'zhihu', name: 'Zhihu', tables: 'risky', html: 'dropped' },
  {
    ...PASTE,
    id: 'juejin',
    name: 'Juejin',
    frontMatter: { keys: ['theme', 'highlight'], required: [] },
  },
  { ...PASTE, id: 'wechat', name: 'WeChat', links: 'footnotes', deepestList: 2 },
  { ...SITE, id: 'html', name: 'HTML', mermaid: 'picture', html: 'dropped' },
];

/** Every target by its id. */
export const TARGETS: Readonly<Record<TargetId, Target>> = Object.fromEntries(
  TARGET_LIST.map((target) => [target.id, target]),
) as Record<TargetId, Target>;

/** True for the id of a target. */
export function isTargetId(text: string): text is TargetId {
  return (TARGET_IDS as readonly string[]).includes(text);
}
