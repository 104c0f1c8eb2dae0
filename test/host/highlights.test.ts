import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Checkout, ReadingSession, type Anchor, type Resolution, type SiteFinder } from '../../src/core';
import { registerHighlights } from '../../src/vscode/features/highlights';
import type { WorkspaceCheckouts } from '../../src/vscode/workspace/workspaceCheckouts';
import { InMemoryStore } from '../support/inMemoryStore';
import { InMemoryTree } from '../support/inMemoryTree';
import { packOf, stepOf, walkthroughOf } from '../support/packs';
import { anchorOf } from '../support/anchors';
import { until } from '../support/until';

const FIRING = walkthroughOf(
  'firing',
  ['slow', 'quick'].map((id) => stepOf(id, anchorOf(`kiln/kiln.go#${id}`))),
);

suite('the highlights of a step', () => {
  const usual = Object.getOwnPropertyDescriptor(vscode.window, 'visibleTextEditors');
  let log: vscode.LogOutputChannel;
  suiteSetup(() => (log = vscode.window.createOutputChannel('Highlights test', { log: true })));
  suiteTeardown(() => log.dispose());
  teardown(() => {
    if (usual) Object.defineProperty(vscode.window, 'visibleTextEditors', usual);
  });

  test('are those of the step that is read, even if the one before is found later', async () => {
    let answerSlow: () => void = () => undefined;
    let isAsked = false;
    const slow = new Promise<void>((done) => (answerSlow = done));
    const resolve = async (anchor: Anchor): Promise<Resolution> => {
      isAsked = true;
      if (anchor.symbol.written === 'slow') await slow;
      return resolutionOf(anchor);
    };
    const parts = { pack: packOf({ walkthroughs: [FIRING] }), tree: new InMemoryTree() };
    const checkout = Object.assign(new Checkout({ ...parts, sites: {} as SiteFinder }), { resolve });
    const session = new ReadingSession(new InMemoryStore());
    /** First lines of the highlighted symbols, in the order in which the editor got them. */
    const shown: number[][] = [];
    showEditor((_type, ranges) => {
      const lines = ranges.map((range) => ('range' in range ? range.range : range).start.line);
      if (ranges.some((range) => 'end' in range && range.end.line - range.start.line === 5))
        shown.push(lines);
    });
    const highlights = registerHighlights(
      vscode.Uri.file('/extension'),
      checkoutsWith(checkout),
      session,
      log,
    );
    session.start(checkout, FIRING, 'slow');
    await until(() => isAsked);
    session.next();
    answerSlow();
    await until(() => shown.length > 0);
    await new Promise((done) => setTimeout(done, 100));
    // VS Code may report visible editors in the meantime, which highlights the same again.
    assert.deepEqual([...new Set(shown.flat())], [20]);
    highlights.dispose();
  });

  /** Makes VS Code say that one editor is visible, and hears what it is told to highlight. */
  function showEditor(setDecorations: vscode.TextEditor['setDecorations']): void {
    const editor = { document: { uri: vscode.Uri.file('/kiln/kiln/kiln.go') }, setDecorations };
    Object.defineProperty(vscode.window, 'visibleTextEditors', { configurable: true, get: () => [editor] });
  }
});

function checkoutsWith(checkout: Checkout): WorkspaceCheckouts {
  const file = { open: { checkout }, path: 'kiln/kiln.go' };
  return {
    filesAt: () => [file],
    onDidChange: () => ({ dispose: () => undefined }),
  } as unknown as WorkspaceCheckouts;
}

function resolutionOf({ path, symbol }: Anchor): Resolution {
  const line = symbol.written === 'slow' ? 10 : 20;
  const range = { start: { line, column: 0 }, end: { line: line + 5, column: 1 } };
  const place = { path, symbol: symbol.written, range, name: range };
  return { verdict: 'exact', place, candidates: [], evidence: [] } as unknown as Resolution;
}
