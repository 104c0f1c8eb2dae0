import type { CodeLanguage } from '../../code/language';
import { withoutMacros } from '../grammar/cFamily/readable';
import { cTokens } from '../grammar/cFamily/tokens';
import { Grammar } from '../grammar/grammar';
import { languageByGrammar } from '../grammar/languageByGrammar';
import { wordSet } from '../grammar/lexer';
import declarations from './declarations.scm';
import { cppFiles } from './files';
import members from './members.scm';
import { nameCpp } from './names';
import sites from './sites.scm';
import { cppSymbols } from './symbol';

const tokens = cTokens(`
  catch class co_await co_return co_yield concept consteval constexpr constinit const_cast decltype delete dynamic_cast
  explicit export final friend mutable namespace new noexcept operator override private protected public
  reinterpret_cast requires static_assert static_cast template this thread_local throw try typeid typename using virtual`);

/** C++. */
export const cpp = languageByGrammar({
  grammar: new Grammar('tree-sitter-cpp.wasm'),
  queries: { declarations, members, sites },
  tokens,
  nameOf: nameCpp,
  readable: withoutMacros,
  sites: {
    telling: ['case', 'call', 'return', 'throw', 'assign'],
    nameless: ['return', 'throw'],
    plain: wordSet('assert move forward size begin end c_str data get static_cast make_pair'),
  },
  language: {
    id: 'cpp',
    name: 'C++',
    fenceNames: ['cpp', 'c++', 'cc', 'cxx', 'hpp'],
    editorIds: ['cpp'],
    lineComment: '//',
    joiner: '::',
    files: cppFiles,
    tests: {
      parseCommand: () => undefined,
      namesIn: (text) =>
        [...text.matchAll(/^TEST(?:_[FP])?\(\s*(\w+)\s*,\s*(\w+)\s*\)/gm)].map(
          ([, suite, name]) => `${suite}.${name}`,
        ),
    },
    words: {
      thread: { 'zh-cn': '线程', en: 'thread' },
      threads: { 'zh-cn': '线程', en: 'threads' },
    },
    commonNames: wordSet(`
      main size empty begin end data get push_back emplace_back insert find erase clear move forward swap lock unlock c_str
      assert true false nullptr NULL`),
    programStarts: new Set(['main']),
    packagesOfLibrary: new Set(['std']),
    ...cppSymbols,
  },
});

/** C++, as a language of the list. */
export const cppLanguage: CodeLanguage = cpp.language;
