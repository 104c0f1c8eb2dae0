import { KeptAnswers } from '../base/kept';
import type { Language } from '../base/language';
import { message, type Message } from '../base/message';
import type { Problem } from '../base/problem';
import type { RepoPath } from '../base/repoPath';
import { linesOf } from '../base/text';
import type { SourceTree } from '../ports';
import type { CodeLanguage } from '../code/language';
import { codeWordsIn, looksLikeSymbol, passedSymbols, plainCodeOf } from './codeWords';
import { lengthOfProse, lengthsOf, longestHeading } from './lengths';
import { asideKindOf } from './asides';
import type { AsideKind, Pack } from './model';
import { readSymbols, SYMBOLS_FILE, type KnownWords } from './symbols';
import { prosePartsOf, type ProsePart } from './texts';

/**
 * Checks the content of a pack's prose: lengths, names of code that the repository does not have, and parts that only
 * one language has. Checks names of code only if the pack has a `symbols.json`.
 */
export async function checkContent(folder: SourceTree, pack: Pack): Promise<Problem[]> {
  const symbols = await readSymbols(folder);
  const finder = new PlaceFinder(folder);
  const parts = prosePartsOf(pack);
  const problems: Problem[] = [...(symbols?.problems ?? []), ...viaProblems(pack, symbols?.words)];
  for (const part of parts) {
    const found = [
      ...lengthProblems(part),
      ...(symbols ? unknownWords(part, symbols.words, plainCodeOf(pack)(part.folder), pack.language) : []),
      ...differences(part, parts, pack.languages),
    ];
    for (const finding of found) problems.push(await finder.problem(part, finding));
  }
  return problems;
}

/** Something wrong in a part of the prose. */
interface Finding {
  readonly code: string;
  readonly message: Message;
  /** The word that it is about, as the prose writes it; absent when it is about the whole part. */
  readonly words?: string;
}

function lengthProblems(part: ProsePart): Finding[] {
  const { least, most } = lengthsOf(part);
  const length = lengthOfProse(part.body, part.language);
  const findings: Finding[] = [];
  if (length < least || length > most) {
    const text =
      part.language === 'en'
        ? message('This text has {0} words; it should have {1} to {2}.', length, least, most)
        : message('This text has {0} Chinese characters; it should have {1} to {2}.', length, least, most);
    findings.push({ code: 'content.length', message: text });
  }
  if (part.heading.length > longestHeading(part)) {
    const text = message('This heading is longer than {0} characters.', longestHeading(part));
    findings.push({ code: 'content.long-heading', message: text });
  }
  return findings;
}

function unknownWords(
  { heading, body }: ProsePart,
  known: KnownWords,
  plain: ReadonlySet<string>,
  language: CodeLanguage,
): Finding[] {
  return codeWordsIn(`${heading}\n\n${body}`)
    .filter((word) => looksLikeSymbol(word, language) && !known.has(word) && !plain.has(word))
    .map((word) => ({
      code: 'content.unknown-code',
      message: message('The repository has no `{0}`. Correct it, or list it in "plainCode".', word),
      words: word,
    }));
}

/** Code words that the same part in another language does not have, and parts that do not exist there. */
function differences(
  part: ProsePart,
  parts: readonly ProsePart[],
  languages: readonly Language[],
): Finding[] {
  const { language, folder, kind, section, aside, heading, body } = part;
  const own = codeWordsIn(`${heading}\n\n${body}`);
  return languages
    .filter((other) => other !== language)
    .flatMap((other) => {
      const same = parts.find(
        (each) =>
          each.language === other &&
          each.folder === folder &&
          each.kind === kind &&
          each.section === section &&
          each.aside === aside,
      );
      if (!same || (same.body === '') !== (body === '')) {
        return [{ code: 'content.one-language', message: message('This text exists in one language only.') }];
      }
      const theirs = codeWordsIn(`${same.heading}\n\n${same.body}`);
      return own
        .filter((word) => !theirs.includes(word))
        .map((word) => ({
          code: 'content.other-code',
          message: message('The text in the other language does not mention `{0}`.', word),
          words: word,
        }));
    });
}

/** Functions that steps list in `via` must be symbols of the repository too. */
function viaProblems({ walkthroughs }: Pack, known: KnownWords | undefined): Problem[] {
  if (!known) return [];
  const written = walkthroughs.flatMap(({ id, steps }) =>
    steps.flatMap((step) => passedSymbols(step).map((symbol) => ({ id, step: step.id, symbol }))),
  );
  return written
    .filter(({ symbol }) => !known.has(symbol))
    .map(({ id, step, symbol }) => ({
      code: 'content.unknown-via',
      severity: 'warning',
      path: SYMBOLS_FILE,
      message: message(
        'This file does not list {0}, which the step "{1}/{2}" has in "via".',
        symbol,
        id,
        step,
      ),
    }));
}

/** Finds the place of a finding in the Markdown file: the word, else the heading. */
class PlaceFinder {
  private readonly texts = new KeptAnswers<RepoPath, string | undefined>();

  constructor(private readonly folder: SourceTree) {}

  async problem(
    { path, section, aside }: ProsePart,
    { code, message: text, words }: Finding,
  ): Promise<Problem> {
    const read = await this.texts.get(path, () => this.folder.readText(path));
    const lines = linesOf(read ?? '');
    const heading = headingLine(lines, section, aside);
    const written = words === undefined ? '' : `\`${words}\``;
    const line = lines.findIndex((each, index) => index >= heading && each.includes(written));
    const found = line < 0 ? heading : line;
    const column = written === '' ? 0 : Math.max(0, (lines[found] ?? '').indexOf(written));
    const end = written === '' ? (lines[found] ?? '').length : column + written.length;
    const range = { start: { line: found, column }, end: { line: found, column: end } };
    return { code, severity: 'warning', path, range, message: text };
  }
}

/** The line of the heading of a part of a text, from 0. */
function headingLine(
  lines: readonly string[],
  section: string | undefined,
  aside: AsideKind | undefined,
): number {
  const own = section === undefined ? 0 : lines.findIndex((each) => each.includes(`{#${section}}`));
  if (aside === undefined || own < 0) return Math.max(0, own);
  const below = lines.findIndex(
    (each, index) => index > own && asideKindOf(/^###\s+(.*)$/.exec(each)?.[1] ?? '') === aside,
  );
  return below < 0 ? own : below;
}
