import { message } from '../../base/message';
import type { CodeLanguage } from '../../code/language';
import type { WrittenStep, WrittenWalkthrough } from '../written';
import { withValue } from './jsonEdits';
import { openForEdit, prosePath, structurePath } from './openPack';
import type { PackChange, PackEdit, PackTexts } from './packEdit';
import { withoutSection } from './sections';
import { soundStructure } from './soundStructure';
import { senderOf } from './stepOrder';

/** How control gets to a step, as a pack writes it. */
export interface WayToStep {
  /** A transfer. */
  readonly reached: string;
  /** Id of the step that control comes from; absent when it is the step before, or none. */
  readonly from?: string;
  /** The functions between, in order; absent when there is none. */
  readonly via?: readonly string[];
}

/** A step that an author deletes. */
export interface DeletedStep {
  /** Its id. */
  readonly walkthrough: string;
  /** Its id. */
  readonly step: string;
  /** How control gets to the steps that came from the deleted one, by their ids; those that are missing become starts. */
  readonly ways: ReadonlyMap<string, WayToStep>;
}

/** Deletes a step and its sections. */
export function deleteStep(
  texts: PackTexts,
  { walkthrough: id, step, ways }: DeletedStep,
  code: CodeLanguage,
): PackEdit {
  const opened = openForEdit(texts, id);
  if ('refusal' in opened) return opened;
  const { walkthrough, languages } = opened;
  const index = walkthrough?.value.steps.findIndex((each) => each.id === step) ?? -1;
  if (!walkthrough || index < 0)
    return { refusal: message('The walkthrough "{0}" has no step "{1}".', id, step) };
  if (walkthrough.value.steps.length === 1)
    return { refusal: message('A walkthrough needs a step, and this is the only one.') };
  const structure = withoutStep(walkthrough, index, ways);
  const unsound = soundStructure(structure, id, code);
  if (unsound) return { refusal: unsound };
  const prose = languages.flatMap((language): PackChange[] => {
    const path = prosePath(id, language);
    const before = texts.get(path);
    const text = before === undefined ? undefined : withoutSection(before, step);
    return text === undefined || text === before ? [] : [{ path, before, text }];
  });
  // The structure comes first: a text without a step can be read, a step without a text is only a warning, too.
  return { changes: [{ path: structurePath(id), before: walkthrough.text, text: structure }, ...prose] };
}

function withoutStep(
  { value: { steps }, text }: { readonly value: WrittenWalkthrough; readonly text: string },
  index: number,
  ways: ReadonlyMap<string, WayToStep>,
): string {
  const deleted = steps[index]?.id;
  const remaining = steps.filter((_, at) => at !== index);
  let edited = text;
  steps.forEach((step, at) => {
    if (at === index) return;
    const before = remaining[remaining.indexOf(step) - 1]?.id;
    for (const [name, value] of Object.entries(changesOf(steps, at, { deleted, before, ways })))
      edited = withValue(edited, ['steps', at, name], value);
  });
  return withValue(edited, ['steps', index], undefined);
}

interface Deletion {
  readonly deleted: string | undefined;
  /** The step that will come before. */
  readonly before: string | undefined;
  readonly ways: ReadonlyMap<string, WayToStep>;
}

function changesOf(
  steps: readonly WrittenStep[],
  at: number,
  { deleted, before, ways }: Deletion,
): Partial<Record<'reached' | 'from' | 'via' | 'also', unknown>> {
  const step = steps[at];
  const sender = senderOf(steps, at);
  const also = step?.also?.filter(({ from }) => from !== deleted);
  const others = also?.length === step?.also?.length ? {} : { also: also?.length ? also : undefined };
  if (!step || sender === undefined) return others;
  if (sender === deleted) {
    const { reached, from, via } = ways.get(step.id) ?? START;
    return { ...others, reached, from: from === before ? undefined : from, via };
  }
  const from = sender === before ? undefined : sender;
  return from === step.from ? others : { ...others, from };
}

const START: WayToStep = { reached: 'start' };
