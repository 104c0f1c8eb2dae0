import assert from 'node:assert/strict';
import { linkedWalkthrough, parseStepLink, stepLink, LINKED_EXTENSION } from '../../../../src/core';
import { EXTENSION_ID } from '../../../../src/vscode/ids';
import { stepsNamed, walkthroughOf } from '../../../support/packs';

const LINKED = { module: 'example.com/kiln/v2', walkthrough: 'firing', step: 'open' };

suite('links to steps', () => {
  test('name the extension that opens them', () => assert.equal(LINKED_EXTENSION, EXTENSION_ID));

  test('lead to what they were made of, with a step and without', () => {
    for (const linked of [LINKED, { module: '窑 & co', walkthrough: 'firing' }]) {
      const { pathname, search } = new URL(stepLink(linked));
      assert.deepEqual(parseStepLink(pathname, search.slice(1)), linked);
    }
    assert.equal(
      stepLink(LINKED, 'vscode-insiders'),
      'vscode-insiders://source-reading.source-guide/step/firing/open?module=example.com%2Fkiln%2Fv2',
    );
  });

  for (const [path, query] of [
    ['/step', 'module=m'],
    ['/step/../firing', 'module=m'],
    ['/step/firing/open/more', 'module=m'],
    ['/run/firing/open', 'module=m'],
    ['/step/firing/$(reboot)', 'module=m'],
    ['/step/firing/open', ''],
    ['/step/firing/open', 'module=m&command=workbench.action.terminal.new'],
    ['/step/firing/open', 'module=%E0%A4%A'],
    ['/step/firing/open', `module=${'m'.repeat(400)}`],
  ] as const)
    test(`lead nowhere in any other form: ${path}?${query.slice(0, 50)}`, () =>
      assert.equal(parseStepLink(path, query), undefined));

  test('lead only to walkthroughs and steps that there are', () => {
    const walkthrough = walkthroughOf('firing', stepsNamed('open'));
    assert.equal(linkedWalkthrough(LINKED, [walkthrough]), walkthrough);
    assert.equal(linkedWalkthrough({ ...LINKED, step: 'gone' }, [walkthrough]), undefined);
    assert.equal(linkedWalkthrough({ ...LINKED, walkthrough: 'gone' }, [walkthrough]), undefined);
  });
});
