import { codeSpan } from '../essay/document/codeSpan';
import type { Resolution } from '../anchor/resolution';
import { isSharedTransfer, ownTransfer } from '../code/transfer';
import type { Step } from '../pack/model';
import { TOUR_TEXTS } from './texts';
import { plainTitle, tourProse, type ProseContext } from './tourProse';

/** Separates the prose of the walkthrough from what a tour adds below it. */
export const FOOTER = '---';

/** The part below the prose of a step: how we found it, where it runs, how control gets there, what its words mean. */
export function stepFooter(
  step: Step,
  resolution: Resolution,
  words: readonly string[],
  context: ProseContext,
): string {
  const texts = TOUR_TEXTS[context.language];
  const { place } = resolution;
  const lane = context.walkthrough.lanes.find(({ id }) => id === step.lane)?.title[context.language];
  const parts = [
    ...verdictNote(step, resolution, context),
    ...(place ? [texts.place(codeSpan(place.symbol), codeSpan(place.path))] : []),
    texts.lane(plainTitle(lane ?? step.lane)),
    reachedText(step, context),
    ...wordList(words, context),
  ];
  return [FOOTER, ...parts].join('\n\n');
}

function verdictNote(step: Step, resolution: Resolution, { language }: ProseContext): string[] {
  const texts = TOUR_TEXTS[language];
  const { verdict, from, candidates, isSiteMissing, place } = resolution;
  const notes: string[] = [];
  if (verdict !== 'exact') notes.push(texts.verdicts[verdict]);
  if (from) notes.push(texts.movedFrom(codeSpan(from.symbol), codeSpan(from.path)));
  if (!place) {
    const { path, symbol } = step.anchor;
    notes.push(texts.asWritten(codeSpan(symbol.written), codeSpan(path)));
  }
  const places = candidates.map((candidate) => `${codeSpan(candidate.symbol)} (${codeSpan(candidate.path)})`);
  if (places.length > 0) notes.push(texts.candidates(places.join(texts.separator)));
  if (place && isSiteMissing) notes.push(texts.statementMissing);
  return notes.length > 0 ? [`⚠ ${notes.join(' ')}`] : [];
}

function reachedText(
  { reached, from, via }: Step,
  { pack, walkthrough, language, numberOf }: ProseContext,
): string {
  const texts = TOUR_TEXTS[language];
  if (reached === 'start') return texts.reached(texts.kinds.start, undefined);
  const number = from === undefined ? undefined : numberOf.get(from);
  const heading = walkthrough.prose[language].sections.get(from ?? '')?.heading ?? from;
  const before =
    number === undefined || heading === undefined
      ? undefined
      : `[${texts.stepName(number, plainTitle(heading))}][#${number}]`;
  const symbols = via.map(({ written }) => codeSpan(written)).join(texts.separator);
  const kind = isSharedTransfer(reached)
    ? texts.kinds[reached]
    : (ownTransfer(reached, pack.language)?.texts.inTour[language] ?? reached);
  const between = symbols === '' ? [] : [texts.via(symbols)];
  return [texts.reached(kind, before), ...between].join(texts.comma);
}

/** The glossary words that a text links to, each with the first paragraph of its explanation. */
function wordList(words: readonly string[], context: ProseContext): string[] {
  const { pack, language } = context;
  const rows = words.flatMap((id) => {
    const word = pack.glossary?.[language].words.get(id);
    if (!word) return [];
    const { markdown } = tourProse(word.body.split(/\n[ \t]*\n/, 1)[0] ?? '', context);
    return [TOUR_TEXTS[language].word(plainTitle(word.heading), markdown.replace(/\s*\n\s*/g, ' '))];
  });
  return rows.length > 0 ? [[TOUR_TEXTS[language].words, '', ...rows].join('\n')] : [];
}
