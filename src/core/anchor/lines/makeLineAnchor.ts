import type { RepoPath } from '../../base/repoPath';
import type { DeclarationIndex } from '../../code/declarationIndex';
import { formatLines, lineSymbol, type LineEvidence } from '../../code/lineEvidence';
import type { Anchor } from '../../pack/model';
import type { WrittenAnchor } from '../../pack/written';
import { HashedLines } from './hashedLines';
import { placesOfText, rivalsIn } from './linesInFile';
import { OtherFiles } from './otherFiles';

/** So many lines above and below are recorded. */
const FEWEST_AROUND = 6;
/** More are recorded where other places look alike. */
const MOST_AROUND = 24;
/** Surroundings that are more alike than this are widened. */
const ALIKE = 0.6;

/** Records the evidence that finds lines of a file again: hashes, no text. Lines are from 0, both included. */
export async function makeLineAnchor(
  path: RepoPath,
  { first, last }: { readonly first: number; readonly last: number },
  index: DeclarationIndex,
): Promise<WrittenAnchor | undefined> {
  const text = (await index.file(path))?.text;
  if (text === undefined) return undefined;
  const file = new HashedLines(text);
  if (first < 0 || last < first || last >= file.count) return undefined;
  const evidence = distinctEvidence(file, first, last);
  const closestElsewhere = await closestInOtherFiles(evidence, path, index);
  return {
    path,
    symbol: lineSymbol(path, first, last),
    body: file.bodyOf(first, last),
    lines: formatLines({ ...evidence, closestElsewhere }),
  };
}

/** The anchor of one line of a past state of a file. Other files are not looked at, so it leads only to this file or what it became. */
export function lineAnchorAt(path: RepoPath, text: string, line: number): Anchor {
  const file = new HashedLines(text);
  const written = lineSymbol(path, line, line);
  return {
    path,
    symbol: { written, key: written, name: written },
    body: file.bodyOf(line, line),
    lines: { ...distinctEvidence(file, line, line), closestElsewhere: 1 },
    was: [],
    absent: [],
  };
}

/** Records more of the surroundings, until no other place of the file has similar ones. */
function distinctEvidence(file: HashedLines, first: number, last: number): LineEvidence {
  let evidence = evidenceWith(file, first, last, FEWEST_AROUND);
  for (let around = FEWEST_AROUND * 2; around <= MOST_AROUND; around *= 2) {
    if (evidence.closestOther <= ALIKE) break;
    evidence = evidenceWith(file, first, last, around);
  }
  return evidence;
}

function evidenceWith(file: HashedLines, first: number, last: number, around: number): LineEvidence {
  const evidence: LineEvidence = {
    first,
    last,
    text: file.hashes.slice(first, last + 1),
    above: file.above(first, around),
    below: file.below(last, around),
    closestOther: 0,
    closestElsewhere: 0,
    reachOfSameText: { above: 0, below: 0 },
    reachOfOthers: { above: 0, below: 0 },
  };
  return { ...evidence, ...rivalsIn(evidence, file) };
}

/** 1 if there are too many files to compare with. */
async function closestInOtherFiles(
  evidence: LineEvidence,
  path: RepoPath,
  index: DeclarationIndex,
): Promise<number> {
  const others = new OtherFiles(path, index);
  let most = 0;
  for await (const { file } of others.files())
    most = Math.max(most, placesOfText(evidence, file)[0]?.likeness ?? 0);
  return others.isComplete ? most : 1;
}
