import type { CodeLanguage } from '../../code/language';

/** A piece of inline code that names a file or a folder, maybe with lines. */
export interface PathWord {
  /** Names joined by slashes, without slashes around them. */
  readonly path: string;
  /** True if its ending says that it is a source file. */
  readonly isSource: boolean;
  /** Lines from 1, both included; absent without any. */
  readonly lines?: { readonly first: number; readonly last: number };
}

const PATH =
  /^(?:\.\/)?([\w@-][\w.@-]*(?:\/[\w.@-]+)*)\/?(?:(?::|#)L?(\d{1,6})(?:\s?[-–~]\s?L?(\d{1,6}))?)?$/;

/** Reads a path as an essay writes it; `undefined` for patterns, places outside the repository, and everything else. */
export function readPathWord(text: string, languages: readonly CodeLanguage[]): PathWord | undefined {
  const [, path, first, last = first] = PATH.exec(text.trim()) ?? [];
  if (path === undefined || /\.\.|x{3}|^\d/i.test(path) || /XX|YY|(?:^|[_/])(?:xx|yy)(?:[_./]|$)/.test(path))
    return undefined;
  const isSource = languages.some(({ files }) => files.extensions.some((end) => path.endsWith(end)));
  if (!isSource && !path.includes('/')) return undefined;
  const lines = first === undefined ? undefined : { first: Number(first), last: Number(last) };
  return { path, isSource, ...(lines && { lines }) };
}
