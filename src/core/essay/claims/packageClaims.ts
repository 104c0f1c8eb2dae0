import { message } from '../../base/message';
import { folderOf } from '../../base/repoPath';
import type { CodeLookup, TreePath } from '../../code/lookup/codeLookup';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import type { CodeSpan } from '../document/model';
import { isUnmistakable, readCodeWord, type CodeWord } from './codeWord';
import { isHedgedAt, isOwnDesign } from './hedges';
import { MEANING_WORDS, namesMeant } from './namesMeant';
import { resolveWord } from './resolveWord';
import { CODE, spanAround, wordAt, type Sentence } from './sentence';

const FORMS: readonly { readonly form: RegExp; readonly isFolder: boolean; readonly mayBeElse?: true }[] = [
  {
    form: new RegExp(`(${CODE})\\s*(?:这个)?(?:包|模块包)(?!括|含|装|裹|体|围)`, 'g'),
    isFolder: false,
    mayBeElse: true,
  },
  {
    form: new RegExp(`(?:^|[^\\p{Script=Han}]|[在的是由从向把])包\\s*(${CODE})`, 'gu'),
    isFolder: false,
    mayBeElse: true,
  },
  { form: new RegExp(`\\bpackages? (${CODE})`, 'gi'), isFolder: false },
  { form: new RegExp(`(${CODE}) packages?\\b`, 'gi'), isFolder: false },
  { form: new RegExp(`(${CODE})\\s*(?:目录|文件夹)`, 'g'), isFolder: true, mayBeElse: true },
  { form: new RegExp(`(?:目录|文件夹)\\s*(${CODE})`, 'g'), isFolder: true, mayBeElse: true },
  { form: new RegExp(`\\b(?:folder|directory) (${CODE})`, 'gi'), isFolder: true, mayBeElse: true },
  { form: new RegExp(`(${CODE}) (?:folder|directory)\\b`, 'gi'), isFolder: true, mayBeElse: true },
];

/** The claims of sentences that the repository has a package or a folder with a name. Paths have claims of their own. */
export async function packageClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const claims = context.statements.flatMap((sentence) =>
    isOwnDesign(sentence) ? [] : statedIn(sentence, context),
  );
  const placed = context.sentences.flatMap((sentence) => symbolsIn(sentence, context));
  return (await Promise.all([...claims, ...placed])).filter((claim) => claim !== undefined);
}

function statedIn(sentence: Sentence, context: ClaimContext): Promise<CheckedClaim | undefined>[] {
  return FORMS.flatMap(({ form, isFolder, mayBeElse = false }) =>
    sentence.readings
      .matches(form, sentence.form)
      .map(async ([, mark]): Promise<CheckedClaim | undefined> => {
        const word = wordAt(sentence, mark);
        const name = word?.text.replace(/\/$/, '');
        if (!word || name === undefined || !/^[a-z][a-z\d_]{3,}$/.test(name)) return undefined;
        const { start, end } = word;
        const claim = isFolder ? message('{0} exists', name) : message('there is a package {0}', name);
        return {
          kind: 'path',
          start,
          end,
          claim,
          isOfExistence: true,
          ...(await verdictOf(name, { isFolder, mayBeElse }, context)),
        };
      }),
  );
}

async function verdictOf(
  name: string,
  { isFolder, mayBeElse }: { isFolder: boolean; mayBeElse: boolean },
  { code, languages, isOwnName, ownRepository, linkedRepositories }: ClaimContext,
): Promise<ClaimVerdict> {
  const [packages, paths] = await Promise.all([code.packagesNamed(name), code.pathsEnding(name)]);
  if (!packages || !paths) return CANNOT_TELL;
  const [folder] = paths.filter((one) => one.isFolder);
  const [own] = packages.own;
  if (own !== undefined || folder)
    return { answer: 'holds', evidence: message('there is {0}', own ?? folder?.path ?? name) };
  const isOfLibrary = languages.some(({ packagesOfLibrary }) =>
    [...packagesOfLibrary].some((path) => path === name || path.endsWith(`/${name}`)),
  );
  const isOfOthers =
    packages.isForeign || isOfLibrary || linkedRepositories.has(name) || (await ownRepository()).has(name);
  if (isOfOthers || isOwnName(name) || paths.length > 0) return CANNOT_TELL;
  // Folders of data have names that the tree may mention, and the Chinese word is also that for what a network sends.
  if (mayBeElse && (await code.mentions(name)) !== false) return CANNOT_TELL;
  return {
    answer: 'contradicted',
    evidence: isFolder
      ? message('There is no {0} at this commit.', name)
      : message('The repository has no package {0}, and imports none.', name),
  };
}

const LIST = `${CODE}(?:\\s*(?:、|和|与|以及|,|，|and|, and)\\s*${CODE})*`;
/** Said of a package: then what is in a folder below it is in another one. */
const OF_PACKAGE = /包(?!括|含|装|裹|体|围)|\bpackages?\b/i;
const SYMBOL_FORMS: readonly RegExp[] = [
  new RegExp(
    `(?<place>${CODE})\\s*(?:包|目录|模块)(?:中|里面?|内|下)?(?:声明|定义|实现)?的\\s*(?:函数|方法|类型|结构体|接口)?\\s*(?<symbol>${CODE})`,
    'g',
  ),
  new RegExp(
    `(?<symbol>${CODE})(?: function| method| type)? (?:in|of|from) (?:the )?(?<place>${CODE}) package`,
    'gi',
  ),
  new RegExp(
    `(?<symbol>${CODE})(?: function| method| type)? (?:in|of|from) (?:the )?package (?<place>${CODE})`,
    'gi',
  ),
  new RegExp(
    `(?<symbol>${LIST})\\s*(?:都|也|就|均)?(?:定义|声明|实现)?(?:在|于|位于|来自|属于)\\s*(?<place>${CODE})\\s*(?:包|目录|模块)`,
    'g',
  ),
  new RegExp(
    `(?<meant>${MEANING_WORDS})\\s*(?:都|也|就|均)?(?:定义|声明|实现)?(?:在|于|位于|来自|属于)\\s*(?<place>${CODE})\\s*(?:包|目录|模块)`,
    'gi',
  ),
  new RegExp(
    `(?<symbol>${LIST}) (?:is|are|lives?|sits?|resides?|is found|are found)(?: both| all)?(?: defined| declared| implemented)? in (?:the )?(?:package )?(?<place>${CODE})(?! (?:and|or) ${CODE})`,
    'gi',
  ),
  new RegExp(
    `(?<meant>${MEANING_WORDS}) (?:is|are|lives?|sits?|resides?|is found|are found|belongs? to|comes? from)(?: both| all)?(?: defined| declared| implemented)?(?: in)? (?:the )?(?:package )?(?<place>${CODE})`,
    'gi',
  ),
];

/** More places do not tell which is meant. */
const MOST_PLACES = 5;

/** Symbols that are said to be in a package. */
function symbolsIn(sentence: Sentence, context: ClaimContext): Promise<CheckedClaim | undefined>[] {
  return SYMBOL_FORMS.flatMap((form) =>
    sentence.readings.matches(form, sentence.form).flatMap(({ groups, index, 0: written }) => {
      const place = wordAt(sentence, groups?.['place']);
      if (!place || isHedgedAt(sentence, index, index + written.length)) return [];
      const meant = groups?.['meant'];
      const symbols = meant
        ? namesMeant(meant, index + written.indexOf(meant), sentence)
        : (groups?.['symbol']?.match(new RegExp(CODE, 'g')) ?? []).flatMap(
            (mark) => wordAt(sentence, mark) ?? [],
          );
      const isPackage = OF_PACKAGE.test(written);
      return symbols.map((symbol) => symbolClaim(symbol, { ...place, isPackage }, context));
    }),
  );
}

async function symbolClaim(
  symbol: CodeSpan,
  place: CodeSpan & { readonly isPackage: boolean },
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const word = readCodeWord(symbol.text);
  const name = place.text.replace(/^\.\/|\/$/g, '');
  if (!word || !/^[\w./-]+$/.test(name)) return undefined;
  const claim = message('{0} is in {1}', symbol.text, name);
  const verdict = await symbolVerdict(word, { name, isPackage: place.isPackage }, context);
  return { kind: 'lines', ...spanAround([place, symbol]), claim, ...verdict };
}

async function symbolVerdict(
  word: CodeWord,
  { name: place, isPackage }: { readonly name: string; readonly isPackage: boolean },
  { code }: ClaimContext,
): Promise<ClaimVerdict> {
  const folders = ((await code.pathsEnding(place)) ?? []).filter(({ isFolder }) => isFolder);
  const resolved = await resolveWord(word, code);
  if (folders.length === 0 || resolved.state !== 'declared') return CANNOT_TELL;
  // A path with several folders is that of one package; a single name may be that of all below it.
  const isExact = isPackage && place.includes('/') && (await areAllPackages(folders, code));
  const isInside = resolved.places.some(
    ({ path, packageName }) =>
      packageName === place ||
      folders.some((folder) =>
        isExact ? folderOf(path) === folder.path : path.startsWith(`${folder.path}/`),
      ),
  );
  if (isInside) return { answer: 'holds' };
  const [first] = resolved.places;
  const isCommon = !isUnmistakable(word.names.at(-1) ?? '');
  if (!first || (isCommon && resolved.places.length > MOST_PLACES)) return CANNOT_TELL;
  const evidence = message(
    '{0} does not have {1}; it is at {2}.',
    place,
    word.written,
    `${first.path}:${first.line + 1}`,
  );
  return { answer: 'contradicted', evidence };
}

/** True if each of some folders declares something itself: then it is a package, and not only the folder above some. */
async function areAllPackages(folders: readonly TreePath[], code: CodeLookup): Promise<boolean> {
  const declared = await Promise.all(folders.map(({ path }) => code.declaredIn(path)));
  return declared.every((own) => own !== undefined && own.length > 0);
}
