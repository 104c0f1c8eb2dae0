import type { Resolution } from '../../anchor/resolution';
import type { Language } from '../../base/language';
import type { Walkthrough } from '../../pack/model';
import type { Checkout } from '../../reading/checkout';
import { codeSpan } from '../document/codeSpan';
import type { DraftFrame } from './draftFrame';
import type { Phase } from './phases';
import type { QuotedFunction } from './quotedFunction';
import { cell, table } from './table';
import { transferWords } from '../transferWords';

/** The steps of a walkthrough, and where they are in a checkout. */
export interface ResolvedSteps {
  readonly walkthrough: Walkthrough;
  readonly phases: readonly Phase[];
  /** By id of the step. */
  readonly resolutions: ReadonlyMap<string, Resolution>;
  readonly checkout: Checkout;
  readonly language: Language;
}

/** The phases as a table: steps, the lanes that they run in, the locks that their quoted functions take. */
export function phaseTable(
  { walkthrough, phases, language }: ResolvedSteps,
  functions: readonly QuotedFunction[],
  { texts }: DraftFrame,
): string {
  const titles = new Map(walkthrough.lanes.map(({ id, title }) => [id, title[language]]));
  const rows = phases.map(({ number, first, steps }) => {
    const lanes = [...new Set(steps.map(({ lane }) => titles.get(lane) ?? lane))].map(cell);
    const facts = functions
      .filter(({ step }) => step && steps.includes(step))
      .flatMap((one) => one.facts ?? []);
    const locks = [...new Set(facts.flatMap((one) => one.locks.map(({ of }) => codeSpan(cell(of)))))];
    const last = first + steps.length;
    const numbers = steps.length === 1 ? `${last}` : `${first + 1}–${last}`;
    return [texts.phase(number), numbers, lanes.join(texts.and), locks.join(texts.and), ''];
  });
  return table(texts.phaseColumns, rows);
}

/** The steps of each phase with their places: names and numbers, none of the walkthrough's words. */
export async function stepLists(steps: ResolvedSteps, frame: DraftFrame): Promise<string[]> {
  const mentioned = new Set<string>();
  const blocks: string[] = [];
  for (const phase of steps.phases) {
    const lines: string[] = [];
    for (const [index, { id, reached }] of phase.steps.entries()) {
      const { checkout, language } = steps;
      const way = transferWords(reached, frame.texts.reached, checkout.language, language);
      const place = await whereIs(steps.resolutions.get(id), id, mentioned, frame);
      lines.push(`${phase.first + index + 1}. ${place} · ${way}`);
    }
    if (steps.phases.length > 1) blocks.push(`**${frame.texts.phase(phase.number)}**`);
    blocks.push(lines.join('\n'));
  }
  return blocks;
}

/** A symbol is a link where it is named first. */
async function whereIs(
  resolution: Resolution | undefined,
  stepId: string,
  mentioned: Set<string>,
  frame: DraftFrame,
): Promise<string> {
  const { texts } = frame;
  const note = resolution ? verdictNote(resolution, frame) : '';
  if (!resolution?.place) return `${codeSpan(stepId)} ${texts.stepNotHere}${note}`;
  const { symbol, path, name, site } = resolution.place;
  const { line } = (site ?? name).start;
  const key = `${path}#${symbol}`;
  const written = mentioned.has(key) ? `\`${symbol}\`` : await frame.link(symbol, path, line);
  mentioned.add(key);
  return `${written} · \`${path}:${line + 1}\`${note}`;
}

function verdictNote({ verdict }: Resolution, { texts }: DraftFrame): string {
  if (verdict === 'exact') return '';
  return texts.note(verdict === 'ambiguous' ? texts.requests.ambiguous : texts.verdictNotes[verdict]);
}

/** What the pack knows of earlier places of its steps, and of releases that do not have them. */
export function versionLines({ walkthrough }: ResolvedSteps, { texts }: DraftFrame): string[] {
  const lines = walkthrough.steps.flatMap(({ anchor: { symbol, was, absent } }) => {
    const said = [
      ...was.map((one, index) =>
        texts.facts.wasAt(
          `${codeSpan(one.symbol.written)} \`${one.path}\``,
          one.until,
          was[index - 1]?.until,
        ),
      ),
      ...(absent.length > 0 ? [texts.facts.notIn(absent.join(texts.and))] : []),
    ];
    return said.length === 0 ? [] : [texts.row(codeSpan(symbol.written), said.join(texts.facts.then))];
  });
  return lines.length === 0 ? [] : [[...new Set(lines)].map((line) => `- ${line}`).join('\n')];
}
