import assert from 'node:assert/strict';
import { asExportAction } from '../../../src/webview/export/exportProtocol';
import { asWalkthroughMapAction } from '../../../src/webview/walkthroughMap/walkthroughMapProtocol';
import { asGuideAction } from '../../../src/webview/guide/guideProtocol';

suite('messages of the Guide', () => {
  const sound: object[] = [
    { type: 'ready' },
    { type: 'ready', kept: '{}' },
    { type: 'goBack' },
    { type: 'openMap' },
    { type: 'goTo', step: 'open' },
    { type: 'goToPage', page: 'exercise' },
    { type: 'follow', walkthrough: 'firing' },
    { type: 'follow', walkthrough: 'firing', step: 'open' },
    { type: 'follow', walkthrough: 'firing', page: 'exercise' },
    { type: 'explain', word: '' },
    { type: 'openCandidate', index: 1 },
    { type: 'describeCode', word: '(*shard).Snapshot' },
    { type: 'openCode', word: 'WriteRows' },
    { type: 'peekCode', word: 'WriteRows' },
    { type: 'facts' },
    { type: 'openFact', index: 3 },
    { type: 'copyFact', index: 0 },
    { type: 'start', walkthrough: 'firing', checkout: 0 },
    { type: 'remedy', remedy: 'lookAgain' },
    { type: 'remedy', remedy: 'clone' },
    { type: 'note', walkthrough: 'firing', step: 'open', text: '为什么？' },
  ];
  for (const message of sound) {
    test(`are taken as they are: ${JSON.stringify(message)}`, () =>
      assert.deepEqual(asGuideAction(message), message));
  }

  test('are stripped of what does not belong to them', () =>
    assert.deepEqual(asGuideAction({ type: 'follow', walkthrough: 'x', step: 7, command: 'rm' }), {
      type: 'follow',
      walkthrough: 'x',
    }));

  for (const message of [
    undefined,
    null,
    'ready',
    {},
    { type: 'run' },
    { type: 'goTo' },
    { type: 'note', walkthrough: 'firing', text: 'x' },
    { type: 'goToPage', page: 1 },
    { type: 'follow', step: 'open' },
    { type: 'explain' },
    { type: 'openCode' },
    { type: 'peekCode', word: 3 },
    { type: 'openCandidate', index: 0.5 },
    { type: 'openFact', index: -1 },
    { type: 'copyFact' },
    { type: 'remedy', remedy: 'format' },
  ]) {
    test(`are refused: ${JSON.stringify(message)}`, () => assert.equal(asGuideAction(message), undefined));
  }
});

suite('messages of the walkthrough map', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'saveSvg' },
    { type: 'savePng' },
    { type: 'goTo', step: 'open' },
    { type: 'rendered', request: 1 },
    { type: 'rendered', request: 1, png: 'iVBORw0KGgo=' },
  ]) {
    test(`are taken as they are: ${JSON.stringify(message)}`, () =>
      assert.deepEqual(asWalkthroughMapAction(message), message));
  }

  for (const message of [
    null,
    { type: 'save' },
    { type: 'goTo', step: 1 },
    { type: 'rendered', png: 'iVBORw0KGgo=' },
    { type: 'rendered', request: 1, png: 'data:image/png;base64,AA==' },
    { type: 'rendered', request: 1, png: '' },
    { type: 'rendered', request: 1, png: 7 },
  ]) {
    test(`are refused: ${JSON.stringify(message)}`, () =>
      assert.equal(asWalkthroughMapAction(message), undefined));
  }
});

suite('messages of the export page', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'openFile', index: 0 },
    { type: 'goToProblem', index: 3 },
    { type: 'copied', isDone: false },
    { type: 'rendered', request: 1 },
    { type: 'rendered', request: 1, png: 'iVBORw0KGgo=' },
  ]) {
    test(`are taken as they are: ${JSON.stringify(message)}`, () =>
      assert.deepEqual(asExportAction(message), message));
  }

  for (const message of [
    null,
    { type: 'run' },
    { type: 'openFile' },
    { type: 'openFile', index: -1 },
    { type: 'openFile', index: '../x' },
    { type: 'goToProblem', index: 0.5 },
    { type: 'rendered', request: 1, png: 'data:image/png;base64,AA==' },
  ]) {
    test(`are refused: ${JSON.stringify(message)}`, () => assert.equal(asExportAction(message), undefined));
  }
});
