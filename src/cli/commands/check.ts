import * as path from 'node:path';
import type { Problem } from '../../core';
import { message } from '../../core';
import { GitObjectReader } from '../adapters/gitRevisionTree';
import { placeAnnotations, problemAnnotations } from '../checkAnnotations';
import {
  checkRevision,
  checkWorkTree,
  describeRevision,
  isWorkLeft,
  mergedRevision,
  faultsOfPack,
  WORK_TREE,
  type CheckedRevision,
} from '../checkedPack';
import type { AnnotatedState, Annotation, Format } from '../formats/annotation';
import { githubCommands } from '../formats/github';
import { sarifLog } from '../formats/sarif';
import type { ExitCode, Io } from '../io';
import { openToCheck, type OpenedRepository, type Places } from '../openCheckout';
import { writePatch } from '../repairPatch';
import { refreshPack, type RefreshOptions } from '../refreshPack';
import { pathInRepository, sayProblems } from '../report';

export interface CheckOptions extends Places, RefreshOptions {
  /** The form of the result. */
  readonly format: Format;
  /** The file for proposals to repair moved steps; absent: none are made. */
  readonly patch?: string | undefined;
}

/** A pack with what was found out about it. */
interface CheckedPack {
  readonly repository: OpenedRepository;
  /** In the order of the revisions. */
  readonly revisions: readonly CheckedRevision[];
}

/** The problems of the files of one pack. */
interface PackFaults {
  /** Absolute path. */
  readonly folder: string;
  /** Paths are relative to the folder. */
  readonly problems: readonly Problem[];
}

/** `source-guide check`: prints the verdict on each step and entry point, in the work tree or in several revisions. */
export async function check(options: CheckOptions, io: Io): Promise<ExitCode> {
  const { repositories, broken, root } = await openToCheck(options, io);
  if (options.writing !== 'nothing') {
    for (const repository of repositories) await refreshPack(repository, options, io);
  }
  const packs = await checkAll(repositories, options.revisions, io);
  const faults: PackFaults[] = [...broken];
  for (const repository of repositories) {
    faults.push({ folder: repository.packFolder, problems: await faultsOfPack(repository) });
  }
  if (options.patch !== undefined) await writePatch(repositories, options.patch, io);
  const names = options.revisions.length === 0 ? [WORK_TREE] : options.revisions;
  const merged = names.map((name, index) =>
    mergedRevision(
      packs.flatMap(({ revisions }) => revisions[index] ?? []),
      name,
    ),
  );
  await print({ packs, faults, merged, root }, options.format, io);
  const isBroken = faults.some(({ problems }) => problems.some(({ severity }) => severity === 'error'));
  const needsWork = packs.some(({ repository, revisions }) =>
    revisions.some((revision) => isWorkLeft(revision, repository)),
  );
  return isBroken || needsWork ? 1 : 0;
}

async function checkAll(
  repositories: readonly OpenedRepository[],
  revisions: readonly string[],
  io: Io,
): Promise<CheckedPack[]> {
  if (revisions.length === 0) {
    const packs: CheckedPack[] = [];
    for (const repository of repositories) {
      packs.push({ repository, revisions: [await checkWorkTree(repository, io)] });
    }
    return packs;
  }
  const checked = repositories.map((repository) => ({ repository, revisions: [] as CheckedRevision[] }));
  for (const revision of revisions) {
    io.say(io.translate(message('Checking {0} …', revision)));
    for (const each of checked) {
      const reader = new GitObjectReader(each.repository.root);
      try {
        each.revisions.push(await checkRevision(revision, each.repository, reader, io));
      } finally {
        reader.close();
      }
    }
  }
  return checked;
}

interface Checked {
  /** In the order of their names. */
  readonly packs: readonly CheckedPack[];
  /** Those of packs that cannot be used come first. */
  readonly faults: readonly PackFaults[];
  /** Each revision once, with the steps of all packs. */
  readonly merged: readonly CheckedRevision[];
  /** Absolute path of the repository. */
  readonly root: string;
}

async function print(checked: Checked, format: Format, io: Io): Promise<void> {
  switch (format) {
    case 'json':
      io.out(
        JSON.stringify({ revisions: checked.merged, packProblems: printedProblems(checked, io) }, null, 2) +
          '\n',
      );
      return;
    case 'sarif':
      io.out(sarifLog(await statesOf(checked, io), 'check'));
      return;
    case 'github':
      io.out(githubCommands(await statesOf(checked, io)));
      return;
    case 'text':
      for (const { folder, problems } of checked.faults) {
        const shown = problems.map((problem) => ({
          ...problem,
          path: pathInRepository(folder, problem.path, checked.root),
        }));
        sayProblems(shown, io);
      }
      for (const { repository, revisions } of checked.packs) {
        if (checked.packs.length > 1) io.out(`${path.basename(repository.packFolder)}\n`);
        for (const revision of revisions) io.out(describeRevision(revision, repository, io));
      }
  }
}

function printedProblems({ faults, root }: Checked, io: Io): object[] {
  return faults.flatMap(({ folder, problems }) =>
    problems.map(({ code, severity, path: file, range, message: text }) => {
      const line = range ? range.start.line + 1 : null;
      return {
        code,
        severity,
        path: pathInRepository(folder, file, root),
        line,
        message: io.translate(text),
      };
    }),
  );
}

async function statesOf({ packs, faults, merged, root }: Checked, io: Io): Promise<AnnotatedState[]> {
  const ofFiles = faults.flatMap(({ folder, problems }) => problemAnnotations(problems, folder, root, io));
  const states: AnnotatedState[] = [];
  for (const [index, { rev }] of merged.entries()) {
    const ofPlaces: Annotation[][] = [];
    for (const { repository, revisions } of packs) {
      const revision = revisions[index];
      if (revision) ofPlaces.push(await placeAnnotations(revision, repository, io));
    }
    states.push({ name: rev, annotations: [...(index === 0 ? ofFiles : []), ...ofPlaces.flat()] });
  }
  return states;
}
