import { withoutCodeMarks } from '../../base/codeMarks';
import { readLabel } from './readLabel';

/** Larger texts are not drawn: nobody reads such a picture, and the work stays small. */
const LONGEST_SOURCE = 30_000;
const MOST_STATEMENTS = 500;
const LONGEST_STATEMENT = 1000;

/** A statement without the semicolon that ends it; one that ends an entity such as `#quot;` belongs to its text. */
export function withoutEndMark(statement: string): string {
  return statement.replace(/(?<![#&]#?\w{1,8});$/, '');
}

export interface MermaidText {
  /** The first word: which kind of diagram it is. */
  readonly kind: string;
  /** The rest of the line after that word. */
  readonly detail: string;
  readonly statements: readonly string[];
  /** What stands above the diagram; empty for nothing. */
  readonly title: string;
}

/** Flowcharts have no statement for a title. */
const TITLED = /^(?:sequenceDiagram|classDiagram|stateDiagram(?:-v2)?)$/;
const TITLE = /^title(?:\s*:|\s)\s*(\S.*)$/;

/** The title in the front matter of a Mermaid text. */
function frontTitle(source: string): string {
  const front = /^\s*---\n([\s\S]*?)\n---\n/.exec(source)?.[1] ?? '';
  return /^title:[ \t]*(['"]?)(.*)\1[ \t]*$/m.exec(front)?.[2] ?? '';
}

/** Splits a Mermaid text into its statements, without comments and what only describes it; `undefined` when it is too large or empty. */
export function readStatements(source: string): MermaidText | undefined {
  if (source.length > LONGEST_SOURCE) return undefined;
  const lines = withoutCodeMarks(source)
    .text.replace(/^\s*---\n[\s\S]*?\n---\n/, '')
    .replace(/%%\{[\s\S]*?\}%%/g, '')
    .replace(/^[ \t]*accDescr[ \t]*\{[^}]*\}/gm, '')
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^%%.*$/, '')
        .replace(/[ \t]+/g, ' '),
    )
    .filter((line) => line !== '' && !/^acc(?:Title|Descr)\s*:/.test(line));
  const [head = '', ...statements] = lines;
  const match = /^([\w-]+)\s*(.*?);?$/.exec(head);
  if (!match || statements.length > MOST_STATEMENTS || lines.some(({ length }) => length > LONGEST_STATEMENT))
    return undefined;
  const kind = match[1] ?? '';
  const isTitle = (statement: string): boolean => TITLED.test(kind) && TITLE.test(statement);
  return {
    kind,
    detail: match[2] ?? '',
    statements: statements.filter((statement) => !isTitle(statement)),
    title: readLabel(TITLE.exec(statements.find(isTitle) ?? '')?.[1] ?? frontTitle(source)),
  };
}
