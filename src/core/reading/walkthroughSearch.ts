import { LANGUAGES, type Language } from '../base/language';
import type { Walkthrough } from '../pack/model';
import { pagesOf, type PageAt } from './pages';

/** A page of a walkthrough that has all words of a query. */
export interface SearchHit extends PageAt {
  readonly walkthrough: Walkthrough;
  /** In the reader's language. */
  readonly heading: string;
  /** Where the step's code was described: its symbol and file; absent on other pages. */
  readonly code?: string;
  /** The text around the first word that is in the text; absent if all words are in the heading or the code. */
  readonly snippet?: string;
}

/** A page, prepared for searching. Lower-case texts have the length of the others. */
interface SearchedPage extends PageAt {
  readonly walkthrough: Walkthrough;
  readonly headings: Readonly<Record<Language, string>>;
  readonly code: string | undefined;
  readonly bodies: Readonly<Record<Language, string>>;
  /** Headings of all languages, the title, in small letters. */
  readonly named: string;
  /** The above, symbols and files of now and before. */
  readonly known: string;
  /** Everything. */
  readonly all: string;
}

const BEFORE_WORD = 40;
const SNIPPET = 160;

/** Finds pages of walkthroughs by words of their texts in all languages, their symbols and their files. */
export class WalkthroughSearch {
  private pages: readonly SearchedPage[] | undefined;

  constructor(private readonly walkthroughs: readonly Walkthrough[]) {}

  /** The pages that have all words, those first that have them in the heading, then in symbols and files. Without words, the first pages. */
  find(query: string, language: Language, most: number): readonly SearchHit[] {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    this.pages ??= this.walkthroughs.flatMap(searchedPages);
    if (words.length === 0) {
      const first = this.pages.filter(({ page, walkthrough }) => page === pagesOf(walkthrough)[0]?.page);
      return first.filter(({ index }) => index === 0).map((page) => hitOf(page, [], language));
    }
    const has = (text: string): boolean => words.every((word) => text.includes(word));
    const ranked = [0, 1, 2].map((): SearchedPage[] => []);
    for (const page of this.pages) {
      const rank = has(page.named) ? 0 : has(page.known) ? 1 : has(page.all) ? 2 : undefined;
      if (rank !== undefined) ranked[rank]?.push(page);
    }
    return ranked
      .flat()
      .slice(0, most)
      .map((page) => hitOf(page, words, language));
  }
}

function searchedPages(walkthrough: Walkthrough): SearchedPage[] {
  return pagesOf(walkthrough).map(({ page, index }) => {
    const step = page === 'step' ? walkthrough.steps[index] : undefined;
    const section = (language: Language): { heading: string; body: string } => {
      const { title, introduction, sections, supplements } = walkthrough.prose[language];
      if (page === 'introduction') {
        const before = supplements.get('prerequisites')?.body ?? '';
        return { heading: title, body: `${introduction}\n${before}` };
      }
      const found = step ? sections.get(step.id) : page === 'step' ? undefined : supplements.get(page);
      return { heading: found?.heading ?? step?.id ?? page, body: found?.body ?? '' };
    };
    const headings = byLanguage((language) => section(language).heading);
    const bodies = byLanguage((language) => plainText(section(language).body));
    const places = step ? [step.anchor, ...step.anchor.was] : [];
    const code = places.flatMap(({ symbol, path }) => [symbol.written, path]);
    const titles = page === 'introduction' ? [walkthrough.id] : [];
    const named = lower([...Object.values(headings), ...titles]);
    const known = `${named}\n${lower([...code, ...(step?.via ?? []).map(({ written }) => written)])}`;
    const all = `${known}\n${lower(Object.values(bodies))}`;
    const [symbol, path] = code;
    return {
      walkthrough,
      page,
      index,
      headings,
      code: symbol === undefined ? undefined : `${symbol} · ${path}`,
      bodies,
      named,
      known,
      all,
    };
  });
}

function hitOf(searched: SearchedPage, words: readonly string[], language: Language): SearchHit {
  const { walkthrough, page, index, headings, code, bodies, known } = searched;
  const others = words.filter((word) => !known.includes(word));
  const snippet = others.length === 0 ? undefined : snippetOf(bodies, others, language);
  return {
    walkthrough,
    page,
    index,
    heading: headings[language],
    ...(code !== undefined && { code }),
    ...(snippet !== undefined && { snippet }),
  };
}

/** The text around the first word; in the reader's language if that has one of them. */
function snippetOf(
  bodies: SearchedPage['bodies'],
  words: readonly string[],
  language: Language,
): string | undefined {
  for (const each of [language, ...LANGUAGES]) {
    const body = bodies[each];
    const at = words.map((word) => lower([body]).indexOf(word)).find((found) => found >= 0);
    if (at === undefined) continue;
    const start = Math.max(0, at - BEFORE_WORD);
    const end = Math.min(body.length, start + SNIPPET);
    return `${start > 0 ? '…' : ''}${body.slice(start, end).trim()}${end < body.length ? '…' : ''}`;
  }
  return undefined;
}

/** A text without the marks of Markdown and the addresses of links, on one line. */
function plainText(markdown: string): string {
  return markdown
    .replace(/\]\([^()\s]*\)/g, '')
    .replace(/[`*[\]]|^#+ |\|/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function byLanguage<Value>(valueOf: (language: Language) => Value): Record<Language, Value> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, valueOf(language)])) as Record<
    Language,
    Value
  >;
}

function lower(texts: readonly string[]): string {
  return texts.join('\n').toLowerCase();
}
