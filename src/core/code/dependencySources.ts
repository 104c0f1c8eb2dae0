import { joinPath, nameOf, type RepoPath } from '../base/repoPath';
import type { SourceTree } from '../ports';
import type { CodeLanguage } from './language';

/** A file of a dependency. */
export interface DependencyText {
  readonly path: RepoPath;
  readonly text: string;
}

/** UTF-16 units. Large modules copy hundreds of megabytes; what they import directly has about ten. */
const MOST_TEXT = 16_000_000;

/** Collects what sources import, and reads the copies of it that a tree has. */
export class Dependencies {
  private readonly imported = new Set<string>();

  constructor(private readonly language: CodeLanguage) {}

  /** Takes the text of a source of the tree. */
  take(path: RepoPath, text: string): void {
    const { files } = this.language;
    if (!files.dependencies || files.kindOf(nameOf(path)) !== 'source') return;
    for (const one of files.dependencies.importsOf(text)) this.imported.add(one);
  }

  /** What the sources import, then what that imports, and so on, until it is too much. Empty if the tree has no copies. */
  async read(tree: SourceTree): Promise<readonly DependencyText[]> {
    const { dependencies } = this.language.files;
    if (!dependencies || !(await tree.listFolder(dependencies.folder))?.length) return [];
    const found: DependencyText[] = [];
    let size = 0;
    const seen = new Set<string>();
    for (let level = this.imported; level.size > 0 && size < MOST_TEXT;) {
      const next = new Set<string>();
      for (const importPath of [...level].sort()) {
        if (size >= MOST_TEXT || seen.has(importPath)) continue;
        seen.add(importPath);
        for (const one of await this.filesIn(tree, dependencies.folderOf(importPath))) {
          found.push(one);
          size += one.text.length;
          for (const other of dependencies.importsOf(one.text)) next.add(other);
        }
      }
      level = next;
    }
    return found;
  }

  private async filesIn(tree: SourceTree, folder: RepoPath): Promise<readonly DependencyText[]> {
    const { files } = this.language;
    const entries = (await tree.listFolder(folder)) ?? [];
    const sources = entries.filter(({ name, isFolder }) => !isFolder && files.kindOf(name) === 'source');
    const texts = await Promise.all(
      sources.map(async ({ name }) => {
        const path = joinPath(folder, name);
        return { path, text: await tree.readText(path) };
      }),
    );
    return texts.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
  }
}
