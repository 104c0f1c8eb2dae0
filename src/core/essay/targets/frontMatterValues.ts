import type { EssayFacts } from './target';

/** The value, unless it is empty: then its key is left out. */
export function unlessEmpty<T extends { readonly length: number }>(value: T): T | undefined {
  return value.length > 0 ? value : undefined;
}

/** The names in an author line. */
export function namesIn(author: string): string[] {
  return author === '' ? [] : author.split(', ');
}

/** A whole number that the front matter of the essay has under a key; `undefined` for anything else. */
export function integerIn({ others }: EssayFacts, key: string): number | undefined {
  const value = others.get(key);
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

/** A text that the front matter of the essay has under a key; `undefined` for anything else. */
export function textIn({ others }: EssayFacts, key: string): string | undefined {
  const value = others.get(key);
  return typeof value === 'string' ? value : undefined;
}
