import { concurrencyBlocks } from './concurrencyPart';
import { STANDARD_DEPTH } from './depth';
import type { DraftFrame, DraftPart, FrameRequest } from './draftFrame';
import { evidenceBlocks } from './evidencePart';
import { figureNote } from './figureNote';
import { excerptQuestions } from './excerptQuestion';
import { factLines } from './factLines';
import type { FailureTable } from './failureTables';
import type { KnownCode, QuotedFunction } from './quotedFunction';
import { settingBlocks } from './settingsPart';

/** What only the subject of a draft can give; each a list of Markdown blocks. */
export interface AnalysisContent {
  /** The map, the phases. */
  readonly overview: readonly string[];
  /** Diagrams and lists of what happens. */
  readonly logic: readonly string[];
  /** Quoted code, in the order of the draft. */
  readonly sections: readonly SectionOfCode[];
  readonly known: KnownCode;
  /** What can go wrong; absent if too little is known. */
  readonly failure?: FailureTable | undefined;
  /** Tests that the subject names. */
  readonly tests?: readonly string[];
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
  const { sections, known, notes, failure } = content;
  const { depth = STANDARD_DEPTH, language } = request;
  const ask = (part: Parameters<DraftFrame['question']>[0]): string => frame.question(part);
  const isShort = depth === 'short';
  const isDeep = depth === 'deep';
  const ends = texts.endHeadings;
  const { words } = request.checkout.language;
  const threads = { texts, thread: words.thread[language], threads: words.threads[language] };
  const parts: (DraftPart | false)[] = [
    !isShort && { heading: texts.questionsHeading, blocks: [ask('questions'), ...(notes.questions ?? [])] },
    {
      heading: texts.functionHeading,
      blocks: [ask('function'), ...settingBlocks(known, frame), ...(notes.function ?? [])],
    },
    { heading: texts.ideaHeading, blocks: [ask('idea')] },
    {
      heading: texts.overviewHeading,
      blocks: [...content.overview, ...(isShort || content.overview.length === 0 ? [] : [ask('overview')])],
    },
    { heading: texts.logicHeading, blocks: [...content.logic, ...(isShort ? [] : [ask('logic')])] },
    { heading: texts.codeHeading, blocks: sections.length === 0 ? [ask('codeWanted')] : [] },
    ...(await codeSections(sections, known, frame, request)),
    !isShort && {
      heading: texts.dataHeading,
      blocks: [
        ...content.data,
        ask('data'),
        ...(isDeep ? [ask('layout')] : []),
        ...figureNote(sections, frame),
      ],
    },
    !isShort && {
      heading: ends.concurrency,
      blocks: [
        ...concurrencyBlocks(known, threads),
        ...(isDeep || !failure ? [ask('concurrency')] : []),
        ...(failure ? [failure.table, ask(failure.question)] : []),
      ],
    },
    {
      heading: ends.verification,
      blocks: [
        ...evidenceBlocks(known, texts, content.tests ?? []),
        ask('verification'),
        ...(notes.verification ?? []),
      ],
    },
    { heading: ends.versions, blocks: [...content.versions, ask('versions')] },
    isDeep && { heading: ends.elsewhere, blocks: [ask('elsewhere')] },
    { heading: ends.summary, blocks: [ask('summary')] },
    !isShort && { heading: ends.next, blocks: [ask('next'), ...(notes.next ?? [])] },
  ];
  return parts.filter((part) => part !== false);
}

/** One section for each excerpt: the code, what is easily missed in it, and a question that suits it. */
function codeSections(
  sections: readonly SectionOfCode[],
  { subject }: KnownCode,
  frame: DraftFrame,
  { checkout, language }: FrameRequest,
): Promise<DraftPart[]> {
  const { texts, limits } = frame;
  const questions = excerptQuestions(sections, { texts, language: checkout.language, subject });
  const { thread, threads } = checkout.language.words;
  const words = { texts, thread: thread[language], threads: threads[language], subject };
  return Promise.all(
    sections.map(async (one, index): Promise<DraftPart> => {
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
