import * as path from 'node:path';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import {
  joinPath,
  LineIndex,
  message,
  parseRepoPath,
  ROOT,
  type Anchor,
  type Message,
  type Problem,
  type RepoPath,
} from '../core';
import { NodeSourceTree } from './adapters/nodeSourceTree';
import {
  anchorsOf,
  nameOfChecked,
  checkedPlaces,
  type CheckedPlace,
  type CheckedRevision,
} from './checkedPack';
import { annotatedPath, type Annotation, type Level } from './formats/annotation';
import type { Io } from './io';
import type { OpenedRepository } from './openCheckout';

/**
 * What `check` says of the places of a pack: beside the code where it was found, else beside the step in the pack, which is
 * where its author has to do something.
 */
export async function placeAnnotations(
  revision: CheckedRevision,
  repository: OpenedRepository,
  io: Io,
): Promise<Annotation[]> {
  const anchors = anchorsOf(repository);
  const pack = new PackPlaces(repository);
  const annotations: Annotation[] = [];
  for (const [index, checked] of checkedPlaces(revision).entries()) {
    const anchor = anchors[index];
    const found = anchor && remarkOn(checked, anchor);
    if (!found) continue;
    const { rule, level, text } = found;
    const place =
      checked.path === null
        ? await pack.placeOf(checked)
        : { path: pathInRepository(checked.path, repository), line: checked.siteLine ?? checked.line ?? 1 };
    const id = `${path.basename(repository.packFolder)}/${nameOfChecked(checked)}`;
    annotations.push({ rule, level, text: io.translate(text), id, ...place });
  }
  return annotations;
}

interface Remark {
  /** Stable id, such as `step.moved`. */
  readonly rule: string;
  /** `error` for what makes the check fail. */
  readonly level: Level;
  /** What is wrong and what to do next. */
  readonly text: Message;
}

function remarkOn(checked: CheckedPlace, anchor: Anchor): Remark | undefined {
  const subject = subjectOf(checked);
  const { evidence } = checked;
  const written = anchor.symbol.written;
  switch (checked.verdict) {
    case 'exact':
    case 'changed':
    case 'moved':
      return remarkOnFound(checked, anchor);
    case 'ambiguous': {
      const places = checked.candidates
        .map((each) => `${each.symbol} (${each.path}:${each.line})`)
        .join(', ');
      const text = message('{0} fits several places, so it has none: {1} {2}', subject, evidence, places);
      return { rule: 'step.ambiguous', level: 'error', text };
    }
    case 'lost': {
      const text = message(
        '{0} has lost its place, {1} in {2}. {3}',
        subject,
        written,
        anchor.path,
        evidence,
      );
      return { rule: 'step.lost', level: 'error', text };
    }
    case 'absent':
      return undefined;
  }
}

/** What a remark is about, as the beginning of a sentence. */
function subjectOf(checked: CheckedPlace): Message {
  const name = nameOfChecked(checked);
  if ('step' in checked) return message('Step "{0}"', name);
  if ('type' in checked) return message('Type "{0}"', name);
  if ('entryPoint' in checked) return message('Entry point "{0}"', name);
  const { handOver, end } = checked;
  return end === 'from'
    ? message('The start of hand-over "{0}"', handOver)
    : message('The end of hand-over "{0}"', handOver);
}

function remarkOnFound(checked: CheckedPlace, anchor: Anchor): Remark | undefined {
  const subject = subjectOf(checked);
  const written = anchor.symbol.written;
  const place = `${checked.path}:${checked.siteLine ?? checked.line}`;
  if (checked.siteMissing) {
    const text = message(
      '{0}: its statement is not in {1} ({2}). Correct its site.',
      subject,
      written,
      place,
    );
    return { rule: 'step.site-missing', level: 'error', text };
  }
  if (checked.verdict === 'exact') return undefined;
  if (checked.verdict === 'changed') {
    const text =
      'step' in checked
        ? message(
            '{0} describes {1}, whose code has changed. Check that its text still fits.',
            subject,
            written,
          )
        : message('{0} is {1}, whose code has changed. Check that this is still true.', subject, written);
    return { rule: 'step.changed', level: 'warning', text };
  }
  const symbol = checked.symbol ?? written;
  const { path: file } = anchor;
  const text = checked.changed
    ? message(
        '{0} has moved: {1} in {2} is now {3} in {4}. Its code has changed, too.',
        subject,
        written,
        file,
        symbol,
        place,
      )
    : message('{0} has moved: {1} in {2} is now {3} in {4}.', subject, written, file, symbol, place);
  return { rule: 'step.moved', level: 'warning', text };
}

/** The problems of a pack as annotations of its files. */
export function problemAnnotations(
  problems: readonly Problem[],
  packFolder: string,
  root: string,
  io: Io,
): Annotation[] {
  return problems.map(({ code, severity, path: file, range, message: text }) => ({
    rule: code,
    level: severity,
    text: io.translate(text),
    path: annotatedPath(path.join(packFolder, file), root),
    ...(range && { line: range.start.line + 1, column: range.start.column + 1 }),
  }));
}

function pathInRepository(file: string, { root }: OpenedRepository): string {
  return annotatedPath(path.join(root, file), root);
}

/** Finds the lines of steps and entry points in the files of their pack. */
class PackPlaces {
  private readonly lines = new Map<RepoPath, ReadonlyMap<string, number>>();
  private readonly tree: NodeSourceTree;

  constructor(private readonly repository: OpenedRepository) {
    this.tree = new NodeSourceTree(repository.packFolder);
  }

  async placeOf(checked: CheckedPlace): Promise<{ readonly path: string; readonly line: number }> {
    const { root, packFolder } = this.repository;
    const [file, list, id] = entryOf(checked);
    let lines = this.lines.get(file);
    if (!lines) this.lines.set(file, (lines = linesOfEntries((await this.tree.readText(file)) ?? '', list)));
    return { path: annotatedPath(path.join(packFolder, file), root), line: (lines.get(id) ?? 0) + 1 };
  }
}

/** The file of the pack that has the entry, its list there, and its id. */
function entryOf(checked: CheckedPlace): readonly [file: RepoPath, list: string, id: string] {
  if ('step' in checked)
    return [parseRepoPath(`${checked.walkthrough}/walkthrough.json`) ?? ROOT, 'steps', checked.step];
  if ('type' in checked)
    return [parseRepoPath(`${checked.walkthrough}/walkthrough.json`) ?? ROOT, 'types', checked.type];
  const file = joinPath(ROOT, 'pack.json');
  if ('entryPoint' in checked) return [file, 'entryPoints', checked.entryPoint];
  return [file, 'handOvers', checked.handOver];
}

/** The line, from 0, of each entry of a list, by its id. */
function linesOfEntries(text: string, list: string): ReadonlyMap<string, number> {
  const root = parseTree(text);
  const entries = root && findNodeAtLocation(root, [list]);
  const lines = new LineIndex(text);
  return new Map(
    (entries?.children ?? []).map((entry) => {
      const id: unknown = findNodeAtLocation(entry, ['id'])?.value;
      return [String(id), lines.lineAt(entry.offset)];
    }),
  );
}
