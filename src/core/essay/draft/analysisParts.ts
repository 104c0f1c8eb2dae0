import { concurrencyBlocks, failureTable } from './concurrencyPart';
import { excerptQuestions } from './excerptQuestion';
import { STANDARD_DEPTH } from './depth';
import type { DraftFrame, DraftPart, FrameRequest } from './draftFrame';
import { evidenceBlocks } from './evidencePart';
import { figureNote } from './figureNote';
import { factLines } from './factLines';
import { codeSpan } from '../document/codeSpan';
import type { QuotedFunction } from './quotedFunction';

/** What only the subject of a draft can give; each a list of Markdown blocks. */
export interface AnalysisContent {
  /** The map, the phases. */
  readonly overview: readonly string[];
  /** Diagrams and lists of what happens. */
  readonly logic: readonly string[];
  /** Quoted code, in the order of the draft. */
  readonly functions: readonly SectionOfCode[];
  /** Diagram and tables of types. */
  readonly data: readonly string[];
  /** What differed in earlier releases. */
  readonly versions: readonly string[];
  /** Notes to the writer, by the part that they belong to. */
  readonly notes: Readonly<
    Partial<Record<'questions' | 'function' | 'verification' | 'next', readonly string[]>>
  >;
}

/** A piece of code with its heading and the writer's notes on it. */
export interface SectionOfCode extends QuotedFunction {
  /** Without marks. */
  readonly heading: string;
  readonly notes: readonly string[];
}

/** The parts of an analysis, as far as its depth has them: facts, and one question for each thing that only the writer knows. */
export async function analysisParts(
  content: AnalysisContent,
  frame: DraftFrame,
  request: FrameRequest,
): Promise<DraftPart[]> {
  const { texts } = frame;
  const { functions, notes } = content;
  const depth = request.depth ?? STANDARD_DEPTH;
  const ask = (part: Parameters<DraftFrame['question']>[0]): string => frame.question(part);
  const isShort = depth === 'short';
  const isDeep = depth === 'deep';
  const ends = texts.endHeadings;
  const { words } = request.checkout.language;
  const threads = words.threads[request.language];
  const failures = isShort ? [] : failureTable(functions, texts);
  const parts: (DraftPart | false)[] = [
    !isShort && { heading: texts.questionsHeading, blocks: [ask('questions'), ...(notes.questions ?? [])] },
    {
      heading: texts.functionHeading,
      blocks: [ask('function'), ...settingBlocks(functions, frame), ...(notes.function ?? [])],
    },
    { heading: texts.ideaHeading, blocks: [ask('idea')] },
    {
      heading: texts.overviewHeading,
      blocks: [...content.overview, ...(isShort || content.overview.length === 0 ? [] : [ask('overview')])],
    },
    { heading: texts.logicHeading, blocks: [...content.logic, ...(isDeep ? [ask('logic')] : [])] },
    { heading: texts.codeHeading, blocks: functions.length === 0 ? [ask('codeWanted')] : [] },
    ...(await codeSections(functions, frame, request)),
    !isShort && {
      heading: texts.dataHeading,
      blocks: [
        ...content.data,
        ask('data'),
        ...(isDeep ? [ask('layout')] : []),
        ...figureNote(functions, frame),
      ],
    },
    !isShort && {
      heading: ends.concurrency,
      blocks: [
        ...concurrencyBlocks(functions, { texts, threads }),
        ...(isDeep ? [ask('concurrency')] : []),
        ...failures,
        ...(failures.length > 0 ? [ask('failures')] : isDeep ? [] : [ask('concurrency')]),
      ],
    },
    {
      heading: ends.verification,
      blocks: [...evidenceBlocks(functions, texts), ask('verification'), ...(notes.verification ?? [])],
    },
    { heading: ends.versions, blocks: [...content.versions, ask('versions')] },
    isDeep && { heading: ends.elsewhere, blocks: [ask('elsewhere')] },
    { heading: ends.summary, blocks: [ask('summary')] },
    !isShort && { heading: ends.next, blocks: [ask('next'), ...(notes.next ?? [])] },
  ];
  return parts.filter((part) => part !== false);
}

/** One section for each excerpt: the code, what its statements do, and one question. */
function codeSections(
  functions: readonly SectionOfCode[],
  frame: DraftFrame,
  { checkout, language }: FrameRequest,
): Promise<DraftPart[]> {
  const { texts, limits } = frame;
  const questions = excerptQuestions(functions, texts, checkout.language);
  const words = { texts, thread: checkout.language.words.thread[language] };
  return Promise.all(
    functions.map(async (one, index): Promise<DraftPart> => {
      const facts = factLines(one, words, limits.facts);
      const question = questions[index];
      return {
        heading: one.heading,
        level: 3,
        blocks: [
          await frame.excerpt(one.code),
          ...(facts.length > 0 ? [facts.join('\n')] : []),
          ...(question ? [frame.question(question.part, question.pointer)] : []),
          ...one.notes,
        ],
      };
    }),
  );
}

/** The settings that the quoted functions read, each once. */
function settingBlocks(functions: readonly QuotedFunction[], { texts }: DraftFrame): string[] {
  const lines = new Map<string, string>();
  for (const { code, facts } of functions)
    for (const { of, value, line } of facts?.configuration ?? []) {
      const said = texts.facts.setting(codeSpan(of), value === undefined ? undefined : codeSpan(value));
      if (!lines.has(of)) lines.set(of, `- ${said}${texts.note(`\`${code.path}:${line + 1}\``)}`);
    }
  return lines.size === 0 ? [] : [texts.facts.settingsLead, [...lines.values()].join('\n')];
}
