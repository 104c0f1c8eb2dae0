import type { CodeLanguage } from '../../code/language';
import { withoutMacros } from '../grammar/cFamily/readable';
import { cTokens } from '../grammar/cFamily/tokens';
import { Grammar } from '../grammar/grammar';
import { languageByGrammar } from '../grammar/languageByGrammar';
import { wordSet } from '../grammar/lexer';
import declarations from './declarations.scm';
import { cFiles } from './files';
import members from './members.scm';
import { nameC } from './names';
import sites from './sites.scm';
import { cSymbols } from './symbol';

/** C. */
export const c = languageByGrammar({
  grammar: new Grammar('tree-sitter-c.wasm'),
  queries: { declarations, members, sites },
  tokens: cTokens(''),
  nameOf: nameC,
  readable: withoutMacros,
  sites: {
    telling: ['case', 'call', 'return', 'assign'],
    nameless: ['return'],
    plain: wordSet('sizeof assert Assert offsetof'),
  },
  language: {
    id: 'c',
    name: 'C',
    fenceNames: ['c', 'h'],
    editorIds: ['c'],
    lineComment: '//',
    joiner: '->',
    files: cFiles,
    tests: { parseCommand: () => undefined, namesIn: () => [] },
    words: {
      thread: { 'zh-cn': '线程', en: 'thread' },
      threads: { 'zh-cn': '线程', en: 'threads' },
    },
    commonNames: wordSet('main malloc free memcpy memset strlen printf sizeof assert NULL true false'),
    programStarts: new Set(['main']),
    packagesOfLibrary: new Set([]),
    ...cSymbols,
  },
});

/** C, as a language of the list. */
export const cLanguage: CodeLanguage = c.language;
