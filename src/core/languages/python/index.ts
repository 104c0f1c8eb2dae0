import type { CodeLanguage } from '../../code/language';
import { Grammar } from '../grammar/grammar';
import { languageByGrammar } from '../grammar/languageByGrammar';
import { wordSet } from '../grammar/lexer';
import declarations from './declarations.scm';
import { pythonFiles } from './files';
import members from './members.scm';
import sites from './sites.scm';
import { pythonSymbols } from './symbol';
import { pythonTokens } from './tokens';

/** Python. */
export const python = languageByGrammar({
  grammar: new Grammar('tree-sitter-python.wasm'),
  queries: { declarations, members, sites },
  tokens: pythonTokens,
  nameOf: ({ name }) => ({ segment: name.text, nameStart: name.startIndex }),
  sites: {
    telling: ['case', 'call', 'return', 'raise', 'assign'],
    nameless: ['return', 'raise'],
    plain: wordSet('len str int range print isinstance super'),
  },
  language: {
    id: 'python',
    name: 'Python',
    fenceNames: ['python', 'py'],
    editorIds: ['python'],
    lineComment: '#',
    joiner: '.',
    files: pythonFiles,
    tests: {
      parseCommand: () => undefined,
      namesIn: (text) =>
        [...text.matchAll(/^[ \t]*(?:async )?def (test\w*)/gm)].map(([, name]) => name ?? ''),
    },
    words: {
      thread: { 'zh-cn': '线程或任务', en: 'thread or task' },
      threads: { 'zh-cn': '线程或任务', en: 'threads or tasks' },
    },
    commonNames: wordSet(`
      main len str int float bool list dict set tuple range print open iter next super isinstance getattr setattr get
      append items keys values join split format __init__ self True False None`),
    programStarts: new Set(['main']),
    packagesOfLibrary: wordSet(`
      abc argparse asyncio collections contextlib copy csv dataclasses datetime enum functools io itertools json logging
      math multiprocessing os pathlib pickle queue random re shutil socket sqlite3 string struct subprocess sys tempfile
      threading time typing unittest urllib uuid`),
    ...pythonSymbols,
  },
});

/** Python, as a language of the list. */
export const pythonLanguage: CodeLanguage = python.language;
