import type { CodeLanguage } from '../../code/language';
import { GoAnalyser } from './analyser';
import { isConditional } from './calls/buildConstraint';
import { scanDeclarations } from './declarations';
import { fieldsOf } from './fields';
import { goFiles, isGenerated } from './files';
import { lexemesOf } from './lexemes';
import { membersOf } from './members';
import { goSites } from './sites';
import { standardPackages } from './standardPackages';
import { statementTreeOf } from './parser/statementTree';
import { interfaceMethod, isWholeName, lastName, mayRepeat, parseSymbol, symbolsIn } from './symbol';
import { goTests } from './testConventions';
import { tokensOf, tokensWithoutLocalNames } from './tokens';
import { goTransfers, transferOf } from './transfers';
import { valueInGroup } from './valueInGroup';

/** Go. */
export const goLanguage = {
  id: 'go',
  name: 'Go',
  fenceNames: ['go', 'golang'],
  editorIds: ['go'],
  lineComment: '//',
  joiner: '.',
  files: goFiles,
  sites: goSites,
  tests: goTests,
  transfers: goTransfers,
  words: {
    thread: { 'zh-cn': '协程', en: 'goroutine' },
    threads: { 'zh-cn': '协程', en: 'goroutines' },
  },
  commonNames: new Set(
    (
      'append cap clear close complex copy delete imag len make max min new panic print println real recover main ' +
      'nil true false iota init Error String Lock Unlock RLock RUnlock Done Add Wait'
    ).split(' '),
  ),
  programStarts: new Set(['main', 'init']),
  packagesOfLibrary: standardPackages,
  parseSymbol,
  isWholeName,
  lastName,
  symbolsIn,
  interfaceMethod,
  scan: scanDeclarations,
  valueInGroup,
  mayRepeat,
  isGenerated,
  isConditional,
  tokens: tokensOf,
  tokensWithoutLocalNames,
  lexemes: lexemesOf,
  membersOf,
  fieldsOf,
  statementTreeOf,
  transferOf,
  createAnalyser: () => new GoAnalyser(),
} as const satisfies CodeLanguage;
