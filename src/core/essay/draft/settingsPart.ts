import type { FunctionFacts, ValueFact } from '../../code/codeFacts';
import { codeSpan } from '../document/codeSpan';
import type { DraftFrame } from './draftFrame';
import { settingName } from './factLines';
import { isLineQuoted, type KnownCode } from './quotedFunction';

const MOST_SETTINGS = 6;
/** Of a longer function, only what is quoted of it has to do with the subject. */
const LONG = 60;

/** The settings that functions of the subject read, each once. */
export function settingBlocks({ all, quoted, subject }: KnownCode, { texts }: DraftFrame): string[] {
  const lines = new Map<string, string>();
  const isOfSubject = (one: FunctionFacts, { line }: ValueFact): boolean =>
    isLineQuoted(one, line, quoted) || (subject.has(one) && one.endLine - one.line < LONG);
  for (const one of all)
    for (const setting of one.configuration) {
      const name = settingName(setting);
      if (lines.has(name) || !isOfSubject(one, setting)) continue;
      const { value, line } = setting;
      const said = texts.facts.setting(name, value ? codeSpan(value) : undefined);
      lines.set(name, `- ${said}${texts.note(`\`${one.path}:${line + 1}\``)}`);
    }
  if (lines.size === 0) return [];
  return [texts.facts.settingsLead, [...lines.values()].slice(0, MOST_SETTINGS).join('\n')];
}
