import type { CodeLanguage } from '../../code/language';
import { Grammar } from '../grammar/grammar';
import { languageByGrammar } from '../grammar/languageByGrammar';
import { wordSet } from '../grammar/lexer';
import declarations from './declarations.scm';
import { rustFiles } from './files';
import members from './members.scm';
import { nameRust } from './names';
import sites from './sites.scm';
import { rustSymbols } from './symbol';
import { rustTokens } from './tokens';

/** Rust. */
export const rust = languageByGrammar({
  grammar: new Grammar('tree-sitter-rust.wasm'),
  queries: { declarations, members, sites },
  tokens: rustTokens,
  nameOf: nameRust,
  sites: {
    telling: ['case', 'call', 'macro', 'return', 'assign'],
    nameless: ['return'],
    plain: wordSet('Some Ok Err clone unwrap into'),
  },
  language: {
    id: 'rust',
    name: 'Rust',
    fenceNames: ['rust', 'rs'],
    editorIds: ['rust'],
    lineComment: '//',
    joiner: '::',
    files: rustFiles,
    tests: {
      parseCommand: () => undefined,
      namesIn: (text) =>
        [
          ...text.matchAll(
            /#\[(?:\w+::)*test\b[^\]\n]{0,200}\](?:\s*#\[[^\]\n]{0,200}\])*\s*(?:pub )?(?:async )?fn (\w+)/g,
          ),
        ].map(([, name]) => name ?? ''),
    },
    words: {
      thread: { 'zh-cn': '线程或任务', en: 'thread or task' },
      threads: { 'zh-cn': '线程或任务', en: 'threads or tasks' },
    },
    commonNames: wordSet(`
      main new default clone drop from into fmt eq cmp hash next len is_empty iter get insert push unwrap expect ok err
      Some None Ok Err as_ref as_mut to_string to_owned lock read write`),
    programStarts: new Set(['main']),
    packagesOfLibrary: wordSet('std core alloc proc_macro test'),
    ...rustSymbols,
    mayRepeat: ({ name }) => name === '_',
  },
});

/** Rust, as a language of the list. */
export const rustLanguage: CodeLanguage = rust.language;
