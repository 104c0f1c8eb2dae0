import type { Language } from '../../base/language';
import type { FunctionFacts } from '../../code/codeFacts';
import type { Walkthrough } from '../../pack/model';
import { codeSpan } from '../document/codeSpan';
import type { DraftFrame } from './draftFrame';
import type { FoundWalkthrough } from './foundSteps';
import { lockName } from './lockHolders';
import type { Phase } from './phases';
import { keyOfFunction, type KnownCode } from './quotedFunction';
import { cell, table } from './table';

/** The steps of a walkthrough that a checkout has. */
export interface PhasedSteps {
  readonly walkthrough: Walkthrough;
  /** Of the steps that were found. */
  readonly phases: readonly Phase[];
  readonly found: FoundWalkthrough;
  readonly known: KnownCode;
  readonly language: Language;
}

/** The phases as a table: where they run, their steps, what their functions lock, start and change on the disk. */
export function phaseTable(steps: PhasedSteps, { texts }: DraftFrame): string[] {
  const { walkthrough, phases, found, known, language } = steps;
  const titles = new Map(walkthrough.lanes.map(({ id, title }) => [id, title[language]]));
  const subject = new Set(known.all.map(keyOfFunction));
  const symbols = new Set(found.steps.map(({ place }) => place.symbol));
  const rows = phases.map(({ first, steps: own }) => {
    const lanes = [...new Set(own.map(({ lane }) => titles.get(lane) ?? lane))].map(cell);
    const all = found.steps.flatMap(({ step, facts: one }) => (own.includes(step) && one ? [one] : []));
    const facts = all.filter((one) => subject.has(keyOfFunction(one)));
    const last = first + own.length;
    const numbers = own.length === 1 ? `${last}` : `${first + 1}–${last}`;
    const files = facts.filter((one) => one.files.length > 0);
    return [
      lanes.join(texts.listed),
      numbers,
      listOf(facts.flatMap((one) => one.locks.flatMap((lock) => lockWords(lock, texts)))),
      listOf(all.flatMap((one) => startedBy(one, facts.includes(one)))),
      listOf(files.map(({ symbol }) => codeSpan(cell(symbol)))),
    ];
  });
  const columns = texts.phaseColumns.flatMap((_, index) => (rows.some((row) => row[index]) ? [index] : []));
  // The map shows the lanes and the steps already.
  if (rows.length < 2 || columns.length < 3) return [];
  const pick = (row: readonly string[]): string[] => columns.map((column) => row[column] ?? '');
  return [table(pick(texts.phaseColumns), rows.map(pick))];

  /** What a function starts; of a function that is not of the subject, only what is a step. */
  function startedBy({ started }: FunctionFacts, isOfSubject: boolean): string[] {
    return started.flatMap(({ of }) => {
      if (of === '') return isOfSubject ? [texts.facts.unnamed] : [];
      return isOfSubject || symbols.has(of) ? [codeSpan(cell(of))] : [];
    });
  }

  function listOf(names: readonly string[]): string {
    return [...new Set(names)].join(texts.and);
  }
}

/** Locks that nobody else takes say nothing of a phase. */
function lockWords(lock: FunctionFacts['locks'][number], texts: DraftFrame['texts']): string[] {
  if (lock.others.length === 0) return [];
  return [codeSpan(cell(lockName(lock))) + (lock.mode === 'read' ? texts.note(texts.facts.reading) : '')];
}

/** The steps of each phase with their places: names and numbers, none of the walkthrough's words. */
export async function stepLists({ phases, found }: PhasedSteps, frame: DraftFrame): Promise<string[]> {
  const mentioned = new Set<string>();
  const blocks: string[] = [];
  for (const phase of phases) {
    const lines: string[] = [];
    for (const [index, { id }] of phase.steps.entries()) {
      const place = found.resolutions.get(id)?.place;
      if (!place) continue;
      const { symbol, path, name, site } = place;
      const { line } = (site ?? name).start;
      const key = keyOfFunction(place);
      const written = mentioned.has(key) ? `\`${symbol}\`` : await frame.link(symbol, path, line);
      mentioned.add(key);
      lines.push(`${phase.first + index + 1}. ${written} · \`${path}:${line + 1}\``);
    }
    blocks.push(lines.join('\n'));
  }
  return blocks.length === 0 ? [] : [blocks.join('\n')];
}

/** What the pack knows of earlier places of its steps, and of releases that do not have them. */
export function versionLines({ steps }: Walkthrough, { texts }: DraftFrame): string[] {
  const lines = steps.flatMap(({ anchor: { symbol, was, absent } }) => {
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
