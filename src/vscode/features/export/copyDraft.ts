import * as vscode from 'vscode';
import {
  joinSentences,
  exportEssay,
  message,
  targetName,
  type EssayExport,
  type EssayRegistry,
  type ExportedFile,
  type Target,
} from '../../../core';
import { localize } from '../../platform/localize';
import { runLongWork } from '../../platform/longWork';
import { sayInStatusBar } from '../../platform/sayInStatusBar';
import { requestFor } from './draftDocument';
import type { ExportPanel } from './exportPanel';

/** The target to copy for, and all targets. */
interface CopyRequest {
  readonly target: Target;
  readonly registry: EssayRegistry;
}

/** Copies a draft in the form that the target needs: Markdown directly, formatted text from a page that shows it. */
export async function copyDraft(
  document: vscode.TextDocument,
  request: CopyRequest,
  panel: ExportPanel,
): Promise<void> {
  if (request.target.isCopiedAsPage) await showPage(document, request, panel);
  else await copyMarkdown(document, request);
}

async function copyMarkdown(document: vscode.TextDocument, request: CopyRequest): Promise<void> {
  const made = await runLongWork(message('Preparing the copy …'), (cancellation) =>
    exportEssay(document.getText(), { ...requestFor(document, request), cancellation }),
  );
  if (!made) return;
  const { files, problems } = made;
  const [essay, ...others] = files;
  if (!essay || !('text' in essay)) return;
  await vscode.env.clipboard.writeText(essay.text);
  const name = localize(targetName(request.target));
  const texts = [
    message('Copied for {0}.', name),
    ...(others.length > 0
      ? [
          message(
            'Not in the copy: pictures and diagrams ({0}). Use "Export the Draft…" to write them.',
            countOf(others),
          ),
        ]
      : []),
    ...(problems.length > 0
      ? [message('Problems found: {0}. Use "Export the Draft…" to list them.', problems.length)]
      : []),
  ];
  const [copied, ...remarks] = texts;
  const text = joinSentences(texts.map(localize));
  if (problems.length > 0) void vscode.window.showWarningMessage(text);
  else if (remarks.length > 0) void vscode.window.showInformationMessage(text);
  else if (copied) sayInStatusBar(copied);
}

/** Counts files with the same name once: a diagram has its Mermaid text and its picture. */
function countOf(files: readonly ExportedFile[]): number {
  const names = files.map(({ path }) => (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, ''));
  return new Set(names).size;
}

async function showPage(
  document: vscode.TextDocument,
  request: CopyRequest,
  panel: ExportPanel,
): Promise<void> {
  const { target } = request;
  const name = localize(targetName(target));
  const title = localize(message('Copy for {0}', name));
  panel.show({
    kind: 'exported',
    language: vscode.env.language,
    title,
    detail: localize(message('Preparing the page…')),
    todo: [],
    problems: [],
    files: [],
    labels: { todo: '', problems: '', files: '' },
  });
  const made = await panel.make(message('Preparing the page…'), (cancellation) =>
    exportEssay(document.getText(), {
      ...requestFor(document, request),
      asPage: true,
      toPng: (svg) => panel.toPng(svg),
      cancellation,
    }),
  );
  if (!made) {
    if (!panel.isMaking) panel.close();
    return;
  }
  const [page] = made.files;
  if (!panel.isOpen || !page || !('text' in page)) return;
  panel.show({
    kind: 'copy',
    language: vscode.env.language,
    title,
    notes: notesFor(made, target).map(localize),
    html: page.text,
    pictures: picturesIn(made),
    hasTitle: target.form === 'page',
    labels: {
      copy: localize(message('Copy')),
      copied: localize(message('Copied. Paste it into the editor of {0}.', name)),
      failed: localize(message('Could not write to the clipboard. Select the page and copy it by hand.')),
    },
  });
}

function notesFor({ files, problems }: EssayExport, { form }: Target) {
  const pictures = files.slice(1).filter(({ path }) => !/\.(?:mmd|figure)$/.test(path));
  return [
    ...(form === 'page' ? [] : [message('The title has its own field there, so it is not in the copy.')]),
    ...(pictures.length > 0
      ? [
          message(
            'Pictures in the copy, as data: {0}. If the editor drops them, use "Export the Draft…" and upload the files.',
            pictures.length,
          ),
        ]
      : []),
    ...(problems.length > 0
      ? [message('Problems found: {0}. Use "Export the Draft…" to list them.', problems.length)]
      : []),
  ];
}

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

/** `data:` addresses of the pictures, by the address that the page uses for each. */
function picturesIn({ files }: EssayExport): Record<string, string> {
  const entries = files.slice(1).flatMap((file): [string, string][] => {
    const type = TYPES[file.path.split('.').at(-1) ?? ''];
    const bytes = 'text' in file ? new TextEncoder().encode(file.text) : file.bytes;
    return type === undefined ? [] : [[file.path, `data:${type};base64,${base64(bytes)}`]];
  });
  return Object.fromEntries(entries);
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
