import type { QuotedCode } from '../excerpt/writeExcerpt';
import type { DraftFrame, FrameRequest } from './draftFrame';
import { pastOfQuoted, type PastRequest } from './quotedPast';
import { commitTable, versionTable } from './versionTable';

/** Tables of the releases and commits that changed quoted symbols; none without a history, or if nothing is known. */
export async function pastBlocks(
  codes: readonly QuotedCode[],
  { versions, checkout }: FrameRequest,
  { pin, texts }: DraftFrame,
  earlierPlaces?: PastRequest['earlierPlaces'],
): Promise<string[]> {
  const { commit, repository } = pin;
  if (!versions || commit === undefined) return [];
  const head = await checkout.head();
  const past = await pastOfQuoted(codes, {
    history: versions,
    language: checkout.language,
    commit,
    date: head?.date,
    ...(earlierPlaces && { earlierPlaces }),
  });
  const versionRows = versionTable(past.versions, texts);
  return [
    ...(versionRows === undefined ? [] : [versionRows]),
    ...commitTable(past.commits, repository, texts),
  ];
}
