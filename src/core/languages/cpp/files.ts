import type { FileKind, FolderKind, LanguageFiles } from '../../code/languageFiles';
import { cmakeProject, mesonProject } from '../grammar/cFamily/manifests';

/** Which files belong to C++. Headers that end in `.h` do, because a C++ program cannot be read without them. */
export const cppFiles: LanguageFiles = {
  extensions: ['.cc', '.cpp', '.cxx', '.h', '.hh', '.hpp', '.hxx', '.inl', '.ipp'],
  manifest: { name: 'CMakeLists.txt', moduleIn: cmakeModule },
  otherManifests: [{ name: 'meson.build', moduleIn: mesonModule }],
  kindOf,
  folderKind,
};

/** None for a project that says it is written in C alone. */
function cmakeModule(text: string): string | undefined {
  const project = cmakeProject(text);
  const isOnlyC = project?.languages.includes('C') && !project.languages.includes('CXX');
  return isOnlyC ? undefined : project?.name;
}

function mesonModule(text: string): string | undefined {
  const project = mesonProject(text);
  return project?.languages.includes('cpp') ? project.name : undefined;
}

const SOURCE = /\.(?:cc|cpp|cxx|h|hh|hpp|hxx|inl|ipp)$/;
const TEST = /(?:^|[_.-])(?:unit)?tests?\d*\.\w+$|^test_/;

function kindOf(name: string): FileKind | undefined {
  if (name === 'CMakeLists.txt' || name === 'meson.build') return 'manifest';
  if (!SOURCE.test(name)) return undefined;
  return TEST.test(name) ? 'test' : 'source';
}

function folderKind(name: string): FolderKind {
  if (/^(?:third[_-]?party|vendor|external|deps)$/.test(name)) return 'dependencies';
  const isOutside =
    name.startsWith('.') || name === 'node_modules' || /^(?:build|cmake-build-.*|out)$/.test(name);
  return isOutside ? 'outside' : 'sources';
}
