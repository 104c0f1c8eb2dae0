import { joinPath, nameOf, parseRepoPath, ROOT, type RepoPath } from '../base/repoPath';
import type { CodeLanguage, TestCommand } from '../code/language';
import { Vocabulary } from '../code/vocabulary';
import { looksLikeSymbol } from '../pack/codeWords';
import type { SourceTree } from '../ports';

/** Files of settings, and grammars and message descriptions from which tools generate source files. */
const OTHER_TEXTS = /\.(?:conf|toml|ya?ml|properties|y|proto|tmpl)$/;
const LEFT_OUT = new Set(['.git', 'node_modules']);

/** The kind of each word in a repository. Words that the repository does not have are absent. Reads every file once. */
export async function findSymbols(
  words: readonly string[],
  tree: SourceTree,
  language: CodeLanguage,
): Promise<ReadonlyMap<string, string>> {
  const commands = new Map(words.flatMap((word) => commandEntry(word, language)));
  const names = words.filter((word) => looksLikeSymbol(word, language) && !commands.has(word));
  const vocabulary = new Vocabulary(names, language);
  const testsByFolder = new Map<RepoPath, string[]>();
  for (const path of await filesOf(tree, vocabulary)) {
    const kind = language.files.kindOf(nameOf(path));
    const isCode = kind === 'source' || kind === 'unbuilt' || kind === 'test';
    if (!isCode && !OTHER_TEXTS.test(path)) continue;
    const text = await tree.readText(path);
    if (text === undefined) continue;
    if (!isCode) vocabulary.addOther(text);
    else if (kind !== 'test') vocabulary.addSource(text);
    else {
      vocabulary.addTests(text);
      noteTests(path, language.tests.namesIn(text), commands, testsByFolder);
    }
  }
  const sound = [...commands].filter(([, command]) => isSound(command, testsByFolder));
  return new Map<string, string>([
    ...vocabulary.results(),
    ...sound.map(([word]): [string, string] => [word, 'command']),
  ]);
}

function commandEntry(word: string, { tests }: CodeLanguage): [string, TestCommand][] {
  const command = tests.parseCommand(word);
  return command ? [[word, command]] : [];
}

/** Every file of a source tree, except for the folders of tools. */
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
  names: readonly string[],
  commands: ReadonlyMap<string, TestCommand>,
  testsByFolder: Map<RepoPath, string[]>,
): void {
  for (const { folder } of commands.values()) {
    const wanted = parseRepoPath(folder);
    if (wanted === undefined || path !== joinPath(wanted, nameOf(path))) continue;
    testsByFolder.set(wanted, [...(testsByFolder.get(wanted) ?? []), ...names]);
  }
}

/** True if the folder of a command has tests, and each of its patterns matches one. */
function isSound({ folder, tests }: TestCommand, testsByFolder: ReadonlyMap<RepoPath, string[]>): boolean {
  const names = testsByFolder.get(parseRepoPath(folder) ?? ROOT) ?? [];
  return names.length > 0 && tests.every((test) => names.some((name) => test.test(name)));
}
