import type { RepoPath } from '../../base/repoPath';
import type { CallAnalyser } from '../../code/calls/callAnalyser';
import type { FactReader } from '../../code/factReader';
import { Indexer } from './calls/indexer';
import { GoFactReader } from './facts/goFactReader';

/** Resolves the calls of a Go source tree, and reads facts of its functions, types and constants. */
export class GoAnalyser extends Indexer implements CallAnalyser {
  private reader: FactReader | undefined;

  override set(path: RepoPath, text: string | undefined): void {
    this.reader = undefined;
    super.set(path, text);
  }

  override release(): void {
    this.reader = undefined;
    super.release();
  }

  async facts(pause: () => Promise<boolean>): Promise<FactReader | undefined> {
    if (!this.reader) {
      const tree = await this.analysed(pause);
      this.reader = tree && new GoFactReader(tree);
    }
    return this.reader;
  }
}
