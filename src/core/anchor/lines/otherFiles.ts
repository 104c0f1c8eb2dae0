import { nameOf, type RepoPath } from '../../base/repoPath';
import type { DeclarationIndex } from '../../code/declarationIndex';
import { HashedLines } from './hashedLines';

const MOST_FILES = 500;
const MOST_CHARACTERS = 16_000_000;

/** The other files of the kind of a file in its source tree: those with its name or its ending. */
export class OtherFiles {
  /** False if there are more than are read; known when all were asked for. */
  isComplete = true;

  constructor(
    private readonly path: RepoPath,
    private readonly index: DeclarationIndex,
  ) {}

  /** Those that can be read, one after the other. */
  async *files(): AsyncGenerator<{ readonly path: RepoPath; readonly file: HashedLines }> {
    const kind = kindOf(this.path);
    const paths = (await this.index.paths()).filter((path) => path !== this.path && kindOf(path) === kind);
    this.isComplete = paths.length <= MOST_FILES;
    if (!this.isComplete) return;
    let characters = 0;
    for (const path of paths) {
      const text = (await this.index.file(path))?.text ?? '';
      characters += text.length;
      if (characters > MOST_CHARACTERS) {
        this.isComplete = false;
        return;
      }
      yield { path, file: new HashedLines(text) };
    }
  }
}

/** The ending of a file, or its whole name if it has none. */
function kindOf(path: RepoPath): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot).toLowerCase() : name;
}
