import { LineIndex, listSources, type FileOfIndex, type IndexData, type RepoPath } from '../../src/core';
import { InMemoryTree } from './inMemoryTree';
import { goLanguage, goWithLibrary } from '../../src/core/languages';

/**
 * Go files that carry their expectations: under a line of code, a comment for each call marks the callee's name.
 *
 *     	s.Write(p)
 *     //	  ^^^^^ S store.go (*Store).Write
 *     	defer s.close()
 *     //	        ^^^^^ V store.go close defer
 *
 * The carets are under the name, counted in UTF-16 units. Where the code is indented with tabs, so is the rest of the
 * comment: `//` is not counted, and the carets are below the name however wide tabs are shown. Other lines begin where
 * the comment does, and `//<-` points at a name in their first column. Names of one character have one caret, as has
 * what is no name: `[` of `[]byte(s)`, `*` of `(*Pot)(p)`. Several marks may follow one line. The marks are taken out
 * before the source is used, so they may be anywhere, even in raw strings.
 *
 * After the carets come the class of the call, the file or import path where there is one, the symbol where there is
 * one, and how it is started: `go`, `defer-body,go-body`. An implementation is marked by `=` under the name of the
 * interface, or under the method of an interface without a name:
 *
 *     type Heater interface{ Heat() }
 *     //   ^^^^^^ = Kiln.Heat kiln.go (*Kiln).Heat
 *
 * One that is only possible ends with `possible`.
 */
export interface CaretFixture {
  /** The files without the marks. */
  readonly sources: Readonly<Record<string, string>>;
  /** What the marks say, in the order of the text. */
  readonly calls: readonly string[];
  readonly implementations: readonly string[];
  /** By file, the number that each line of the source has in the fixture. */
  readonly lineNumbers: Readonly<Record<string, readonly number[]>>;
}

/** A stretch of one line of a source, with what is said of it. Line and column from 0. */
interface Mark {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly text: string;
}

const MARK = /^\/\/(?:(\s*)(\^+)|<-) (.+)$/;
const LOOKS_LIKE_MARK = /^\s*\/\/\s*(?:\^|<-)/;

/** What may follow the carets. */
const SAYINGS = [
  /^[SI] \S+ \S+( MARKS)?$/,
  /^X \S+( \S+)?( MARKS)?$/,
  /^B( \S+)?( MARKS)?$/,
  /^V( \S+){0,2}( MARKS)?$/,
  /^U \S+( MARKS)?$/,
  /^= \S+\.\S+ \S+ \S+( possible)?$/,
].map(
  ({ source }) => new RegExp(source.replace('MARKS', '(?:(?:(?:go|defer)(?:-body|-arg)?|literal),?\\b)+')),
);

/** Takes the marks out of the files of a fixture. What looks like a mark and is none is a mistake. */
export function parseCaretFixture(files: Readonly<Record<string, string>>): CaretFixture {
  const sources: Record<string, string> = {};
  const lineNumbers: Record<string, number[]> = {};
  const marks: Mark[] = [];
  for (const [path, text] of Object.entries(files)) {
    const lines: string[] = [];
    const numbers: number[] = [];
    for (const [index, written] of text.split('\n').entries()) {
      if (path.endsWith('.go') && LOOKS_LIKE_MARK.test(written)) {
        marks.push(markFrom(written, { path, line: lines.length - 1 }, lines.at(-1) ?? '', index + 1));
      } else {
        numbers.push(index + 1);
        lines.push(written);
      }
    }
    sources[path] = lines.join('\n');
    lineNumbers[path] = numbers;
  }
  const isImplementation = ({ text }: Mark): boolean => text.startsWith('=');
  return {
    sources,
    lineNumbers,
    calls: describe(
      marks.filter((mark) => !isImplementation(mark)),
      lineNumbers,
    ),
    implementations: describe(marks.filter(isImplementation), lineNumbers),
  };
}

function markFrom(written: string, place: Pick<Mark, 'path' | 'line'>, code: string, number: number): Mark {
  const [, blank = '', carets, text = ''] = MARK.exec(written) ?? [];
  if (!SAYINGS.some((saying) => saying.test(text))) {
    throw new Error(`${place.path}:${number} says nothing that is understood: ${written}`);
  }
  if (carets === undefined) return { ...place, column: 0, length: lengthAt(code, 0), text };
  const column = blank.startsWith('\t') ? blank.length : blank.length + 2;
  return { ...place, column, length: carets.length, text };
}

/** How long the name is that begins in a line at a column. */
function lengthAt(line: string, column: number): number {
  return /^[\p{L}_][\p{L}\p{N}_]*/u.exec(line.slice(column))?.[0].length ?? 1;
}

function describe(marks: readonly Mark[], numbers: CaretFixture['lineNumbers']): string[] {
  const order = (left: Mark, right: Mark): number =>
    compare(left.path, right.path) ||
    left.line - right.line ||
    left.column - right.column ||
    compare(left.text, right.text);
  return [...marks]
    .sort(order)
    .map(
      ({ path, line, column, length, text }) =>
        `${path}:${numbers[path]?.[line]}:${column + 1} ${'^'.repeat(length)} ${text}`,
    );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

/** Indexes the files of a tree, as they are found in it. */
export async function indexTree(sources: Readonly<Record<string, string>>): Promise<IndexData> {
  const tree = new InMemoryTree(sources);
  const indexer = goWithLibrary().createAnalyser();
  for (const path of await listSources(tree, goLanguage)) indexer.set(path, await tree.readText(path));
  const data = await indexer.run();
  if (!data) throw new Error('a run that nobody stops comes to its end');
  return data;
}

/** The calls of an index as a fixture's marks describe them. */
export function describeCalls({ files }: IndexData, { sources, lineNumbers }: CaretFixture): string[] {
  const marks = files.flatMap(({ path, calls }): Mark[] => {
    const lines = new LineIndex(sources[path] ?? '');
    return calls.map(({ line, column, class: own, calleePath, calleeSymbol, marks: started }) => {
      const text = [own, calleePath, calleeSymbol, started.join(',')].filter(Boolean).join(' ');
      return { path, line, column, length: lengthAt(lines.lineText(line), column), text };
    });
  });
  return describe(marks, lineNumbers);
}

/** The implementations of an index as a fixture's marks describe them. */
export function describeImplementations(data: IndexData, { sources, lineNumbers }: CaretFixture): string[] {
  const files = new Map<string, FileOfIndex>(data.files.map((file) => [file.path, file]));
  const lineText = (path: RepoPath, line: number): string =>
    new LineIndex(sources[path] ?? '').lineText(line);
  const marks = data.implementations.map((one): Mark => {
    const { interfacePath: path, interfaceName, method, type, symbol } = one;
    const file = files.get(path);
    const named = file?.declarations.find(
      ({ kind, symbol: own }) => kind === 'type' && own === interfaceName,
    );
    const place = named ?? file?.undeclaredMethods.find(({ symbol: own }) => own === `(interface).${method}`);
    // External methods of an interface have no separate line.
    const owner = /^\((.+)\)\./.exec(symbol)?.[1] ?? '';
    const isThere =
      !files.has(one.path) || [method, owner].some((name) => lineText(one.path, one.line).includes(name));
    const text = `= ${type}.${method} ${one.path} ${symbol}${isThere ? '' : ` is not in line ${one.line + 1}`}${one.isPossible ? ' possible' : ''}`;
    const length = named ? interfaceName.length : method.length;
    return { path, line: place?.line ?? -1, column: place?.column ?? -1, length, text };
  });
  return describe(marks, lineNumbers);
}
