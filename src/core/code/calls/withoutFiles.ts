import type { IndexData, IndexedCall, IndexedFile } from './indexData';

/**
 * A call index as if some files were not there: without what they declare and call, without the calls of them, and without
 * the methods in them that implement something. Calls of copies of dependencies remain, as calls of something outside.
 */
export function withoutFiles(data: IndexData, isLeftOut: (path: string) => boolean): IndexData {
  const isShown = ({ path }: Pick<IndexedFile, 'path'>): boolean => !isLeftOut(path);
  const isCallShown = ({ class: own, calleePath }: IndexedCall): boolean =>
    own === 'X' || calleePath === '' || !isLeftOut(calleePath);
  const shown = <File extends IndexedFile>(files: readonly File[]): File[] =>
    files.filter(isShown).map((file) => ({ ...file, calls: file.calls.filter(isCallShown) }));
  return {
    ...data,
    files: shown(data.files),
    dependencies: shown(data.dependencies),
    implementations: data.implementations.filter((one) => isShown(one) && !isLeftOut(one.interfacePath)),
  };
}
