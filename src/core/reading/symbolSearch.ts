import { joinPath, nameOf, parseRepoPath, ROOT, type RepoPath } from '../base/repoPath';
import { Vocabulary } from '../languages/go/vocabulary';
import { looksLikeSymbol, parseTestCommand, type TestCommand } from '../pack/codeWords';
import type { SourceTree } from '../ports';

/** Settings, and the grammars and message descriptions that Go files are made from. */
const OTHER_TEXTS = /\.(?:conf|toml|ya?ml|properties|y|proto|tmpl)$/;
const LEFT_OUT = new Set(['.git', 'node_modules']);

/** What words are in a repository: a kind by word, those left out that it does not have. */
export async function findSymbols(
  words: readonly string[],
  tree: SourceTree,
): Promise<ReadonlyMap<string, string>> {
  const commands = new Map(words.flatMap((word) => commandEntry(word)));
  const vocabulary = new Vocabulary(words.filter((word) => looksLikeSymbol(word) && !commands.has(word)));
  const testsByFolder = new Map<RepoPath, string[]>();
  for (const path of await filesOf(tree, vocabulary)) {
    const isTest = path.endsWith('_test.go');
    if (!path.endsWith('.go') && !OTHER_TEXTS.test(path)) continue;
    const text = await tree.readText(path);
    if (text === undefined) continue;
    if (isTest) {
      vocabulary.addTests(text);
      noteTests(path, text, commands, testsByFolder);
    } else if (path.endsWith('.go')) vocabulary.addGo(text);
    else vocabulary.addOther(text);
  }
  const sound = [...commands].filter(([, command]) => isSound(command, testsByFolder));
  return new Map<string, string>([
    ...vocabulary.results(),
    ...sound.map(([word]): [string, string] => [word, 'command']),
  ]);
}

function commandEntry(word: string): [string, TestCommand][] {
  const command = parseTestCommand(word);
  return command ? [[word, command]] : [];
}

/** Every file of a tree, those in the folders of tools left out. */
async function filesOf(tree: SourceTree, vocabulary: Vocabulary): Promise<RepoPath[]> {
  const files: RepoPath[] = [];
  for (let folders: RepoPath[] = [ROOT]; folders.length > 0;) {
    const below: RepoPath[] = [];
    for (const folder of folders) {
      for (const { name, isFolder } of (await tree.listFolder(folder)) ?? []) {
        const path = joinPath(folder, name);
        if (isFolder && LEFT_OUT.has(name)) continue;
        vocabulary.addPath(path, isFolder ? 'folder' : 'file');
        (isFolder ? below : files).push(path);
      }
    }
    folders = below;
  }
  return files;
}

function noteTests(
  path: RepoPath,
  text: string,
  commands: ReadonlyMap<string, TestCommand>,
  testsByFolder: Map<RepoPath, string[]>,
): void {
  for (const { folder } of commands.values()) {
    const wanted = parseRepoPath(folder);
    if (wanted === undefined || path !== joinPath(wanted, nameOf(path))) continue;
    const names = [...text.matchAll(/^func (Test\w*)\(/gm)].map(([, name]) => name ?? '');
    testsByFolder.set(wanted, [...(testsByFolder.get(wanted) ?? []), ...names]);
  }
}

/** A command is sound when its folder has tests, and each of its patterns fits one. */
function isSound({ folder, tests }: TestCommand, testsByFolder: ReadonlyMap<RepoPath, string[]>): boolean {
  const names = testsByFolder.get(parseRepoPath(folder) ?? ROOT) ?? [];
  return names.length > 0 && tests.every((test) => names.some((name) => test.test(name)));
}
