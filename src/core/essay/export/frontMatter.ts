import { stringify } from 'yaml';
import { TARGETS, type TargetId } from '../targets';
import type { EssayFacts } from './model';
import { needsNunjucksOff } from './templates';

type Value = string | number | boolean | readonly string[] | readonly { readonly name: string }[];

/** The value of each key that a target may have; `undefined` leaves the key out. */
type Values = Readonly<Record<string, Value | undefined>>;

/** The kind of post that the openGemini site keeps essays under, in both languages. */
const ESSAYS = '技术解读';

/** Writes the front matter that a target reads, all texts in quotes; empty when it reads none. */
export function frontMatterFor(target: TargetId, facts: EssayFacts, body: string): string {
  const rules = TARGETS[target].frontMatter;
  if (!rules) return '';
  const values = VALUES[target]?.(facts, body) ?? {};
  const entries = rules.keys.flatMap((key): [string, Value][] => {
    const value = values[key];
    return value === undefined ? [] : [[key, value]];
  });
  if (entries.length === 0) return '';
  const yaml = stringify(Object.fromEntries(entries), {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  return `---\n${yaml}---\n\n`;
}

const VALUES: Readonly<Partial<Record<TargetId, (facts: EssayFacts, body: string) => Values>>> = {
  'opengemini-blog': ({ title, date, author, summary, slug, tags, others }) => ({
    blog: true,
    title,
    pubDate: date,
    author,
    abstract: summary,
    cover: `/images/cover/${slug}.png`,
    recommend: numberIn(others, 'recommend') ?? 0,
    category: ESSAYS,
    tag: (tags.length > 0 ? tags : ['openGemini']).map((tag) => tag.replace(/\s*,\s*/g, ' ')).join(','),
  }),
  'opengemini-docs': ({ title, others }) => ({ title, order: numberIn(others, 'order') }),
  'hugo-stack': ({ title, summary, date, slug, categories, tags }) => ({
    title,
    description: filled(summary),
    date,
    slug,
    categories: filled(categories),
    tags: filled(tags),
  }),
  'hugo-blowfish': ({ title, summary, date, tags }) => ({
    title,
    showSummary: summary === '' ? undefined : true,
    summary: filled(summary),
    date,
    tags: filled(tags),
  }),
  hexo: ({ title, date, categories, tags, summary, language }, body) => ({
    title,
    date,
    categories: filled(categories),
    tags: filled(tags),
    excerpt: filled(summary),
    lang: language === 'zh-cn' ? 'zh-CN' : 'en',
    disableNunjucks: needsNunjucksOff(body) ? true : undefined,
  }),
  jekyll: ({ title, date, categories, tags }) => ({
    layout: 'post',
    title,
    date,
    categories: filled(categories),
    tags: filled(tags),
  }),
  docusaurus: ({ slug, title, summary, author, date, tags }) => ({
    slug,
    title,
    description: filled(summary),
    authors: filled(namesIn(author).map((name) => ({ name }))),
    date,
    tags: filled(tags),
  }),
  pingcap: ({ title, author, date, summary, tags }) => ({
    title,
    author: namesIn(author),
    date,
    summary: filled(summary),
    tags: filled(tags),
  }),
  juejin: ({ others }) => ({ theme: textIn(others, 'theme'), highlight: textIn(others, 'highlight') }),
};

function filled<T extends { readonly length: number }>(value: T): T | undefined {
  return value.length > 0 ? value : undefined;
}

function namesIn(author: string): string[] {
  return author === '' ? [] : author.split(', ');
}

function numberIn(values: EssayFacts['others'], key: string): number | undefined {
  const value = values.get(key);
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

function textIn(values: EssayFacts['others'], key: string): string | undefined {
  const value = values.get(key);
  return typeof value === 'string' ? value : undefined;
}
