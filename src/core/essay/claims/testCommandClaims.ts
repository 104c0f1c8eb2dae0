import { message } from '../../base/message';
import { folderOf } from '../../base/repoPath';
import type { Span } from '../../base/text';
import type { TestName } from '../../code/lookup/codeLookup';
import type { CodeLanguage, TestCommand } from '../../code/language';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';

/** The claims of commands that run tests: that there are such tests in such a folder. */
export async function testCommandClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const { essay, languages } = context;
  const spans = essay.codeSpans.map(({ text, start, end }) => ({ text, start, end }));
  const lines = essay.fences
    .filter(({ shows, comment }) => shows === 'other' && !comment)
    .flatMap(({ lines: code, codeLine }) =>
      code.map((text, index) => {
        const start = essay.lines.offsetAt({ line: codeLine + index, column: 0 });
        return { text: text.trim().replace(/^\$\s+/, ''), start, end: start + text.length };
      }),
    );
  const found = [...spans, ...lines].flatMap((one) =>
    languages.flatMap((language) => claimOf(one.text, one, language, context) ?? []),
  );
  return Promise.all(found);
}

function claimOf(
  text: string,
  { start, end }: Span,
  { tests }: CodeLanguage,
  context: ClaimContext,
): Promise<CheckedClaim> | undefined {
  const command = tests.parseCommand(text);
  if (!command) return undefined;
  const claim = message('{0} runs tests', text);
  return verdictOf(command, context).then((verdict) => ({ kind: 'symbol', start, end, claim, ...verdict }));
}

async function verdictOf(
  { folder, isRecursive, tests }: TestCommand,
  { code, isSketched }: ClaimContext,
): Promise<ClaimVerdict> {
  const isSource = /\.\w+$/.test(folder);
  if (isSource) return CANNOT_TELL;
  if (folder !== '' && (await code.pathsEnding(folder))?.some((one) => one.path === folder) === false)
    return { answer: 'contradicted', evidence: message('There is no {0} at this commit.', folder) };
  const all = await code.tests();
  if (!all || tests.length === 0) return CANNOT_TELL;
  const isHere = ({ path }: TestName): boolean =>
    folderOf(path) === folder || (isRecursive && (folder === '' || path.startsWith(`${folder}/`)));
  for (const pattern of tests) {
    const matching = all.filter(({ name }) => pattern.test(name));
    if (matching.some(isHere)) continue;
    const name = pattern.source.replace(/^\^|\$$/g, '');
    const isName = /^\w{6,}$/.test(name) && !isSketched(name);
    const [elsewhere] = matching;
    if (elsewhere && isName) {
      const evidence = message('{0} has no {1}; it is in {2}.', folder || './', name, elsewhere.path);
      return { answer: 'contradicted', evidence };
    }
    // Methods of suites and generated tests have names that no list of tests shows.
    if (!isName || (await code.mentions(name)) !== false) return CANNOT_TELL;
    return {
      answer: 'contradicted',
      evidence: message('{0} is nowhere in the repository at this commit.', name),
    };
  }
  return { answer: 'holds' };
}
