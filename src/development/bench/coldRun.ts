import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeSourceTree } from '../../cli/adapters/nodeSourceTree';
import { Checkout, DeclarationIndex, loadPack } from '../../core';
import { codeLanguages, createSiteFinder, goLanguage } from '../../core/languages';
import { repositoryRoot } from '../repositoryRoot';
import { activateExtension } from './activation';

/** The result of one run in a new process, printed as JSON on standard output. */
export interface ColdRun {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

/** Runs once. A new process has nothing warm: no files in memory, no compiled code. */
async function coldRun(what: string, repo: string): Promise<void> {
  const started = performance.now();
  if (what === 'declarations') await new DeclarationIndex(new NodeSourceTree(repo), goLanguage).snapshot();
  else if (what === 'entryPoint') await resolveEntryPoint(repo);
  else activateExtension(what === 'activation');
  const run: ColdRun = {
    milliseconds: performance.now() - started,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(JSON.stringify(run), () => process.exit());
}

/** Resolves one entry point, which needs the pack, the grammar and one file. */
async function resolveEntryPoint(repo: string): Promise<void> {
  const read = (name: string): Uint8Array => readFileSync(path.join(repositoryRoot, 'dist', name));
  const { pack } = await loadPack(
    new NodeSourceTree(path.join(repositoryRoot, 'walkthroughs', 'opengemini')),
    codeLanguages,
  );
  const entryPoint = pack?.entryPoints.find(({ id }) => id === 'serve-write');
  if (!pack || !entryPoint) throw new Error('The built-in pack has no entry point serve-write.');
  const runtime = read('web-tree-sitter.wasm');
  const grammar = read(pack.language.sites.grammarFile);
  const sites = await createSiteFinder(pack.language, { runtime, grammar });
  const { verdict } = await new Checkout({ pack, tree: new NodeSourceTree(repo), sites }).resolve(
    entryPoint.anchor,
  );
  if (verdict === 'lost') throw new Error('The entry point was not found.');
}

const [what = '', repo = ''] = process.argv.slice(2);
void coldRun(what, repo);
