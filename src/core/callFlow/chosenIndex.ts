import { lazily } from '../base/lazily';
import { CallIndex } from '../code/calls/callIndex';
import { USUAL_FILES, type ChosenFiles } from '../code/calls/chosenFiles';
import type { IndexData } from '../code/calls/indexData';
import { findHandOvers } from '../code/handOvers/handOverTable';
import { HandOvers } from '../code/handOvers/handOvers';
import { withStated, type StatedHandOver } from '../code/handOvers/statedHandOvers';
import type { CodeLanguage } from '../code/language';
import { WayFinder } from './ways/wayFinder';

/** A call index with the hand-overs in it. What a question does not need is not looked for. */
class ChosenIndex {
  readonly index: CallIndex;
  readonly shown = lazily(() => findHandOvers(this.data, this.index, this.language));
  private stated: { readonly key: string; readonly jumps: Jumps } | undefined;

  constructor(
    private readonly data: IndexData,
    private readonly language: CodeLanguage,
    index?: CallIndex,
  ) {
    this.index = index ?? new CallIndex(data, language);
  }

  /** The hand-overs of the code and of packs. Packs seldom change, so that those of the last question are kept. */
  jumps(stated: readonly StatedHandOver[]): Jumps {
    const key = JSON.stringify(stated);
    if (this.stated?.key !== key) {
      const all = withStated(this.shown(), stated, this.index);
      const jumps = {
        handOvers: new HandOvers(all),
        finder: lazily(() => new WayFinder(this.data, this.language, all)),
      };
      this.stated = { key, jumps };
    }
    return this.stated.jumps;
  }
}

/** Hand-overs, and the ways through them. */
interface Jumps {
  readonly handOvers: HandOvers;
  readonly finder: () => WayFinder;
}

/** A call index as readers choose to see it. Keeps the usual one, and the last other one. */
export class ChosenIndexes {
  private readonly usual: ChosenIndex;
  private other: { readonly key: string; readonly index: ChosenIndex } | undefined;

  /** @param choose makes the data of other files than the usual ones. */
  constructor(
    data: IndexData,
    index: CallIndex,
    private readonly language: CodeLanguage,
    private readonly choose: (files: ChosenFiles) => Promise<IndexData>,
  ) {
    this.usual = new ChosenIndex(data, language, index);
  }

  async of(files: ChosenFiles = USUAL_FILES): Promise<ChosenIndex> {
    const { tests, generated, vendor } = files;
    if (!tests && generated && vendor) return this.usual;
    const key = [tests, generated, vendor].join();
    if (this.other?.key !== key)
      this.other = { key, index: new ChosenIndex(await this.choose(files), this.language) };
    return this.other.index;
  }

  /** Forgets the index of other files, because some of them have changed. */
  forgetOther(): void {
    this.other = undefined;
  }
}
