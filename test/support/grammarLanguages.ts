import assert from 'node:assert/strict';
import { KeptAnswers, LineIndex, type CodeLanguage, type SiteFinder, type SyntaxFiles } from '../../src/core';
import { codeLanguages, createSiteFinder } from '../../src/core/languages';
import { readTestBytes } from './testFiles';

/** A language whose grammar is loaded, and its finder of statements. */
export interface LoadedLanguage {
  readonly language: CodeLanguage;
  readonly sites: SiteFinder;
}

const loaded = new KeptAnswers<string, LoadedLanguage>();

/** Loads a language from the packages in `node_modules`, once for all tests of a run. */
export function loadedLanguage(id: string): Promise<LoadedLanguage> {
  return loaded.get(id, async () => {
    const language = codeLanguages.all.find((each) => each.id === id);
    assert.ok(language, id);
    return { language, sites: await createSiteFinder(language, grammarFiles(language)) };
  });
}

/** The Wasm files of a language. */
export function grammarFiles({ sites: { grammarFile } }: CodeLanguage): SyntaxFiles {
  const name = grammarFile.replace(/\.wasm$/, '');
  return {
    runtime: readTestBytes('node_modules/web-tree-sitter/web-tree-sitter.wasm'),
    grammar: readTestBytes(`node_modules/${name}/${grammarFile}`),
  };
}

/**
 * Compares the declarations of a text with those that it names itself: a comment `^ KIND SYMBOL` below the line of the
 * name, or `^ KIND SYMBOL -N` if the declaration ends N lines after it.
 */
export async function checkDeclared(id: string, lines: readonly string[]): Promise<void> {
  const { language } = await loadedLanguage(id);
  const isExpectation = (line: string): boolean => /^\s*(?:\/\/|#) \^ /.test(line);
  const code = lines.filter((line) => !isExpectation(line));
  const expected: string[] = [];
  let at = -1;
  for (const line of lines) {
    if (!isExpectation(line)) at++;
    else expected.push(`${at + 1} ${line.replace(/^\s*(?:\/\/|#) \^ /, '')}`);
  }
  const text = code.join('\n');
  const places = new LineIndex(text);
  const found = language.scan(text).declarations.map(({ kind, symbol, nameStart, end }) => {
    const [first, last] = [places.lineAt(nameStart), places.lineAt(end)];
    assert.deepEqual(language.parseSymbol(symbol.written), symbol, symbol.written);
    return `${first + 1} ${kind} ${symbol.written}${last > first ? ` -${last - first}` : ''}`;
  });
  const byLine = (left: string, right: string): number => parseInt(left, 10) - parseInt(right, 10);
  assert.deepEqual(found.sort(byLine), expected);
}

/** The texts of the statements of a kind and a name in a declaration. */
export async function statementsIn(
  id: string,
  declaration: string,
  kind: string,
  name?: string,
): Promise<readonly string[]> {
  const { sites } = await loadedLanguage(id);
  const site = { kind, nth: 1, ...(name !== undefined && { name }) };
  return sites.findSites(declaration, site).map(({ start, end }) => declaration.slice(start, end));
}
