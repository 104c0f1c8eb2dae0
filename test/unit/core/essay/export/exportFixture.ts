import { REGISTRY, targetNamed } from '../../../../support/essays';
import {
  exportEssay,
  translateWith,
  type EssayExport,
  type ExportRequest,
  type RepoPath,
  type TargetId,
} from '../../../../../src/core';

/** The first bytes of a PNG; nothing reads further. */
export const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);

export type ExportCase = Partial<Omit<ExportRequest, 'readImage' | 'target'>> & {
  /** Pictures by the path that the essay names. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
};

/** Exports a text with made-up surroundings. */
export function exportText(
  text: string,
  target: TargetId,
  { pictures = {}, ...request }: ExportCase = {},
): Promise<EssayExport> {
  return exportEssay(text, {
    path: 'kiln.md' as RepoPath,
    date: '2026-01-31',
    slug: 'kiln',
    language: 'en',
    registry: REGISTRY,
    ...request,
    target: targetNamed(target),
    readImage: (path) => Promise.resolve(Object.hasOwn(pictures, path) ? pictures[path] : undefined),
  });
}

/** The essay's own file. */
export function essayIn({ files }: EssayExport): string {
  const [file] = files;
  if (!file || !('text' in file)) throw new Error('the first file is no text');
  return file.text;
}

/** What a text becomes, without front matter. */
export async function bodyOf(text: string, target: TargetId, request: ExportCase = {}): Promise<string> {
  return essayIn(await exportText(text, target, request)).replace(/^---\n[\s\S]*?\n---\n\n/, '');
}

/** Codes of the problems, in their order. */
export async function codesOf(text: string, target: TargetId, request: ExportCase = {}): Promise<string[]> {
  const titled = text.startsWith('---') ? text : `---\ntitle: "T"\n---\n${text}`;
  return (await exportText(titled, target, request)).problems.map(({ code }) => code);
}

/** The check-list in English. */
export function checklistOf({ checklist }: EssayExport): string[] {
  return checklist.map(translateWith({}));
}
