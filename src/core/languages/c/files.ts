import type { FileKind, FolderKind, LanguageFiles } from '../../code/languageFiles';
import { cmakeProject, mesonProject } from '../grammar/cFamily/manifests';

/** Which files belong to C. */
export const cFiles: LanguageFiles = {
  extensions: ['.c', '.h'],
  manifest: {
    name: 'Makefile',
    moduleIn: (text) => /^(?:EXTENSION|PROJECT|PACKAGE|NAME)\s*:?=\s*([\w.-]+)\s*$/m.exec(text)?.[1],
  },
  otherManifests: [
    { name: 'CMakeLists.txt', moduleIn: (text) => cmakeProject(text)?.name },
    { name: 'meson.build', moduleIn: (text) => mesonProject(text)?.name },
  ],
  kindOf,
  folderKind,
};

const MANIFESTS = new Set(['Makefile', 'CMakeLists.txt', 'meson.build']);

function kindOf(name: string): FileKind | undefined {
  if (MANIFESTS.has(name)) return 'manifest';
  if (!/\.[ch]$/.test(name)) return undefined;
  return /(?:^|[_.-])tests?\.[ch]$|^test_/.test(name) ? 'test' : 'source';
}

function folderKind(name: string): FolderKind {
  if (/^(?:third[_-]?party|vendor|external|deps)$/.test(name)) return 'dependencies';
  const isOutside = name.startsWith('.') || name === 'node_modules' || name === 'build';
  return isOutside ? 'outside' : 'sources';
}
