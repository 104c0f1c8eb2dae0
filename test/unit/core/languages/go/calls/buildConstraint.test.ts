import assert from 'node:assert/strict';
import { indexDataOf, type Texts } from '../../../../../support/callIndex';
import { isBuilt, NEWEST_GO } from '../../../../../../src/core/languages/go/calls/buildConstraint';
import { version } from '../../../../../../src/core/languages/go/library/declarations.json';

const CLAUSE = 'package kiln\n';

/** Whether files with these names are built for linux/amd64. */
function checkNames(cases: Readonly<Record<string, boolean>>): void {
  const found = Object.keys(cases).map((name) => [name, isBuilt(name, CLAUSE)]);
  assert.deepEqual(Object.fromEntries(found), cases);
}

/** Whether files that begin with a constraint are built for linux/amd64. */
function checkConstraints(cases: Readonly<Record<string, boolean>>): void {
  const found = Object.keys(cases).map((line) => [
    line,
    isBuilt('kiln.go', `//go:build ${line}\n\n${CLAUSE}`),
  ]);
  assert.deepEqual(Object.fromEntries(found), cases);
}

suite('build constraints', () => {
  test('of names hold for systems', () =>
    checkNames({
      'kiln_linux.go': true,
      'kiln_windows.go': false,
      'kiln_darwin.go': false,
      'kiln_js.go': false,
    }));

  test('of names hold for architectures', () =>
    checkNames({ 'kiln_amd64.go': true, 'kiln_arm64.go': false, 'kiln_wasm.go': false }));

  test('of names hold for a system with an architecture', () =>
    checkNames({
      'kiln_linux_amd64.go': true,
      'kiln_linux_arm64.go': false,
      'kiln_windows_amd64.go': false,
      'fast_kiln_linux_amd64.go': true,
      'kiln_fast_amd64.go': true,
    }));

  test('of names are their last parts only', () =>
    checkNames({ 'kiln_windows_test_data.go': true, 'kiln_arm64_linux.go': true, 'windows_kiln.go': true }));

  test('of names need something before the underscore', () =>
    checkNames({ 'windows.go': true, 'arm64.go': true, 'linux_arm64.go': false }));

  test('of names end at the first dot', () =>
    checkNames({ 'kiln_windows.pb.go': false, 'kiln_linux.pb.go': true, 'kiln.windows.go': true }));

  test('of names are exactly the names that Go knows', () =>
    checkNames({ 'kiln_unix.go': true, 'kiln_Windows.go': true, 'kiln_win.go': true, 'kiln_x86.go': true }));

  test('hold for tags that are satisfied', () =>
    checkConstraints({
      linux: true,
      amd64: true,
      unix: true,
      cgo: true,
      gc: true,
      'go1.18': true,
      windows: false,
      arm64: false,
      ignore: false,
      failpoint: false,
      gccgo: false,
    }));

  test('combine tags by not, and, or, in this order', () =>
    checkConstraints({
      '!windows': true,
      '!linux': false,
      '!!linux': true,
      'linux && amd64': true,
      'linux && arm64': false,
      'linux || windows': true,
      'windows || darwin': false,
      'windows && linux || amd64': true,
      'amd64 || windows && linux': true,
      'windows && (linux || amd64)': false,
      '!(windows || darwin) && linux': true,
      '!windows && !linux': false,
      '(linux)': true,
      '!(linux && cgo)': false,
      'linux&&!cgo||!darwin': true,
    }));

  test('that cannot be read exclude nothing', () =>
    checkConstraints({ '': true, '(((': true, 'linux &&': true }));

  const places: Record<string, [text: string, isBuilt: boolean]> = {
    'in the first line': ['//go:build windows\n\npackage kiln\n', false],
    'behind a byte order mark': ['\ufeff//go:build windows\n\npackage kiln\n', false],
    'behind a comment': ['// Copyright.\n\n//go:build windows\n\npackage kiln\n', false],
    'behind a block comment': ['/* Copyright.\n */\n\n//go:build windows\npackage kiln\n', false],
    'behind a comment that speaks of packages': [
      '/*\npackage kiln fires.\n*/\n//go:build windows\npackage kiln\n',
      false,
    ],
    'behind a comment that speaks of constraints': [
      '// See //go:build linux\n//go:build windows\npackage kiln\n',
      false,
    ],
    'with CRLF line ends': ['//go:build windows\r\n\r\npackage kiln\r\n', false],
    'behind a tab': ['//go:build\twindows\npackage kiln\n', false],
    indented: ['\t//go:build windows\npackage kiln\n', false],
    'behind the package clause': ['package kiln\n\n//go:build windows\n', true],
    'inside a block comment': ['/*\n//go:build windows\n*/\npackage kiln\n', true],
    'behind another comment in its line': ['/* */ //go:build windows\npackage kiln\n', true],
    'with a blank before it': ['// go:build windows\npackage kiln\n', true],
    'in a longer word': ['//go:builder windows\npackage kiln\n', true],
    'in a string': ['package kiln\n\nvar a = `\n//go:build windows\n`\n', true],
    'in a file without a clause': ['//go:build windows', false],
  };
  for (const [where, [text, expected]] of Object.entries(places)) {
    test(`${expected ? 'do not count' : 'count'} ${where}`, () =>
      assert.equal(isBuilt('kiln.go', text), expected));
  }

  test('of versions hold up to the newest Go that we know, or that is given', () => {
    const isBuiltBy = (line: string, version?: number): boolean =>
      isBuilt('kiln.go', `//go:build ${line}\n\n${CLAUSE}`, version);
    assert.deepEqual(
      [
        isBuiltBy('go1.26'),
        isBuiltBy('go1.27'),
        isBuiltBy('!go1.27'),
        isBuiltBy('go1.27', 27),
        isBuiltBy('go2.1'),
      ],
      [true, false, true, true, false],
    );
  });

  test('of the library that we know are of the newest Go that we know', () =>
    assert.match(version, new RegExp(`^go1\\.${NEWEST_GO}\\b`)));

  const old: Record<string, [text: string, isBuilt: boolean]> = {
    'with blanks as or': ['// +build windows linux\n\n', true],
    'with commas as and': ['// +build linux,arm64 windows\n\n', false],
    'with a mark as not': ['// +build !linux\n\n', false],
    'on several lines that must hold all': ['// +build linux\n// +build ignore\n\n', false],
    'without a blank before them': ['//+build ignore\n\n', false],
    'behind other comments': ['// Copyright.\n\n// +build go1.27\n// text\n\n', false],
    'that name nothing': ['// +build\n\n', false],
    'that cannot be read': ['// +build !!linux\n\n', false],
    'with CRLF line ends': ['// +build ignore\r\n\r\n', false],
    'without a blank line before the code': ['// +build ignore\n', true],
    'behind a block comment': ['/* */\n// +build ignore\n\n', true],
    'beside a new one': ['//go:build linux\n// +build ignore\n\n', true],
    'in a longer word': ['// +builder ignore\n\n', true],
  };
  for (const [how, [text, expected]] of Object.entries(old)) {
    test(`in the old form ${expected ? 'let pass' : 'exclude'}: ${how}`, () =>
      assert.equal(isBuilt('kiln.go', `${text}${CLAUSE}`), expected));
  }

  test('of the name and of the text have to hold both', () =>
    assert.deepEqual(
      [
        isBuilt('kiln_linux.go', '//go:build windows\npackage kiln\n'),
        isBuilt('kiln_windows.go', '//go:build linux\npackage kiln\n'),
        isBuilt('kiln_linux.go', '//go:build amd64\npackage kiln\n'),
      ],
      [false, false, true],
    ));
});

suite('files for a newer Go', () => {
  const NEWER = {
    'old.go': '//go:build !go1.99\n\npackage kiln\n',
    'new.go': '//go:build go1.99\n\npackage kiln\n',
  };

  async function filesOf(texts: Texts): Promise<string[]> {
    const { files } = await indexDataOf(texts);
    return files.map(({ path }) => path);
  }

  test('are built if a go.mod asks for it, whatever is read first', async () => {
    const goMod = { 'go.mod': 'module example.com/m\n\ngo 1.99\n' };
    assert.deepEqual(await filesOf(NEWER), ['old.go']);
    assert.deepEqual(await filesOf({ ...NEWER, ...goMod }), ['new.go']);
    assert.deepEqual(await filesOf({ ...goMod, ...NEWER }), ['new.go']);
  });
});
