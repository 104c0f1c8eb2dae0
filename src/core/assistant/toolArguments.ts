import { LANGUAGES, type Language } from '../base/language';
import { isJsonObject } from '../base/json';
import { parseRepoPath, type RepoPath } from '../base/repoPath';
import type { CallNode } from '../code/calls/callIndex';
import {
  ToolError,
  type AssistantCode,
  type AssistantState,
  type ToolAnswer,
  type ToolArgument,
  type ToolValues,
} from './model';

/** `language`. */
export const LANGUAGE_ARGUMENT: ToolArgument = {
  name: 'language',
  description: 'Language of the texts.',
  kind: 'choice',
  isRequired: false,
  choices: LANGUAGES,
  most: 0,
};

/** An argument that names a function. */
export function functionArgument(name: string, description: string): ToolArgument {
  const form = 'PATH#SYMBOL, the `place` that find_symbol prints.';
  return { name, description: `${description} ${form}`, kind: 'text', isRequired: true, most: 600 };
}

/** The language that a call asks for. */
export function languageOfCall({ language }: ToolValues, state: AssistantState): Language {
  return LANGUAGES.find((each) => each === language) ?? state.language;
}

/** The path and the symbol of `PATH#SYMBOL`. */
export function placeIn(name: string, { [name]: text }: ToolValues): { path: RepoPath; symbol: string } {
  const [, written = '', symbol = ''] = /^([^#]+)#(.+)$/.exec(String(text)) ?? [];
  const path = parseRepoPath(written);
  if (path !== undefined && symbol !== '') return { path, symbol };
  throw new ToolError(`"${name}" must be PATH#SYMBOL, the "place" that find_symbol prints.`);
}

/** The function that an argument names. */
export async function nodeIn(name: string, values: ToolValues, code: AssistantCode): Promise<CallNode> {
  const { path, symbol } = placeIn(name, values);
  const node = await code.find(path, symbol);
  if (node) return node;
  throw new ToolError(`${path} declares no function ${symbol}. Look for it with find_symbol.`);
}

/** The beginning of a list, with how many entries were left out, if any. */
export function cutList(
  name: string,
  entries: readonly unknown[],
  most: number,
): Readonly<Record<string, unknown>> {
  const rest = entries.length - most;
  return { [name]: entries.slice(0, most), ...(rest > 0 && { leftOut: `${rest} more ${name}` }) };
}

/** An answer whose lists are not longer than `most`, with how many entries of which lists were left out. */
export function cutLists(answer: ToolAnswer, most: number): ToolAnswer {
  const leftOut: string[] = [];
  const cut = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) {
      if (value.length > most) leftOut.push(`${value.length - most} more ${name}`);
      return value.slice(0, most).map((each: unknown) => cut(each, name));
    }
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cut(each, key)]));
  };
  const shown = cut(answer, '') as ToolAnswer;
  return leftOut.length > 0 ? { ...shown, leftOut: leftOut.slice(0, 20).join(', ') } : shown;
}
