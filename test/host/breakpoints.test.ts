import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EXTENSION_ID } from '../../src/vscode/ids';

suite('breakpoints of a walkthrough', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension(EXTENSION_ID)?.activate();
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
    await vscode.commands.executeCommand('sourceGuide.breakpoints.remove');
    vscode.debug.removeBreakpoints(vscode.debug.breakpoints);
    await vscode.commands.executeCommand('sourceGuide.walkthrough.start', 'ts-sql-write', 'serve-write');
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('sourceGuide.breakpoints.remove');
    vscode.debug.removeBreakpoints(vscode.debug.breakpoints);
    await vscode.commands.executeCommand('sourceGuide.walkthrough.stop');
  });

  test('are at the lines of its steps, each once, and those of the reader stay as they are', async () => {
    await vscode.commands.executeCommand('sourceGuide.breakpoints.set');
    const [first, ...others] = vscode.debug.breakpoints;
    assert.ok(first instanceof vscode.SourceBreakpoint && others.length > 5);
    const places = lines();
    assert.equal(new Set(places).size, places.length);
    await vscode.commands.executeCommand('sourceGuide.breakpoints.remove');
    assert.deepEqual(lines(), []);

    const uri = first.location.uri;
    const atStep = new vscode.SourceBreakpoint(first.location);
    const elsewhere = new vscode.SourceBreakpoint(new vscode.Location(uri, new vscode.Position(0, 0)));
    vscode.debug.addBreakpoints([atStep, elsewhere]);
    await vscode.commands.executeCommand('sourceGuide.breakpoints.set');
    assert.deepEqual(lines().sort(), [...places, `${uri.path}:0`].sort());
    await vscode.commands.executeCommand('sourceGuide.breakpoints.set');
    assert.equal(lines().length, places.length + 1);
    await vscode.commands.executeCommand('sourceGuide.breakpoints.remove');
    assert.deepEqual(vscode.debug.breakpoints.map(({ id }) => id).sort(), [atStep.id, elsewhere.id].sort());
  });
});

function lines(): string[] {
  return vscode.debug.breakpoints.flatMap((one) =>
    one instanceof vscode.SourceBreakpoint
      ? [`${one.location.uri.path}:${one.location.range.start.line}`]
      : [],
  );
}
