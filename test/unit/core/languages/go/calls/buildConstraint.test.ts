import assert from 'node:assert/strict';
import { isBuilt } from '../../../../../../src/core/languages/go/calls/buildConstraint';

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
