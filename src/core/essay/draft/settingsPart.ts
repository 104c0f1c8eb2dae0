import type { ValueFact } from '../../code/codeFacts';
import { codeSpan } from '../document/codeSpan';
import type { EssayTexts } from '../essayTexts';
import type { DraftFrame } from './draftFrame';
import { settingName } from './factLines';
import { isLineQuoted, type KnownCode } from './quotedFunction';

const MOST_SETTINGS = 6;

/** The settings that quoted lines read, then those that other lines of the subject read, each once; not those that are only logged. */
export function settingBlocks({ all, quoted }: KnownCode, { texts }: DraftFrame): string[] {
  const here = new Map<string, string>();
  const elsewhere = new Map<string, string>();
  for (const one of all)
    for (const setting of one.configuration) {
      const name = settingName(setting);
      const { value, line } = setting;
      const isQuoted = isLineQuoted(one, line, quoted);
      const isLogged = one.logs.some((log) => log.line <= line && line <= log.line + LONGEST_LOG);
      if (here.has(name) || (isLogged && isPassedOn(setting))) continue;
      const said = texts.facts.setting(name, value ? codeSpan(value) : undefined);
      const lines = isQuoted ? here : elsewhere;
      if (!lines.has(name)) lines.set(name, `- ${said}${texts.note(`\`${one.path}:${line + 1}\``)}`);
    }
  const others = [...elsewhere].flatMap(([name, line]) => (here.has(name) ? [] : [line]));
  return [
    ...list(texts.facts.settingsLead, [...here.values()], texts),
    ...list(texts.facts.otherSettingsLead, others, texts),
  ];
}

function list(lead: string, lines: readonly string[], texts: EssayTexts): string[] {
  const more = lines.length - MOST_SETTINGS;
  const shown = [...lines.slice(0, MOST_SETTINGS), ...(more > 0 ? [`- ${texts.moreFields(more)}`] : [])];
  return lines.length === 0 ? [] : [lead, shown.join('\n')];
}

/** Lines on which a statement that logs may go on. */
const LONGEST_LOG = 3;

/** True if its line is no condition and no assignment of its own. */
function isPassedOn({ text }: ValueFact): boolean {
  return !/^(?:if|for|switch|case|return)\b|^[\w.,\s]+:?=[^=]/.test(text);
}
