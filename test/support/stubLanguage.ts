import type {
  CodeLanguage,
  CodeLanguages,
  CodeSymbol,
  Declaration,
  OffsetRange,
  Site,
  SiteFinder,
} from '../../src/core';

/**
 * An invented language, as unlike Go as its port allows: `recipe NAME {` … `}` in `.pot` files, with statements of one
 * line, comments after `#`, and methods that are written `Type::name`.
 */
export const stubLanguage: CodeLanguage = {
  id: 'pot',
  name: 'Pot',
  fenceNames: ['pot'],
  editorIds: ['pot'],
  lineComment: '#',
  joiner: '::',
  files: {
    extensions: ['.pot'],
    manifest: { name: 'Pottery.toml', moduleIn: (text) => /^name = "([^"]+)"$/m.exec(text)?.[1] },
    kindOf: (name) => {
      if (name === 'Pottery.toml') return 'manifest';
      if (!name.endsWith('.pot')) return undefined;
      return name.endsWith('_trial.pot') ? 'test' : 'source';
    },
    folderKind: (name) => (name === 'shards' ? 'outside' : name === 'borrowed' ? 'dependencies' : 'sources'),
  },
  sites: { kinds: [{ id: 'use', needsName: true }], grammarFile: 'none.wasm' },
  tests: { parseCommand: () => undefined, namesIn: () => [] },
  transfers: [
    {
      id: 'apprentice',
      manner: 'concurrent',
      marks: ['apprentice'],
      keyword: 'apprentice',
      texts: {
        phrase: { template: 'by an apprentice', args: [] },
        note: { template: 'apprentice', args: [] },
        inDraft: { 'zh-cn': '由学徒', en: 'by an apprentice' },
        inTour: { 'zh-cn': '学徒', en: 'by an apprentice' },
      },
    },
  ],
  words: {
    thread: { 'zh-cn': '学徒', en: 'apprentice' },
    threads: { 'zh-cn': '学徒', en: 'apprentices' },
  },
  packagesOfLibrary: new Set(['clay']),
  commonNames: new Set(['wash']),
  programStarts: new Set(['open']),
  parseSymbol: (written) => {
    const [, owner, name] = /^(?:(\w+)::)?(\w+)$/.exec(written) ?? [];
    return name === undefined ? undefined : symbolOf(owner, name);
  },
  isWholeName: (word) => /^\w+(?:::\w+)*$/.test(word),
  lastName: (text) => text.slice(text.lastIndexOf(':') + 1),
  symbolsIn: (text) => text.match(/\w+::\w+/g) ?? [],
  interfaceMethod: symbolOf,
  scan: (text) => ({
    packageName: '',
    declarations: [...text.matchAll(DECLARATION)].map(declarationAt),
    isPartial: false,
  }),
  tokens,
  tokensWithoutLocalNames: (source) => tokens(source).map((token) => (token.length === 1 ? '' : token)),
  *lexemes(source) {
    for (const value of tokens(source)) yield { kind: /^\w/.test(value) ? 'name' : 'other', value };
  },
  membersOf: () => [],
  fieldsOf: () => [],
  transferOf: (marks) => (marks.includes('apprentice') ? stubLanguage.transfers[0] : undefined),
};

/** A program that knows this language alone. */
export const stubLanguages: CodeLanguages = { all: [stubLanguage], fallback: stubLanguage };

/** A statement is a line inside the braces, named by its first word. */
export const stubSites: SiteFinder = {
  findSites,
  findSite: (declaration, site) => findSites(declaration, site)[site.nth - 1],
  siteIn: () => undefined,
};

const DECLARATION = /^recipe (?:(\w+)::)?(\w+) \{[^}]*\}/gm;

function symbolOf(owner: string | undefined, name: string): CodeSymbol {
  const written = owner === undefined ? name : `${owner}::${name}`;
  return { written, key: written, name, ...(owner !== undefined && { owner }) };
}

function declarationAt({ 0: source, 1: owner, 2: name = '', index }: RegExpMatchArray): Declaration {
  const start = index ?? 0;
  const kind = owner === undefined ? 'func' : 'method';
  const nameStart = start + source.indexOf(`${name} {`);
  return { kind, symbol: symbolOf(owner, name), start, end: start + source.length, nameStart };
}

function tokens(source: string): string[] {
  return source.replace(/#.*$/gm, '').match(/\w+|[^\s\w]/g) ?? [];
}

function findSites(declaration: string, { kind, name }: Site): OffsetRange[] {
  if (kind !== 'use') return [];
  return [...declaration.matchAll(/^[ \t]+(\w+).*$/gm)]
    .filter(([, used]) => name === undefined || used === name)
    .map(({ 0: line, index }) => {
      const start = index + line.length - line.trimStart().length;
      return { start, end: index + line.length };
    });
}
