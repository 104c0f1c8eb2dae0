import { message } from '../../base/message';
import type { CodeLanguage } from '../../code/language';
import { anchorFaults } from '../languageFaults';
import { readJson } from '../json';
import type { WrittenAnchor, WrittenPack } from '../written';
import { withEntry, withValue } from './jsonEdits';
import { stepIdFor } from './newIds';
import { brokenFile, PACK_JSON } from './openPack';
import type { PackEdit, PackTexts } from './packEdit';

/** A place that an author adds to the entry points of a pack. */
export interface NewEntryPoint {
  /** Its title, in every language until somebody translates it. */
  readonly title: string;
  /** Id of a topic of the pack; a pack without topics gets one. */
  readonly topic?: string | undefined;
  /** The place that it leads to. */
  readonly anchor: WrittenAnchor;
}

const FIRST_TOPIC = { id: 'entry-points', title: { 'zh-cn': '代码入口', en: 'Entry points' } };

/** Adds an entry point to a pack. */
export function addEntryPoint(texts: PackTexts, added: NewEntryPoint, code: CodeLanguage): PackEdit {
  const { title, anchor } = added;
  const before = texts.get(PACK_JSON) ?? '';
  const { value: pack, problems } = readJson<WrittenPack>(before, PACK_JSON, 'pack');
  if (!pack) return { refusal: brokenFile(PACK_JSON, problems[0]?.message) };
  const [fault] = anchorFaults(anchor, code);
  if (fault) return { refusal: fault.message };
  const { topics = [], entryPoints = [] } = pack;
  const topic = added.topic ?? topics[0]?.id ?? FIRST_TOPIC.id;
  const id = stepIdFor(
    anchor,
    entryPoints.map((each) => each.id),
  );
  const entry = { id, topic, title: { 'zh-cn': title, en: title }, anchor };
  const withTopic = topics.some((each) => each.id === topic)
    ? before
    : withValue(before, ['topics'], [...topics, FIRST_TOPIC]);
  const text =
    pack.entryPoints === undefined
      ? withValue(withTopic, ['entryPoints'], [entry])
      : withEntry(withTopic, ['entryPoints'], entryPoints.length, entry);
  const [problem] = readJson<WrittenPack>(text, PACK_JSON, 'pack').problems;
  if (problem) return { refusal: message('{0}: {1}', PACK_JSON, problem.message) };
  return { changes: [{ path: PACK_JSON, before, text }] };
}
