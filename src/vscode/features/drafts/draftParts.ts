import type { DraftSources } from '../../draftStore/draftSources';
import type { OpenDrafts } from '../../draftStore/openDrafts';
import type { DraftCreationParts } from './createDraft';

/** Dependencies of everything about drafts. */
export interface DraftParts extends DraftCreationParts {
  /** The open drafts with their reviews. */
  readonly drafts: OpenDrafts;
  /** The code that excerpts are compared with. */
  readonly sources: DraftSources;
}
