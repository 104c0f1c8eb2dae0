import type { CodeLookup } from '../../code/lookup/codeLookup';
import type { CodeLanguage } from '../../code/language';
import type { ExcerptSource } from '../excerpt/excerptSource';
import type { EssayDocument } from '../document/model';
import type { KeptReadings } from './keptReadings';
import type { NearbyFiles } from './nearbyFiles';
import type { Sentence } from './sentence';

/** What claims are checked with. */
export interface ClaimContext {
  readonly essay: EssayDocument;
  /** All sentences. */
  readonly prose: readonly Sentence[];
  /** Those of them that have inline code. */
  readonly sentences: readonly Sentence[];
  /** Those of them that state that something is so, here and now. */
  readonly statements: readonly Sentence[];
  /** The full commit that the essay is about. */
  readonly pin: string;
  /** The code at the pin. */
  readonly code: CodeLookup;
  /** Reads texts at the pin. */
  readonly source: Pick<ExcerptSource, 'textAt'>;
  readonly languages: readonly CodeLanguage[];
  /** What sentences say, as far as it was read before. */
  readonly readings: KeptReadings;
  /** The files of the repository that the essay is about. */
  readonly nearby: NearbyFiles;
  /** Names of the repository itself and of its module; read when a claim needs them. */
  readonly ownRepository: () => Promise<ReadonlySet<string>>;
  /** Names of the repositories that the essay links to, lower case. */
  readonly linkedRepositories: ReadonlySet<string>;
  /** True for a name that the essay has from elsewhere than the repository: its own code, other repositories. */
  readonly isOwnName: (name: string) => boolean;
  /** True for a name that a sketch of the essay declares. The repository may have one of the same name. */
  readonly isSketched: (name: string) => boolean;
}
