import type { DraftSources } from '../../draftStore/draftSources';
import type { OpenDrafts } from '../../draftStore/openDrafts';
import type { DraftCreationParts } from './createDraft';

/** What everything about drafts needs. */
export interface DraftParts extends DraftCreationParts {
  readonly drafts: OpenDrafts;
  readonly sources: DraftSources;
}
