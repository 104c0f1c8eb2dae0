import {
  makeAnchor,
  readAnchor,
  sourceOf,
  type Anchor,
  type LocatedDeclaration,
  type RepoPath,
  type SiteFinder,
} from '../../core';
import { goLanguage } from '../../core/languages';
import { forEachWithProgress } from './forEachWithProgress';
import type { Snapshot } from './snapshot';

/** A statement to find again: its first line, and its text for comparing tokens. */
export interface ChosenStatement {
  readonly site: NonNullable<Anchor['site']>;
  readonly line: number;
  readonly lineText: string;
  readonly text: string;
}

/** A function of the base commit, with its anchors. Lines are 0-based. */
export interface Subject {
  readonly path: RepoPath;
  readonly located: LocatedDeclaration;
  readonly line: number;
  readonly lineText: string;
  readonly anchor: Anchor;
  /** Absent when the function calls nothing. */
  readonly statement?: ChosenStatement & { readonly anchor: Anchor };
}

/** Every function and method outside tests, with an anchor for it and for one call in it. */
export async function subjectsOf(
  { folders, declared }: Snapshot,
  finder: SiteFinder,
  random: () => number,
): Promise<Subject[]> {
  const functions = folders
    .flatMap((folder) => [...declared.inPackage(folder)])
    .filter(({ declaration: { kind } }) => kind === 'func' || kind === 'method');
  const subjects: Subject[] = [];
  await forEachWithProgress('Making anchors', functions, (located) => {
    const line = located.file.lines.positionAt(located.declaration.nameStart).line;
    const statement = chooseCall(located, sourceOf(located), finder, random);
    const anchor = storedAnchor(located, declared);
    subjects.push({
      path: located.path,
      located,
      line,
      lineText: located.file.lines.lineText(line).trim(),
      anchor,
      ...(statement && {
        statement: {
          ...statement,
          anchor: storedAnchor(located, declared, { site: statement.site, finder }),
        },
      }),
    });
  });
  return subjects;
}

/** An anchor, written and read back. */
function storedAnchor(...made: Parameters<typeof makeAnchor>): Anchor {
  const { anchor, problems } = readAnchor(JSON.stringify(makeAnchor(...made)), goLanguage);
  if (!anchor) throw new Error(`An anchor could not be read back: ${JSON.stringify(problems)}`);
  return anchor;
}

function chooseCall(
  { file, declaration }: LocatedDeclaration,
  source: string,
  finder: SiteFinder,
  random: () => number,
): ChosenStatement | undefined {
  const calls = finder.findSites(source, { kind: 'call', nth: 1 });
  const call = calls[Math.floor(random() * calls.length)];
  if (!call) return undefined;
  const text = source.slice(call.start, call.end);
  const name = calledName(text);
  if (name === undefined) return undefined;
  const nth =
    1 +
    finder
      .findSites(source, { kind: 'call', name, nth: 1 })
      .findIndex(({ start, end }) => start === call.start && end === call.end);
  if (nth === 0) return undefined;
  const line = file.lines.positionAt(declaration.start + call.start).line;
  return { site: { kind: 'call', name, nth }, line, lineText: file.lines.lineText(line).trim(), text };
}

/** The name of the outer call, `C` in `a.B(x).C(y)`; `undefined` if brackets in strings or a function literal hide it. */
function calledName(call: string): string | undefined {
  let depth = 0;
  for (let index = call.length - 1; index > 0; index--) {
    if (call[index] === ')') depth++;
    if (call[index] === '(') depth--;
    if (depth === 0) return /([\p{L}_][\p{L}\p{N}_]*)\s*$/u.exec(call.slice(0, index))?.[1];
  }
  return undefined;
}
