import { message } from '../../../core';
import type { OpenDraft, OpenDrafts } from '../../draftStore/openDrafts';
import { tell } from '../../platform/tell';

/** Does something with the draft that was active last. Tells the writer if none is open. */
export async function onDraft({ current }: OpenDrafts, act: (draft: OpenDraft) => unknown): Promise<void> {
  if (current) await act(current);
  else tell(message('Open a draft first: a Markdown file in the editor.'));
}
