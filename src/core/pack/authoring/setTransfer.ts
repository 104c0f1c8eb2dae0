import { message } from '../../base/message';
import type { CodeLanguage } from '../../code/language';
import { withValue } from './jsonEdits';
import { openForEdit, structurePath } from './openPack';
import type { PackEdit, PackTexts } from './packEdit';
import { soundStructure } from './soundStructure';

/** How control gets to a step, as an author says. */
export interface StatedTransfer {
  /** Id of the walkthrough. */
  readonly walkthrough: string;
  /** Id of the step. */
  readonly step: string;
  /** A transfer. */
  readonly reached: string;
  /** Id of an earlier step that control comes from; absent for a start. */
  readonly from?: string | undefined;
}

/** Writes how control gets to a step. The functions between go, because they were those of another way. */
export function setTransfer(
  texts: PackTexts,
  { walkthrough: id, step, reached, from }: StatedTransfer,
  code: CodeLanguage,
): PackEdit {
  const opened = openForEdit(texts, id);
  if ('refusal' in opened) return opened;
  const { walkthrough } = opened;
  const steps = walkthrough?.value.steps ?? [];
  const index = steps.findIndex((each) => each.id === step);
  if (!walkthrough || index < 0)
    return { refusal: message('The walkthrough "{0}" has no step "{1}".', id, step) };
  const isStart = reached === 'start';
  const sender = isStart || from === steps[index - 1]?.id ? undefined : from;
  const values = { reached, from: sender, via: undefined };
  const text = Object.entries(values).reduce(
    (edited, [name, value]) => withValue(edited, ['steps', index, name], value),
    walkthrough.text,
  );
  const unsound = soundStructure(text, id, code);
  if (unsound) return { refusal: unsound };
  return {
    changes: text === walkthrough.text ? [] : [{ path: structurePath(id), before: walkthrough.text, text }],
  };
}
