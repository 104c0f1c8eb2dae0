import { message, type Message } from '../../base/message';
import type { RepoPath } from '../../base/repoPath';
import type { CodeLanguage } from '../../code/language';
import { GLOSSARY, isId } from '../folders';
import { stepFaults } from '../languageFaults';
import { TO_WRITE } from '../openTexts';
import { isSupplement } from '../prose';
import type { WrittenAnchor, WrittenStep, WrittenWalkthrough } from '../written';
import { jsonText, withEntry, withValue } from './jsonEdits';
import {
  openForEdit,
  PACK_JSON,
  prosePath,
  sectionsBefore,
  structurePath,
  type EditedPack,
} from './openPack';
import type { PackChange, PackEdit, PackTexts } from './packEdit';
import { newText, withSection } from './sections';
import { changesForOrder } from './stepOrder';
import { soundStructure } from './soundStructure';

/** A step that an author adds to a walkthrough. */
export interface NewStep {
  /** Id of the walkthrough; one that the pack does not have is made. */
  readonly walkthrough: string;
  /** Title of the walkthrough if it is made; its id when absent. */
  readonly title?: string | undefined;
  /** Id of the step. */
  readonly step: string;
  /** Heading of its sections; the symbol when absent. */
  readonly heading?: string | undefined;
  /** Id of the lane, which is made when the walkthrough does not have it; the lane of the step before when absent. */
  readonly lane?: string | undefined;
  /** How control gets to it. */
  readonly reached: string;
  /** Id of the step that control comes from, if that is not the step before. */
  readonly from?: string | undefined;
  /** The functions between, in order, if control passes others on the way. */
  readonly via?: readonly string[] | undefined;
  /** The place that the step shows. */
  readonly anchor: WrittenAnchor;
  /** Id of the step that it follows; absent: it becomes the last one. */
  readonly after?: string | undefined;
  /** True if it becomes the first one. */
  readonly isFirst?: boolean | undefined;
}

/** The lane of a walkthrough whose author names none. */
const FIRST_LANE = { id: 'code', title: { 'zh-cn': '代码', en: 'Code' } };

/** Adds a step to a walkthrough of a pack, with a section in each language for its text. */
export function addStep(texts: PackTexts, added: NewStep, language: CodeLanguage): PackEdit {
  const opened = openForEdit(texts, added.walkthrough);
  if ('refusal' in opened) return opened;
  const refusal = refusalOf(added, opened, language);
  if (refusal) return { refusal };
  const { walkthrough } = opened;
  const steps = walkthrough?.value.steps ?? [];
  const after = added.after ?? steps.at(-1)?.id;
  const place = added.isFirst ? 0 : steps.findIndex(({ id }) => id === after) + 1;
  const order = [...steps.slice(0, place), { id: added.step }, ...steps.slice(place)].map(({ id }) => id);
  const structure = walkthrough ? withStep(walkthrough, added, order) : newStructure(added);
  const unsound = soundStructure(structure, added.walkthrough, language);
  if (unsound) return { refusal: unsound };
  // The texts come first and the list of walkthroughs last: whatever a run that is killed leaves, the pack can be read.
  return {
    changes: [
      ...proseChanges(texts, added, opened, order),
      { path: structurePath(added.walkthrough), before: walkthrough?.text, text: structure },
      ...(walkthrough ? [] : [listed(opened, added.walkthrough)]),
    ],
  };
}

/** Adds several steps, each of which sees those before it. All of them are added, or none. */
export function addSteps(texts: PackTexts, added: readonly NewStep[], language: CodeLanguage): PackEdit {
  const now = new Map(texts);
  const changes = new Map<RepoPath, PackChange>();
  for (const step of added) {
    const edit = addStep(now, step, language);
    if (!edit.changes) return edit;
    for (const change of edit.changes) {
      now.set(change.path, change.text);
      changes.set(change.path, { ...change, before: texts.get(change.path) });
    }
  }
  return { changes: [...changes.values()] };
}

function refusalOf(added: NewStep, { walkthrough }: EditedPack, language: CodeLanguage): Message | undefined {
  const { walkthrough: id, step, lane, after } = added;
  const given: readonly string[] = [id, step, ...(lane === undefined ? [] : [lane])];
  const wrong = given.find((each): boolean => !isId(each));
  if (wrong !== undefined) {
    return message('"{0}" cannot be an id. Use small letters, digits and single hyphens, at most 60.', wrong);
  }
  if (id === GLOSSARY) {
    return message('The folder "{0}" is for the glossary; a walkthrough needs another folder.', id);
  }
  if (isSupplement(step)) {
    return message('"{0}" is the id of a section before or after the steps; choose another.', step);
  }
  const steps = walkthrough?.value.steps ?? [];
  if (steps.some((each) => each.id === step)) {
    return message('The walkthrough "{0}" already has a step "{1}".', id, step);
  }
  if (after !== undefined && !steps.some((each) => each.id === after)) {
    return message('The walkthrough "{0}" has no step "{1}".', id, after);
  }
  return stepFaults(writtenStep(added, FIRST_LANE.id), language)[0]?.message;
}

function writtenStep({ step, reached, from, via, anchor }: NewStep, lane: string): WrittenStep {
  return {
    id: step,
    lane,
    reached,
    ...(from !== undefined && { from }),
    ...(via && { via: [...via] }),
    anchor,
  };
}

function newStructure(added: NewStep): string {
  const lane = added.lane === undefined ? FIRST_LANE : { id: added.lane };
  return jsonText({ format: 2, lanes: [lane], steps: [writtenStep(added, lane.id)] });
}

function withStep(
  { value, text }: { readonly value: WrittenWalkthrough; readonly text: string },
  added: NewStep,
  order: readonly string[],
): string {
  const { lanes, steps } = value;
  const index = order.indexOf(added.step);
  const lane = added.lane ?? steps[Math.max(0, index - 1)]?.lane ?? FIRST_LANE.id;
  let edited = text;
  for (const { id, values } of changesForOrder(steps, order)) {
    const at = steps.findIndex((step) => step.id === id);
    for (const [name, each] of Object.entries(values)) edited = withValue(edited, ['steps', at, name], each);
  }
  edited = withEntry(edited, ['steps'], index, writtenStep(added, lane));
  if (lanes.some(({ id }) => id === lane)) return edited;
  return withEntry(edited, ['lanes'], lanes.length, { id: lane });
}

function listed({ pack, packText }: EditedPack, walkthrough: string): PackChange {
  const text = withEntry(packText, ['walkthroughs'], pack.walkthroughs.length, walkthrough);
  return { path: PACK_JSON, before: packText, text };
}

function proseChanges(
  texts: PackTexts,
  { walkthrough, step, title = walkthrough, heading, anchor }: NewStep,
  { languages }: EditedPack,
  order: readonly string[],
): PackChange[] {
  return languages.map((language) => {
    const path = prosePath(walkthrough, language);
    const before = texts.get(path);
    const body = TO_WRITE[language];
    const section = { id: step, heading: heading ?? anchor.symbol, body };
    const text = withSection(before ?? newText(title, body), section, sectionsBefore(order, step));
    return { path, before, text };
  });
}
