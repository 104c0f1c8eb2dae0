import { lstatSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import {
  atOnce,
  createExcerptSource,
  DeclarationIndex,
  findHandOvers,
  followCallFlow,
  HandOvers,
  joinStatements,
  KeptAnswer,
  listClaims,
  listSources,
  packStatements,
  walkthroughTextsOf,
  WayFinder,
  withStated,
  type AssistantState,
  type Checkout,
  type CodeLookup,
  type RepoPath,
} from '../../core';
import { codeLanguages, goLanguage } from '../../core/languages';
import { GitHistory } from '../adapters/gitHistory';
import { codeAtCommits } from '../codeAtCommit';
import { OWN_PACKS } from '../findPacks';
import type { Io } from '../io';
import { openPacks, openRoot, type Places } from '../openCheckout';
import { openCode } from '../openCode';
import { isAsCommitted } from '../workTreeEdits';

/** Looks code up at a commit or a tag. */
type CodeAt = (revision: string) => Promise<CodeLookup | undefined>;

/**
 * A repository that tools ask about for a long time. Each call gets the state of the files as they are then: what was read is
 * kept only until a source, a pack or the checked-out commit changes.
 */
export class RepositoryState {
  private readonly state = new KeptAnswer<AssistantState>();
  private mark: string | undefined;

  private constructor(
    private readonly places: Places,
    private readonly root: string,
    private readonly codeAt: CodeAt,
    private readonly io: Io,
  ) {}

  /** Throws a UsageError when the folder is not the root of a module. */
  static async open(places: Places, io: Io): Promise<RepositoryState> {
    const { root } = await openRoot(places, io);
    return new RepositoryState(places, root, codeAtCommits(root), io);
  }

  /** The present state. */
  async now(): Promise<AssistantState> {
    const mark = await this.markOfFiles();
    if (mark !== this.mark) this.state.forget();
    this.mark = mark;
    return this.state.get(() => openState(this.places, this.codeAt, this.io));
  }

  /** Changes with the commit, and with the time or the size of any file that an answer may come from. */
  private async markOfFiles(): Promise<string> {
    const { tree, module } = await openRoot(this.places, this.io);
    const head = await new GitHistory(this.root).head();
    const files = [...(await listSources(tree, module.language)), ...filesBelow(this.root, OWN_PACKS)];
    return [
      head?.commit ?? '',
      ...files.map((file) => `${file} ${stampOf(path.join(this.root, file))}`),
    ].join('\n');
  }
}

async function openState(places: Places, codeAt: CodeAt, io: Io): Promise<AssistantState> {
  const opened = await openRoot(places, io);
  const { root, tree, module } = opened;
  const { language } = module;
  const history = new GitHistory(root);
  const commit = (await history.head())?.commit;
  const repositories = await openPacks(places, opened, io);
  const packs = repositories.map(({ pack }) => pack);
  const checkouts = repositories.map((repository) => repository.workTree());
  const code = new KeptAnswer<Awaited<ReturnType<AssistantState['code']>>>();
  const walkthroughs = { version: module.name, texts: packs.flatMap(walkthroughTextsOf) };
  const declarations = new DeclarationIndex(tree, language);
  const source = createExcerptSource({
    tree,
    language,
    history,
    codeAt,
    walkthroughs: () => Promise.resolve(walkthroughs),
  });
  return {
    commit,
    isEdited: commit === undefined ? undefined : !(await isAsCommitted(root, commit)),
    module: module.name,
    checkouts,
    declarations: () => declarations.snapshot(),
    code: () => code.get(() => openAssistantCode(root, checkouts, io)),
    claimsOf: (text) => listClaims(text, { source, languages: codeLanguages }),
    language: io.language,
    translate: io.translate,
  };
}

async function openAssistantCode(
  root: string,
  checkouts: readonly Checkout[],
  io: Io,
): Promise<Awaited<ReturnType<AssistantState['code']>>> {
  const { index, data, facts } = await openCode(root, undefined, io);
  const stated = joinStatements(await Promise.all(checkouts.map(packStatements)));
  const found = withStated(findHandOvers(data, index, goLanguage), stated.handOvers, index);
  const handOvers = new HandOvers(found);
  const finder = new WayFinder(data, goLanguage, found);
  return {
    threads: goLanguage.words.threads.en,
    find: (file, symbol) => Promise.resolve(index.find(file, symbol)),
    follow: (node, { most, ...flow }) =>
      Promise.resolve(followCallFlow(index, node, { ...flow, includesLibrary: false, handOvers }, most)),
    factsOf: (file, symbol) => facts.ofFunction(file, symbol),
    ways: (from, to, most) => Promise.resolve(atOnce(finder.ways(from, to, most))),
  };
}

function stampOf(file: string): string {
  try {
    const { mtimeMs, size } = lstatSync(file);
    return `${mtimeMs} ${size}`;
  } catch {
    // It has just gone; then it is not in the next list.
    return '';
  }
}

const MOST_FILES = 5_000;

function filesBelow(root: string, folder: RepoPath): string[] {
  try {
    const entries = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).slice(0, MOST_FILES);
    return files.map(({ parentPath, name }) => path.relative(root, path.join(parentPath, name)));
  } catch {
    // The repository has no packs of its own.
    return [];
  }
}
