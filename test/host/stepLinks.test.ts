import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { stepLink } from '../../src/core';
import { openLink } from '../../src/vscode/features/stepLinks';
import { EXTENSION_ID } from '../../src/vscode/ids';
import type { Reading } from '../../src/vscode/reading/reading';
import { stepsNamed, walkthroughOf } from '../support/packs';
import { Reactions } from '../support/reactions';

const MODULE = 'example.com/kiln';
const FIRING = walkthroughOf('firing', stepsNamed('open', 'heat'));

suite('links to steps', () => {
  let reactions: Reactions;
  let opened: unknown[];

  suiteSetup(() => vscode.extensions.getExtension(EXTENSION_ID)?.activate());
  setup(() => {
    reactions = new Reactions();
    opened = [];
  });
  teardown(() => reactions.restore());

  test('open the step and the Guide', async () => {
    await openLink(uriOf({ step: 'heat' }), readingOf(opened));
    assert.deepEqual(opened, ['heat']);
    assert.ok(reactions.seen.includes('view: sourceGuide.guide.focus'));
  });

  test('without a step open the beginning', async () => {
    await openLink(uriOf({}), readingOf(opened));
    assert.deepEqual(opened, ['open', { page: 'introduction' }]);
  });

  for (const [what, uri, said] of [
    [
      'a step that is gone',
      uriOf({ step: 'gone' }),
      /^say: The link leads to a walkthrough of example\.com\/kiln that/,
    ],
    [
      'another module',
      uriOf({ module: 'evil.example' }),
      /^say: The link leads to a walkthrough of evil\.example that/,
    ],
    ['a command', uriFrom('/command/workbench.action.quit', 'module=x'), /^say: This link leads to no step/],
    ['a path', uriFrom('/step/../../etc', 'module=example.com%2Fkiln'), /^say: This link leads to no step/],
  ] as const)
    test(`open nothing and say one sentence for ${what}`, async () => {
      await openLink(uri, readingOf(opened));
      assert.deepEqual([opened.length, reactions.seen.length], [0, 1]);
      assert.match(reactions.seen[0] ?? '', said);
    });

  test('a copied link leads to the current step', async () => {
    await vscode.commands.executeCommand('sourceGuide.walkthrough.start', 'ts-sql-write', 'serve-write');
    await vscode.commands.executeCommand('sourceGuide.step.copyLink');
    const link = await vscode.env.clipboard.readText();
    assert.match(
      link,
      /:\/\/source-reading\.source-guide\/step\/ts-sql-write\/serve-write\?module=github\.com/,
    );
    await vscode.commands.executeCommand('sourceGuide.walkthrough.stop');
  });
});

function uriOf({ step, module = MODULE }: { step?: string; module?: string }): vscode.Uri {
  const { pathname, search } = new URL(stepLink({ module, walkthrough: 'firing', ...(step && { step }) }));
  return uriFrom(pathname, search.slice(1));
}

function uriFrom(path: string, query: string): vscode.Uri {
  return vscode.Uri.from({ scheme: 'vscode', authority: EXTENSION_ID, path, query });
}

/** A session that notes where it is sent, and one open checkout. */
function readingOf(opened: unknown[]): Reading {
  const open = { checkout: { pack: { module: MODULE, walkthroughs: [FIRING] } } };
  const reading = {
    checkouts: { settled: () => Promise.resolve([open]), latestOf: () => ({ open, walkthrough: FIRING }) },
    session: {
      start: (_checkout: unknown, _walkthrough: unknown, step: string) => opened.push(step),
      goTo: (place: unknown) => opened.push(place),
    },
  };
  return reading as unknown as Reading;
}
