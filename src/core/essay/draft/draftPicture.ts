import { folderOf, nameOf } from '../../base/repoPath';
import type { CodeLanguage } from '../../code/language';
import type { Checkout } from '../../reading/checkout';
import { mapPicture } from '../../walkthroughMap/mapPicture';
import type { StepToDraw } from '../../walkthroughMap/model';
import { arrowKindOf, legendKinds } from '../../walkthroughMap/stepsToDraw';
import { ESSAY_TEXTS } from '../texts';
import { transferWords } from '../transferWords';
import { draftMap, type DraftMap, type MapRequest, type MapRow } from './draftMap';
import { planDraft, type DraftPlan } from './draftPlan';
import { missingSymbols } from './walkthroughDiagrams';

/** What a draft's walkthrough map is drawn from. */
export interface PictureRequest extends MapRequest {
  /** What {@link planDraft} has found out, if the draft needs it too. */
  readonly plan?: DraftPlan;
}

/** The part of the walkthrough map that a draft is about, as a self-contained SVG text in the language of the draft. */
export async function draftPicture(request: PictureRequest): Promise<string> {
  const { checkout, walkthrough, language } = request;
  const texts = ESSAY_TEXTS[language];
  const map = await draftMap(request, request.plan ?? (await planDraft(request)));
  const wordsOf = (reached: string): string =>
    transferWords(reached, texts.reached, checkout.language, language);
  const missing = missingSymbols(map.found);
  const absent = missing === '' ? '' : texts.diagrams.notHere(map.found.missing.length, missing);
  const commit = (await checkout.head())?.commit.slice(0, 12) ?? '';
  const lanes = map.lanes.map(({ id, title }) => ({ id, title: title[language] }));
  const steps = toDraw(map, checkout.language);
  return mapPicture(lanes, steps, {
    language,
    title: walkthrough.prose[language].title || walkthrough.id,
    description: mapAlternative(map, request),
    labels: await Promise.all(
      map.rows.map(async (row) => {
        const symbol = await fullName(row, checkout);
        return { heading: row.heading ?? '', symbol: row.isFarther ? `${FARTHER} ${symbol}` : symbol };
      }),
    ),
    isNumbered: false,
    legendTitle: texts.mapLegend,
    legend: legendKinds(map.rows, checkout.language).map(({ kind, reached }) => ({
      kind,
      label: wordsOf(reached),
    })),
    source: [
      map.rows.some(({ isFarther }) => isFarther) ? texts.mapFarther(FARTHER) : '',
      [checkout.pack.name, commit].join(' ').trim(),
      absent,
    ]
      .filter(Boolean)
      .join(' · '),
  });
}

/** A function that belongs to no type says little without its package; where that has its own name, it is known by its folder. */
async function fullName({ path, symbol }: MapRow, checkout: Checkout): Promise<string> {
  const { language } = checkout;
  if (language.parseSymbol(symbol)?.owner !== undefined) return symbol;
  const text = await checkout.textOf(path);
  const name = text === undefined ? '' : language.scan(text).packageName;
  return [name === symbol ? nameOf(folderOf(path)) : name, symbol].filter(Boolean).join(language.joiner);
}

/** Before a function that control gets to through others that are not drawn. */
const FARTHER = '…';

function toDraw({ rows }: DraftMap, code: CodeLanguage): StepToDraw[] {
  return rows.map(({ id, lane, from, reached, also }) => ({
    id,
    lane,
    from,
    reached: arrowKindOf(reached, code),
    also: also.map((way) => ({ from: way.from, reached: arrowKindOf(way.reached, code) })),
  }));
}

/** A name for the walkthrough map beside a draft, such as `essay.map.svg` for `essay.md`; without what links would have to escape. */
export function pictureNameFor(draftName: string): string {
  const plain = draftName.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return `${plain.replace(/^[.-]+/, '') || 'draft'}.map.svg`;
}

/** What the walkthrough map shows, in a sentence. */
export function mapAlternative(
  { rows, lanes }: DraftMap,
  { walkthrough, language }: Pick<PictureRequest, 'walkthrough' | 'language'>,
): string {
  const texts = ESSAY_TEXTS[language];
  return texts.mapAlternative(
    walkthrough.prose[language].title || walkthrough.id,
    rows.length,
    lanes.map(({ title }) => title[language]).join(texts.listed),
  );
}
