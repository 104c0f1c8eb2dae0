import { message } from '../../base/message';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { isHedged, isOwnDesign } from './hedges';
import { CODE, wordAt, type Sentence } from './sentence';

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
  const claims = context.sentences.flatMap((sentence) =>
    isHedged(sentence) || isOwnDesign(sentence) ? [] : statedIn(sentence, context),
  );
  return (await Promise.all(claims)).filter((claim) => claim !== undefined);
}

function statedIn(sentence: Sentence, context: ClaimContext): Promise<CheckedClaim | undefined>[] {
  return FORMS.flatMap(({ form, isFolder, mayBeElse = false }) =>
    [...sentence.form.matchAll(form)].map(async ([, mark]): Promise<CheckedClaim | undefined> => {
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
        ...(await verdictOf(name, { isFolder, mayBeElse }, context)),
      };
    }),
  );
}

async function verdictOf(
  name: string,
  { isFolder, mayBeElse }: { isFolder: boolean; mayBeElse: boolean },
  { code, languages, isOwnName, ownRepository, otherRepositories }: ClaimContext,
): Promise<ClaimVerdict> {
  const [packages, paths] = await Promise.all([code.packagesNamed(name), code.pathsEnding(name)]);
  if (!packages || !paths) return CANNOT_TELL;
  const [folder] = paths.filter((one) => one.isFolder);
  const [own] = packages.own;
  if (own !== undefined || folder)
    return { answer: 'holds', evidence: message('there is {0}', own ?? folder?.path ?? name) };
  const isOfLibrary = languages.some(({ libraryPackages }) =>
    [...libraryPackages].some((path) => path === name || path.endsWith(`/${name}`)),
  );
  const isOfOthers =
    packages.isForeign || isOfLibrary || ownRepository.has(name) || otherRepositories.has(name);
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
