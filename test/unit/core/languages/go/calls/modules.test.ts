import assert from 'node:assert/strict';
import { readModules } from '../../../../../../src/core/languages/go/calls/modules';

/** Folders that imports lead to, by go.mod files with their folders. */
function checkFolders(
  goMods: Readonly<Record<string, string>>,
  cases: Readonly<Record<string, string | undefined>>,
  { from = '', goWork = '' }: { readonly from?: string; readonly goWork?: string } = {},
): void {
  const modules = readModules(new Map(Object.entries(goMods)), goWork);
  assert.deepEqual(
    Object.fromEntries(Object.keys(cases).map((path) => [path, modules.folderOf(path, from)])),
    cases,
  );
}

suite('modules of a tree', () => {
  test('lead imports below the path of a module into its folder', () =>
    checkFolders(
      { '': 'module example.com/pottery\n' },
      {
        'example.com/pottery': '',
        'example.com/pottery/kiln': 'kiln',
        'example.com/pottery/kiln/door': 'kiln/door',
        'example.com/potteryshop': undefined,
        'example.com': undefined,
        fmt: undefined,
      },
    ));

  test('may be nested, and the longest path counts', () =>
    checkFolders(
      {
        '': 'module example.com/pottery\n',
        tools: 'module example.com/pottery/tools\n',
        'third/clay': 'module example.com/clay // own\n',
        moved: 'module example.com/pottery/kiln/door\n',
      },
      {
        'example.com/pottery/tools/wheel': 'tools/wheel',
        'example.com/clay': 'third/clay',
        'example.com/clay/dig': 'third/clay/dig',
        'example.com/pottery/kiln/door/hinge': 'moved/hinge',
        'example.com/pottery/kiln/window': 'kiln/window',
      },
    ));

  test('may be replaced by folders of the tree that hold a module', () =>
    checkFolders(
      {
        '': [
          'module example.com/pottery',
          'replace example.com/clay => ./third/clay',
          'replace example.com/slip v1.2.3 => ./third/slip/',
          'replace (',
          '\texample.com/glaze => ./third/glaze // local',
          '\texample.com/far => ../far',
          '\texample.com/other => example.com/fork v1.0.0',
          '\t// example.com/comment => ./third/clay',
          '\texample.com/bare => ./third/bare',
          ')',
        ].join('\n'),
        'third/clay': 'module example.com/clay\n',
        'third/slip': 'module example.com/renamed\n',
        'third/glaze': 'module example.com/glaze\n',
      },
      {
        'example.com/clay/dig': 'third/clay/dig',
        'example.com/slip': 'third/slip',
        'example.com/slip/pour': 'third/slip/pour',
        'example.com/renamed': 'third/slip',
        'example.com/glaze': 'third/glaze',
        'example.com/far': undefined,
        'example.com/other': undefined,
        'example.com/fork': undefined,
        'example.com/comment': undefined,
        'example.com/bare': undefined,
      },
    ));

  test('are replaced by the go.mod of the root, and by that of the importing module', () => {
    const goMods = {
      '': 'module example.com/pottery\n',
      tools: 'module example.com/tools\nreplace example.com/clay => ../third/clay\nreplace a => ../../b\n',
      'third/clay': 'module example.com/other\n',
    };
    checkFolders(goMods, { 'example.com/clay/dig': undefined });
    checkFolders(goMods, { 'example.com/clay/dig': undefined }, { from: 'third' });
    checkFolders(goMods, { 'example.com/clay/dig': 'third/clay/dig', a: undefined }, { from: 'tools/wheel' });
  });

  test('are replaced by a go.work', () =>
    checkFolders(
      { wheel: 'module example.com/wheel\n', clay: 'module example.com/own\n' },
      { 'example.com/wheel/turn': 'wheel/turn', 'example.com/clay/dig': 'clay/dig' },
      { goWork: 'go 1.26\nuse ./wheel\nreplace example.com/clay v1.0.0 => ./clay\n' },
    ));

  test('are none where no go.mod names one', () => {
    checkFolders({}, { 'example.com/pottery': undefined, '': undefined });
    checkFolders({ '': 'go 1.24\n' }, { 'example.com/pottery': undefined });
    checkFolders(
      { '': 'go 1.24\n', tools: 'module example.com/tools\n' },
      { 'example.com/tools/a': 'tools/a' },
    );
  });

  test('are read from files with CRLF line ends', () =>
    checkFolders(
      {
        '': 'module example.com/pottery\r\n\r\nreplace (\r\n\texample.com/clay => ./clay\r\n)\r\n',
        clay: 'module example.com/own\r\n',
      },
      { 'example.com/pottery/kiln': 'kiln', 'example.com/clay/dig': 'clay/dig' },
    ));
});
