import { message } from '../../base/message';
import { withValue } from './jsonEdits';
import { openForEdit, PACK_JSON, prosePath, structurePath } from './openPack';
import type { FileChange, FilesEdit, PackTexts } from './packEdit';

/** Deletes a walkthrough with its texts. The pack stays, also without any walkthrough. */
export function deleteWalkthrough(texts: PackTexts, id: string): FilesEdit {
  const opened = openForEdit(texts, id);
  if ('refusal' in opened) return opened;
  const { pack, packText, walkthrough, languages } = opened;
  if (!walkthrough) return { refusal: message('The pack has no walkthrough "{0}".', id) };
  const listed = withValue(packText, ['walkthroughs', pack.walkthroughs.indexOf(id)], undefined);
  const files = [structurePath(id), ...languages.map((language) => prosePath(id, language))];
  const gone = files.flatMap((path): FileChange[] => {
    const before = texts.get(path);
    return before === undefined ? [] : [{ path, before, text: undefined }];
  });
  // The list comes first: nobody should look for files that are gone.
  return { changes: [{ path: PACK_JSON, before: packText, text: listed }, ...gone] };
}
