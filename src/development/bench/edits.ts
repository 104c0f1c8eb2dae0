import { NodeSourceTree } from '../../cli/adapters/nodeSourceTree';
import { CallIndex, listSources, type CallAnalyser, type IndexData, type RepoPath } from '../../core';
import { goLanguage, goWithLibrary } from '../../core/languages';
import { randomNumbers } from './randomChoice';

/** An indexed source tree, and its texts. */
export interface LoadedTree {
  readonly analyser: CallAnalyser;
  readonly texts: ReadonlyMap<RepoPath, string>;
  readonly data: IndexData;
}

export async function loadTree(repo: string): Promise<LoadedTree> {
  const tree = new NodeSourceTree(repo);
  const analyser = goWithLibrary().createAnalyser();
  const texts = new Map<RepoPath, string>();
  for (const path of await listSources(tree, goLanguage)) {
    const text = await tree.readText(path);
    if (text === undefined) continue;
    texts.set(path, text);
    analyser.set(path, text);
  }
  const data = await analyser.run();
  if (!data) throw new Error('a run that nobody cancels yields an index');
  return { analyser, texts, data };
}

/** Milliseconds that the index takes to follow a statement typed into a function, for each of `count` files. */
export async function timeEdits(
  { analyser, texts, data }: LoadedTree,
  count: number,
  seed: number,
): Promise<number[]> {
  const random = randomNumbers(seed);
  const files = [...texts].filter(([path, text]) => path.endsWith('.go') && bodyStarts(text).length > 0);
  const times: number[] = [];
  let earlier = data;
  for (let edit = 0; edit < count; edit++) {
    const [path, text] = files[Math.floor(random() * files.length)] ?? fail();
    const starts = bodyStarts(text);
    const at = starts[Math.floor(random() * starts.length)] ?? 0;
    const edited = `${text.slice(0, at)}\n\t_ = 0${text.slice(at)}`;
    const started = performance.now();
    analyser.set(path, edited);
    earlier = (await analyser.run({ earlier })) ?? fail();
    times.push(performance.now() - started);
  }
  return times;
}

/** Milliseconds of the first counts for code lenses, in the file whose length is closest to a number of lines. */
export function timeLenses(
  { data, texts }: LoadedTree,
  lines: number,
): { path: string; milliseconds: number } {
  const size = (text: string): number => Math.abs(text.split('\n').length - lines);
  const [path] =
    [...texts].filter(([file]) => file.endsWith('.go')).sort((a, b) => size(a[1]) - size(b[1]))[0] ?? fail();
  const index = new CallIndex(data, goLanguage);
  // Prepares what all questions share, so that it does not count.
  index.countsOf(data.files[0]?.path ?? '');
  const started = performance.now();
  index.countsOf(path);
  return { path, milliseconds: performance.now() - started };
}

function bodyStarts(text: string): number[] {
  return [...text.matchAll(/^func .*\{$/gm)].map((match) => match.index + match[0].length);
}

function fail(): never {
  throw new Error('The tree has no function to edit.');
}
