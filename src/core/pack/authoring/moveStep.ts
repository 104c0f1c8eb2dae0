import { message } from '../../base/message';
import type { CodeLanguage } from '../../code/language';
import type { WrittenWalkthrough } from '../written';
import { withEntry, withValue } from './jsonEdits';
import { openForEdit, prosePath, sectionsBefore, structurePath } from './openPack';
import type { PackChange, PackEdit, PackTexts } from './packEdit';
import { withMovedSection } from './sections';
import { soundStructure } from './soundStructure';
import { changesForOrder } from './stepOrder';

/** A step that an author moves to another place of its walkthrough. */
export interface MovedStep {
  /** Its id. */
  readonly walkthrough: string;
  /** Its id. */
  readonly step: string;
  /** Id of the step that it follows; absent: it becomes the first one. */
  readonly after: string | undefined;
}

/** Moves a step and its sections. Control still gets to every step from where it came. */
export function moveStep(texts: PackTexts, moved: MovedStep, code: CodeLanguage): PackEdit {
  const { walkthrough: id, step, after } = moved;
  const opened = openForEdit(texts, id);
  if ('refusal' in opened) return opened;
  const { walkthrough, languages } = opened;
  if (!walkthrough) return { refusal: message('There is no walkthrough "{0}" in this pack.', id) };
  const ids = walkthrough.value.steps.map((each) => each.id);
  const unknown = [step, ...(after === undefined ? [] : [after])].find((each) => !ids.includes(each));
  if (unknown !== undefined)
    return { refusal: message('The walkthrough "{0}" has no step "{1}".', id, unknown) };
  if (after === step) return { refusal: message('A step cannot follow itself.') };
  const others = ids.filter((each) => each !== step);
  const place = after === undefined ? 0 : others.indexOf(after) + 1;
  const order = [...others.slice(0, place), step, ...others.slice(place)];
  if (order.join() === ids.join()) return { changes: [] };
  const structure = withOrder(walkthrough, step, order);
  const unsound = soundStructure(structure, id, code);
  if (unsound) return { refusal: unsound };
  const prose = languages.flatMap((language): PackChange[] => {
    const path = prosePath(id, language);
    const before = texts.get(path);
    const text =
      before === undefined ? undefined : withMovedSection(before, step, sectionsBefore(order, step));
    return text === undefined || text === before ? [] : [{ path, before, text }];
  });
  return { changes: [...prose, { path: structurePath(id), before: walkthrough.text, text: structure }] };
}

function withOrder(
  { value, text }: { readonly value: WrittenWalkthrough; readonly text: string },
  step: string,
  order: readonly string[],
): string {
  const { steps } = value;
  let edited = text;
  const changes = changesForOrder(steps, order);
  for (const { id, values } of changes) {
    const at = steps.findIndex((each) => each.id === id);
    for (const [name, each] of Object.entries(values)) edited = withValue(edited, ['steps', at, name], each);
  }
  const { steps: changed } = JSON.parse(edited) as WrittenWalkthrough;
  const at = changed.findIndex(({ id }) => id === step);
  return withEntry(withValue(edited, ['steps', at], undefined), ['steps'], order.indexOf(step), changed[at]);
}
