import type { Language } from '../../base/language';
import type { CodeLanguage } from '../../code/language';
import { ownTransfer } from '../../code/transfer';
import { arrowsBetween, type StepArrow } from '../../pack/arrows';
import type { EssayTexts } from '../essayTexts';
import { transferWords } from '../transferWords';
import type { DrawnArrow, DrawnStep } from './drawnSteps';

/** In which words diagrams are written. */
export interface DiagramWords {
  readonly texts: EssayTexts;
  /** That of the essay. */
  readonly language: Language;
  /** That of the code. */
  readonly code: CodeLanguage;
}

/** What a diagram says of the arrow to a step, if one leads to it; empty for a direct call by the function of the step before. */
export function arrowLabel(
  step: DrawnArrow & Pick<DrawnStep, 'missing'>,
  words: DiagramWords,
  arrow: Pick<StepArrow<string>, 'from' | 'to'> | undefined,
): string {
  const { diagrams } = words.texts;
  const parts = [kindOf(step, words)];
  if (arrow && arrow.from !== arrow.to - 1) parts.unshift(diagrams.from(arrow.from + 1));
  if (step.isConcurrent && isWaiting(step, words)) parts.push(concurrentWords(words));
  if (step.between > 0) parts.push(diagrams.between(step.between));
  return parts.filter((part) => part !== '').join(diagrams.separator);
}

/** True if arrows of this kind stand for something that the sender waits for, unless something else is said. */
function isWaiting({ reached }: DrawnArrow, { code }: DiagramWords): boolean {
  return reached !== 'channel' && ownTransfer(reached, code)?.manner !== 'concurrent';
}

function kindOf(
  step: DrawnArrow & Pick<DrawnStep, 'missing'>,
  { texts, language, code }: DiagramWords,
): string {
  const { diagrams } = texts;
  switch (step.reached) {
    case 'start':
      if (step.missing === 'same-function') return diagrams.sameFunction;
      return step.missing === 'no-call' ? diagrams.noCall : '';
    case 'direct':
      return '';
    case 'registration':
      return diagrams.registers;
    default:
      return transferWords(step.reached, texts.reached, code, language);
  }
}

function concurrentWords({ code, language }: DiagramWords): string {
  return code.transfers.find(({ manner }) => manner === 'concurrent')?.texts.inDraft[language] ?? '';
}

/** The lines of a legend: what the arrows and notes that occur look like and mean. */
export function diagramLegend(
  { steps, areCompared }: { readonly steps: readonly DrawnStep[]; readonly areCompared: boolean },
  { texts, language, code }: DiagramWords,
): string[] {
  const { diagrams } = texts;
  const ways = steps.flatMap(({ also }) => also);
  const arrows: readonly DrawnArrow[] = [...steps, ...ways];
  const kinds = new Set(arrows.map(({ reached }) => reached));
  const shared = Object.entries(diagrams.kinds).flatMap(([kind, words]) => (kinds.has(kind) ? [words] : []));
  const isConcurrent = arrows.some((one) => one.isConcurrent && one.reached !== 'channel');
  const own = code.transfers.flatMap(({ id, manner, texts: { inDraft } }) =>
    kinds.has(id) || (manner === 'concurrent' && isConcurrent)
      ? [diagrams.own[manner](inDraft[language])]
      : [],
  );
  const has = (missing: DrawnStep['missing']): boolean => steps.some((step) => step.missing === missing);
  return [
    ...shared,
    ...own,
    ...(kinds.has('start') ? [diagrams.noArrow] : []),
    ...(ways.length > 0 || arrowsBetween(steps).some(({ from, to }) => from !== to - 1)
      ? [diagrams.fromMeaning]
      : []),
    ...(arrows.some(({ between }) => between > 0) ? [diagrams.betweenMeaning] : []),
    ...(has('no-call') ? [diagrams.noCallMeaning] : []),
    ...(areCompared ? [] : [diagrams.notCompared]),
  ];
}
