import {
  addHandOver,
  authorAnchor,
  DeclarationIndex,
  PACK_JSON,
  type NamedPlace,
  type WrittenAnchor,
} from '../../core';
import { UsageError, type ExitCode, type Io } from '../io';
import { openRoot } from '../openCheckout';
import { loadSiteFinder } from '../syntaxFiles';
import { editPack, packToEdit, sayIfNotBase } from './packStep';

export interface AddHandOverOptions {
  /** The checkout that the pack describes. */
  readonly repo: string;
  /** Name in `.source-guide`, or a folder. */
  readonly pack: string;
  /** Id of the hand-over. */
  readonly id: string;
  /** What is handed over. */
  readonly name?: string | undefined;
  /** The function that hands over, with the statement that does it. */
  readonly from: NamedPlace;
  /** The function that gets control. */
  readonly to: NamedPlace;
}

/** `source-guide pack add-hand-over`: states how control gets from one function to another where the code does not show it. */
export async function packAddHandOver(options: AddHandOverOptions, io: Io): Promise<ExitCode> {
  const opened = await openRoot(options, io);
  const found = await packToEdit(options, opened, io);
  const { language } = found.pack;
  const index = new DeclarationIndex(opened.tree, language);
  const sites = await loadSiteFinder(language, io);
  const anchorAt = async (place: NamedPlace): Promise<WrittenAnchor> => {
    const { anchor, refusal } = await authorAnchor(place, index, sites);
    if (anchor) return anchor;
    throw new UsageError(io.translate(refusal));
  };
  const added = { ...options, from: await anchorAt(options.from), to: await anchorAt(options.to) };
  await editPack([PACK_JSON], { opened, found }, (texts) => addHandOver(texts, added, language), io);
  await sayIfNotBase(found, opened, io);
  return 0;
}
