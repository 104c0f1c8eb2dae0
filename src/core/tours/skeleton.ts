import { append } from '../base/append';
import { LANGUAGES, type Language } from '../base/language';
import { message, type Message } from '../base/message';
import { joinPath, ROOT } from '../base/repoPath';
import { parseEssay } from '../essay/document/parseEssay';
import { slugOf } from '../essay/export/slug';
import type { CodeLanguage } from '../code/language';
import { isSharedTransfer, ownTransfer } from '../code/transfer';
import { GLOSSARY, isId } from '../pack/folders';
import { readJson } from '../pack/json';
import { stepFaults } from '../pack/languageFaults';
import type { SupplementId } from '../pack/model';
import { TO_TRANSLATE } from '../pack/openTexts';
import type { WrittenAnchor, WrittenWalkthrough } from '../pack/written';
import { oneLine } from './headings';
import type { TourFile, TourImportRequest } from './model';
import { importedProse } from './importedProse';
import { packOf } from './packJson';
import type { ReadStep, ReadTour } from './readTour';

/** A section of the prose of a new pack. */
export interface SkeletonSection {
  readonly id: string;
  readonly kind: 'introduction' | 'page' | 'step';
  /** Empty for the introduction. */
  readonly heading: string;
  /** Markdown that fits into a section. */
  readonly body: string;
  /** The step that the section was made from. */
  readonly step: ReadStep;
  /** Absent for pages, and for steps whose place is unknown: these have prose only. */
  readonly anchor?: WrittenAnchor;
}

/** The page whose subsections are questions. */
const QUESTIONS = 'check-yourself' satisfies SupplementId;

/** The files of the new pack, and what its author has to add. */
export async function skeletonFiles(
  tour: ReadTour,
  sections: readonly SkeletonSection[],
  request: TourImportRequest,
): Promise<{ files: TourFile[]; problems: Message[]; untranslated: Message }> {
  const problems: Message[] = [];
  const id = walkthroughId(tour, request.name);
  const folder = joinPath(ROOT, id);
  const language = tour.own.language ?? languageOf(tour, sections);
  const structure = structureOf(tour, sections, request.code, problems);
  const files = [
    { path: joinPath(ROOT, 'pack.json'), text: written(await packOf(tour, id, request, problems)) },
    { path: joinPath(folder, 'walkthrough.json'), text: written(structure) },
    ...LANGUAGES.map((each) => ({
      path: joinPath(folder, `${each}.md`),
      text: proseOf(tour, sections, each, each === language),
    })),
  ];
  const other = LANGUAGES.find((each) => each !== language) ?? language;
  const untranslated = message(
    'The tour is in one language. Translate {0}, which has headings only.',
    `${id}/${other}.md`,
  );
  return { files, problems, untranslated };
}

function walkthroughId({ own, title }: ReadTour, name: string): string {
  const bare = name.replace(/\.tour$/i, '').replace(/\.(?:zh-cn|en)$/i, '');
  const ids = [own.walkthrough, slugOf(bare), slugOf(title)];
  return ids.find((id) => isId(id) && id !== GLOSSARY) ?? 'imported-tour';
}

function languageOf({ title }: ReadTour, sections: readonly SkeletonSection[]): Language {
  const text = sections.map(({ heading, body }) => `${heading}\n\n${body}`).join('\n\n');
  return parseEssay(`${title}\n\n${text}`).language;
}

const NO_LANES = [{ id: 'code', title: { 'zh-cn': '代码', en: 'Code' } }];

/** The `walkthrough.json` of the new pack. Adds to `problems` what its author has to fill in. */
function structureOf(
  tour: ReadTour,
  sections: readonly SkeletonSection[],
  code: CodeLanguage,
  problems: Message[],
): object {
  const own = tour.own.lanes.filter(({ id, title }) => isId(id) && Object.values(title).every(isTitle));
  const lanes = own.length > 0 ? own.slice(0, 12) : NO_LANES;
  const anchored = sections.filter(({ kind, anchor }) => kind === 'step' && anchor);
  const { minutes } = tour.own;
  const isTime = minutes !== undefined && Number.isInteger(minutes) && minutes >= 1 && minutes <= 600;
  const steps = stepsOf(anchored, lanes, code);
  const structure = { format: 2, ...(isTime && { minutes }), lanes, steps };
  if (steps.length === 0) {
    problems.push(
      message('No step has an anchor, so the walkthrough cannot be read yet. Give its steps anchors.'),
    );
    return structure;
  }
  if (!anchored.every(({ step }) => isReached(step.own?.reached, code))) {
    const text = message(
      'A tour does not say how control gets from step to step. Fill in "lane" and "reached".',
    );
    problems.push(text);
  }
  const { value, problems: broken } = readJson<WrittenWalkthrough>(
    JSON.stringify(structure),
    ROOT,
    'walkthrough',
  );
  const faults = (value?.steps ?? []).flatMap((step) => stepFaults(step, code));
  append(
    problems,
    [...broken, ...faults].map((problem) => problem.message),
  );
  return structure;
}

function stepsOf(
  sections: readonly SkeletonSection[],
  lanes: readonly { readonly id: string }[],
  code: CodeLanguage,
): object[] {
  const known = new Set<string>();
  const ids = new Set(sections.map(({ id }) => id));
  return sections.map(({ id, anchor, step }, index) => {
    const { lane, reached, from, via = [], also = [], isCore = false } = step.own ?? {};
    const symbols = symbolsIn(via, code);
    const ways = also
      .filter(
        (way) =>
          way.from !== id && ids.has(way.from) && way.reached !== 'start' && isReached(way.reached, code),
      )
      .slice(0, 20)
      .map((way) => ({ ...way, via: symbolsIn(way.via, code) }))
      .map(({ via: passed, ...way }) => (passed.length > 0 ? { ...way, via: passed } : way));
    // Without `from`, control comes from the step before.
    const isFromWritten = from !== undefined && known.has(from) && from !== sections[index - 1]?.id;
    known.add(id);
    return {
      id,
      lane: (lanes.find((each) => each.id === lane) ?? lanes[0])?.id,
      reached: isReached(reached, code) ? reached : 'start',
      ...(isFromWritten && { from }),
      ...(symbols.length > 0 && { via: symbols }),
      ...(ways.length > 0 && { also: ways }),
      ...(isCore && { core: true }),
      anchor,
    };
  });
}

function symbolsIn(written: readonly string[], code: CodeLanguage): string[] {
  return written.filter((symbol) => code.parseSymbol(symbol) && symbol.length <= 260).slice(0, 20);
}

function isReached(text: string | undefined, code: CodeLanguage): boolean {
  return text !== undefined && (isSharedTransfer(text) || ownTransfer(text, code) !== undefined);
}

function isTitle(text: string): boolean {
  return text !== '' && text.length <= 120;
}

function proseOf(
  tour: ReadTour,
  sections: readonly SkeletonSection[],
  language: Language,
  isOwn: boolean,
): string {
  const open = TO_TRANSLATE[language];
  const bodyOf = (body: string, id = ''): string => {
    if (isOwn || body === '') return body;
    return id === QUESTIONS ? `### ${open}\n\n${open}` : open;
  };
  const introduction = sections.filter(({ kind }) => kind === 'introduction').map(({ body }) => body);
  // In a tour that we exported, the description repeats the beginning of the introduction.
  const description =
    tour.own.walkthrough === undefined ? importedProse(tour.description, () => undefined).body : '';
  const about = [description, ...introduction].filter((part) => part !== '').join('\n\n');
  const parts = [
    `# ${oneLine(tour.title) || tour.own.walkthrough || 'Tour'}`,
    bodyOf(about),
    ...sections
      .filter(({ kind }) => kind !== 'introduction')
      .flatMap(({ id, heading, body }) => [`## ${heading || id} {#${id}}`, bodyOf(body, id)]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function written(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
