import type { EssayDocument } from '../document/model';
import type { ExportRequest } from './model';
import type { EssayFacts } from '../targets/target';
import { dayOf, slugOf } from './slug';
import { plainText } from './markdownText';

const LONGEST_VALUE = 2000;

/** Gathers what is known of an essay from its front matter, its first heading and the request. */
export function factsOf(
  essay: EssayDocument,
  request: Pick<ExportRequest, 'slug' | 'date' | 'language' | 'author'>,
): EssayFacts {
  const values = new Map(essay.frontMatter?.entries.map(({ key, value }) => [key, value]) ?? []);
  const single = (...keys: string[]): string =>
    keys.map((key) => singleText(values.get(key))).find((text) => text !== '') ?? '';
  const list = (...keys: string[]): string[] => listOf(keys.map((key) => values.get(key)).find(Boolean));
  const title = single('title') || titleIn(essay);
  const slug = slugOf(request.slug ?? '') ?? slugOf(single('slug')) ?? slugOf(title) ?? 'essay';
  return {
    title,
    slug,
    date: dayOf(single('date', 'pubDate', 'pubdate')) ?? request.date,
    language: request.language ?? essay.language,
    author: list('author', 'authors').join(', ') || oneLine(request.author ?? ''),
    summary: single('summary', 'abstract', 'description', 'excerpt'),
    tags: list('tags', 'tag'),
    categories: list('categories', 'category'),
    others: new Map(
      [...values].filter((entry): entry is [string, string | number | boolean] => isSingle(entry[1])),
    ),
  };
}

/** The text of the essay's title: its first heading, when that is one of the first level. */
export function titleIn({ headings }: EssayDocument): string {
  const [first] = headings;
  return first?.level === 1 ? oneLine(plainText(first.text)) : '';
}

function isSingle(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function singleText(value: unknown): string {
  return isSingle(value) ? oneLine(String(value)) : '';
}

/** A YAML list, or one text with commas. */
function listOf(value: unknown): string[] {
  const items = Array.isArray(value)
    ? (value as unknown[])
    : typeof value === 'string'
      ? value.split(/[,，]/)
      : [];
  const texts = items.slice(0, 50).map((item) => oneLine(nameOf(item)));
  return [...new Set(texts)].filter((text) => text !== '');
}

/** A text, or the name in an entry such as Docusaurus has for authors. */
function nameOf(item: unknown): string {
  if (isSingle(item)) return String(item);
  const name = typeof item === 'object' && item !== null && 'name' in item ? item.name : undefined;
  return isSingle(name) ? String(name) : '';
}

function oneLine(text: string): string {
  return text.slice(0, LONGEST_VALUE).replace(/\s+/g, ' ').trim();
}
