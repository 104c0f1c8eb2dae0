import type { FileKind, FolderKind, LanguageFiles } from '../../code/languageFiles';
import { goDependencies } from './dependencies';
import { modulePathOf } from './goMod';

/** Which files the go command builds. Go command documentation, "Package lists and patterns". */
export const goFiles: LanguageFiles = {
  extensions: ['.go'],
  manifest: { name: 'go.mod', moduleIn: modulePathOf },
  kindOf,
  folderKind,
  dependencies: goDependencies,
};

function kindOf(name: string): FileKind | undefined {
  if (name === 'go.mod' || name === 'go.work') return 'manifest';
  if (!name.endsWith('.go')) return undefined;
  if (name.endsWith('_test.go')) return 'test';
  return /^[._]/.test(name) ? 'unbuilt' : 'source';
}

function folderKind(name: string): FolderKind {
  if (name === 'vendor') return 'dependencies';
  const isOutside =
    name.startsWith('.') || name.startsWith('_') || name === 'testdata' || name === 'node_modules';
  return isOutside ? 'outside' : 'sources';
}

/** The line that marks generated code, before the package clause. Go command documentation, "Generate Go files". */
export function isGenerated(text: string): boolean {
  const [head = ''] = text.split(/^package\s/m, 1);
  return /^\/\/ Code generated .* DO NOT EDIT\.\r?$/m.test(head);
}
