import type { ValueFact } from '../../code/codeFacts';
import { codeSpan } from '../document/codeSpan';
import type { DraftFrame } from './draftFrame';
import { settingName } from './factLines';
import { isLineQuoted, type KnownCode } from './quotedFunction';

const MOST_SETTINGS = 6;

/** The settings that quoted lines read, each once; not those that are only written to the log. */
export function settingBlocks({ all, quoted }: KnownCode, { texts }: DraftFrame): string[] {
  const lines = new Map<string, string>();
  for (const one of all)
    for (const setting of one.configuration) {
      const name = settingName(setting);
      const isLogged = one.logs.some(
        ({ line }) => line <= setting.line && setting.line <= line + LONGEST_LOG,
      );
      if (lines.has(name) || (isLogged && isPassedOn(setting)) || !isLineQuoted(one, setting.line, quoted))
        continue;
      const { value, line } = setting;
      const said = texts.facts.setting(name, value ? codeSpan(value) : undefined);
      lines.set(name, `- ${said}${texts.note(`\`${one.path}:${line + 1}\``)}`);
    }
  if (lines.size === 0) return [];
  return [texts.facts.settingsLead, [...lines.values()].slice(0, MOST_SETTINGS).join('\n')];
}

/** Lines on which a statement that logs may go on. */
const LONGEST_LOG = 3;

/** True if its line is no condition and no assignment of its own. */
function isPassedOn({ text }: ValueFact): boolean {
  return !/^(?:if|for|switch|case|return)\b|^[\w.,\s]+:?=[^=]/.test(text);
}
