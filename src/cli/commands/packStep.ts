import * as path from 'node:path';
import {
  addStep,
  authorAnchor,
  authorLines,
  DeclarationIndex,
  filesToEdit,
  hopsOf,
  message,
  moveStep,
  NO_WAY,
  UNKNOWN_BASE,
  wayToStep,
  type NamedLines,
  type NamedPlace,
  type PackEdit,
  type PackTexts,
  type RepoPath,
  type Step,
  type WayToStep,
  type WrittenAnchor,
} from '../../core';
import { GitHistory } from '../adapters/gitHistory';
import { namedPack, type LocatedPack } from '../findPacks';
import { UsageError, type ExitCode, type Io } from '../io';
import { openRoot, type OpenedRoot } from '../openCheckout';
import { loadSiteFinder } from '../syntaxFiles';
import { readPackTexts, writePackChanges } from '../packChanges';
import { openCodeIfAnalysed } from '../openCode';

/** Which walkthrough of which pack an author works on. */
export interface AuthoringPlace {
  /** The checkout that the pack describes. */
  readonly repo: string;
  /** Name in `.source-guide`, or a folder. */
  readonly pack: string;
  /** Its id. */
  readonly walkthrough: string;
  /** Its id. */
  readonly step: string;
  /** Id of the step that it follows. */
  readonly after?: string | undefined;
}

export interface AddStepOptions extends AuthoringPlace {
  /** What the step is about. */
  readonly place: NamedPlace | NamedLines;
  /** Title of the walkthrough if it is made. */
  readonly title?: string | undefined;
  /** Heading of the sections; the symbol when absent. */
  readonly heading?: string | undefined;
  /** Id of the lane; that of the step before when absent. */
  readonly lane?: string | undefined;
  /** How control gets to the step; looked up in the call index when absent. */
  readonly reached?: string | undefined;
}

/** `source-guide pack add-step`: adds a step to a walkthrough, which it makes if there is none. */
export async function packAddStep(options: AddStepOptions, io: Io): Promise<ExitCode> {
  const opened = await openRoot(options, io);
  const found = await packToEdit(options, opened, io);
  const { language } = found.pack;
  const index = new DeclarationIndex(opened.tree, language);
  const { place: named } = options;
  const sites = await loadSiteFinder(language, io);
  const { anchor, refusal } =
    'symbol' in named ? await authorAnchor(named, index, sites) : await authorLines(named, index, sites);
  if (!anchor) throw new UsageError(io.translate(refusal));
  const steps = found.pack.walkthroughs.find(({ id }) => id === options.walkthrough)?.steps ?? [];
  const place =
    options.after === undefined ? steps.length : steps.findIndex(({ id }) => id === options.after) + 1;
  const before = steps.slice(0, place);
  const way =
    options.reached === undefined
      ? await wayFromBefore(opened.root, { before, to: anchor, index }, io)
      : { reached: options.reached };
  await editPack(
    filesToEdit(options.walkthrough),
    { opened, found },
    (texts) => addStep(texts, { ...options, ...way, anchor }, language),
    io,
  );
  await sayIfNotBase(found, opened, io);
  return 0;
}

/** How control gets to a new step from those before. Says so when the code does not show it. */
async function wayFromBefore(
  root: string,
  asked: { readonly before: readonly Step[]; readonly to: WrittenAnchor; readonly index: DeclarationIndex },
  io: Io,
): Promise<WayToStep> {
  if (asked.before.length === 0) return NO_WAY;
  const code = await openCodeIfAnalysed(root, asked.index.language, io);
  if (!code) {
    const unknown = message(
      'Calls are not resolved in {0}, so the step was recorded as a start; say with --reached how control gets there.',
      asked.index.language.name,
    );
    io.say(io.translate(unknown));
    return NO_WAY;
  }
  const found = await wayToStep({ ...asked, hops: hopsOf(code.index) });
  if (found) return found;
  const text = message(
    'No step before calls {0}, so it was recorded as a start; say with --reached how control gets there.',
    asked.to.symbol,
  );
  io.say(io.translate(text));
  return NO_WAY;
}

/** `source-guide pack move-step`: moves a step behind another one, or to the beginning. */
export async function packMoveStep(options: AuthoringPlace, io: Io): Promise<ExitCode> {
  const opened = await openRoot(options, io);
  const found = await packToEdit(options, opened, io);
  const { walkthrough, step, after } = options;
  const moved = { walkthrough, step, after };
  await editPack(
    filesToEdit(walkthrough),
    { opened, found },
    (texts) => moveStep(texts, moved, found.pack.language),
    io,
  );
  return 0;
}

/** The pack that an author works on. Throws a UsageError if it is about another repository. */
export async function packToEdit(
  { pack }: Pick<AuthoringPlace, 'pack'>,
  { root, module }: OpenedRoot,
  io: Io,
): Promise<LocatedPack> {
  const found = await namedPack(pack, root, io);
  if (found.pack.module === module.name) return found;
  const text = message('The pack describes {0}, the repository is {1}.', found.pack.module, module.name);
  throw new UsageError(io.translate(text));
}

/** Reads what the edit is about, and writes what it changes. */
export async function editPack(
  files: readonly RepoPath[],
  { opened, found }: { readonly opened: OpenedRoot; readonly found: LocatedPack },
  make: (texts: PackTexts) => PackEdit,
  io: Io,
): Promise<void> {
  const { folder } = found;
  const texts = await readPackTexts(folder, files, io);
  const { changes, refusal } = make(texts);
  if (!changes) throw new UsageError(io.translate(refusal));
  const isBelow = !path.relative(opened.root, folder).startsWith('..');
  await writePackChanges(folder, changes, isBelow ? opened.root : folder, io);
  for (const change of changes) io.out(`${path.join(folder, change.path)}\n`);
  if (changes.length === 0)
    io.say(io.translate(message('The step is already there, so nothing was changed.')));
}

/** An anchor that was recorded at another commit than the others still finds its place; its author should know. */
export async function sayIfNotBase({ pack }: LocatedPack, { root }: OpenedRoot, io: Io): Promise<void> {
  const head = await new GitHistory(root).head();
  const { commit } = pack.base;
  if (!head || head.commit === commit || commit === UNKNOWN_BASE.commit) return;
  const text = message(
    'Note: the pack describes {0}, but this place was recorded at {1}. Run "check --write --new-base" to move the whole pack there.',
    commit.slice(0, 12),
    head.commit.slice(0, 12),
  );
  io.say(io.translate(text));
}
