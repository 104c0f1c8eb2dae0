import core from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import diff from 'highlight.js/lib/languages/diff';
import go from 'highlight.js/lib/languages/go';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import makefile from 'highlight.js/lib/languages/makefile';
import protobuf from 'highlight.js/lib/languages/protobuf';
import python from 'highlight.js/lib/languages/python';
import rust from 'highlight.js/lib/languages/rust';
import shell from 'highlight.js/lib/languages/shell';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import yaml from 'highlight.js/lib/languages/yaml';

/** The languages that essays about source code quote. Each also knows its short names, such as `rs` and `sh`. */
const LANGUAGES = {
  bash,
  c,
  cpp,
  diff,
  go,
  ini,
  java,
  javascript,
  json,
  makefile,
  protobuf,
  python,
  rust,
  shell,
  sql,
  typescript,
  yaml,
};

const HIGHLIGHTER = core.newInstance();
for (const [name, language] of Object.entries(LANGUAGES)) HIGHLIGHTER.registerLanguage(name, language);

const LONGEST = 60_000;
const LONGEST_LINE = 2_000;

/**
 * Code as HTML in which each word of a known kind has a span with an attribute; `undefined` for a language that is not known.
 * `attributeOf` gets the kind, such as `keyword`, and answers with the attribute, or with nothing.
 */
export function highlighted(
  code: string,
  language: string,
  attributeOf: (kind: string) => string,
): string | undefined {
  const isTooLong = code.length > LONGEST || code.split('\n').some((line) => line.length > LONGEST_LINE);
  if (isTooLong || HIGHLIGHTER.getLanguage(language) === undefined) return undefined;
  const { value } = HIGHLIGHTER.highlight(code, { language, ignoreIllegals: true });
  return value.replace(/<span class="hljs-([\w-]+)[^"]*">/g, (_, kind: string) => {
    const attribute = attributeOf(kind);
    return attribute === '' ? '<span>' : `<span ${attribute}>`;
  });
}
