import assert from 'node:assert/strict';
import { modulePathOf } from '../../../../../src/core/languages/go/goMod';

suite('modulePathOf', () => {
  const found: Record<string, string> = {
    'a plain clause': 'module example.com/kiln\n\ngo 1.22\n',
    'a clause after comments and blank lines':
      '// module wrong/one\n\n  // Deprecated: cold.\nmodule example.com/kiln\n',
    'a clause before a comment': 'module example.com/kiln // module other\n',
    'a clause right before a comment': 'module example.com/kiln// old\n',
    'a quoted path': 'module "example.com/kiln"\n',
    'a raw quoted path with a comment': 'module `example.com/kiln` // quoted\n',
    'a clause set off by tabs': '\tmodule\t example.com/kiln\t\n',
    'CRLF line ends': 'go 1.22\r\nmodule example.com/kiln\r\nrequire a/b v1.0.0\r\n',
    'a byte order mark': '\ufeffmodule example.com/kiln\n',
    'a clause without a line end': 'module example.com/kiln',
    'a clause in a block': 'module (\n\texample.com/kiln\n)\n',
  };
  for (const [what, goMod] of Object.entries(found)) {
    test(`finds the module in ${what}`, () => assert.equal(modulePathOf(goMod), 'example.com/kiln'));
  }

  const missing: Record<string, string> = {
    'an empty file': '',
    'a file without a clause': 'go 1.22\nrequire example.com/kiln v1.0.0\n',
    'a clause without a path': 'module\ngo 1.22\n',
    'a clause that is a comment': '// module example.com/kiln\n',
    'a longer word': 'modules example.com/kiln\n',
    'an empty quoted path': 'module ""\n',
  };
  for (const [what, goMod] of Object.entries(missing)) {
    test(`finds none in ${what}`, () => assert.equal(modulePathOf(goMod), undefined));
  }
});
