import { message } from '../../base/message';
import type { Span } from '../../base/text';
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

async function verdictOf({ folder, tests }: TestCommand, { code }: ClaimContext): Promise<ClaimVerdict> {
  const path = folder.replace(/^\.\/|\/(?:\.\.\.)?$/g, '').replace(/^\.$|^\.\.\.$/, '');
  const isWhole = folder.includes('...') || path === '';
  if (path !== '' && (await code.pathsEnding(path))?.some((one) => one.path === path) === false) {
    return { answer: 'contradicted', evidence: message('There is no {0} at this commit.', path) };
  }
  for (const { source } of tests) {
    const name = /^\^?([A-Za-z_]\w*)\$?$/.exec(source)?.[1];
    const named = name === undefined ? undefined : await code.named(name);
    if (!named || name === undefined) return CANNOT_TELL;
    const isHere = named.some(({ path: file }) => isWhole || file.startsWith(`${path}/`));
    if (isHere) continue;
    const [elsewhere] = named;
    if (elsewhere) {
      const evidence = message('{0} has no {1}; it is in {2}.', path, name, elsewhere.path);
      return { answer: 'contradicted', evidence };
    }
    if (!source.endsWith('$')) return CANNOT_TELL;
    return {
      answer: 'contradicted',
      evidence: message('{0} is nowhere in the repository at this commit.', name),
    };
  }
  return tests.length > 0 ? { answer: 'holds' } : CANNOT_TELL;
}
