import type { Resolution } from '../../anchor/resolution';
import type { Language } from '../../base/language';
import { folderOf } from '../../base/repoPath';
import type { Walkthrough } from '../../pack/model';
import { cell, table } from './table';

/** Where the steps of a walkthrough were found, by step id. */
export type Resolutions = ReadonlyMap<string, Resolution>;

const MOST_SYMBOLS = 6;

/** A table of the lanes with the packages and symbols that their steps were found in. */
export function moduleTable(
  { lanes, steps }: Walkthrough,
  resolutions: Resolutions,
  headings: readonly string[],
  language: Language,
): string {
  const rows = lanes.map(({ id, title }) => {
    const places = steps.flatMap((step) => (step.lane === id ? (resolutions.get(step.id)?.place ?? []) : []));
    const packages = [...new Set(places.map(({ path }) => folderOf(path) || '.'))];
    const symbols = [...new Set(places.map(({ symbol }) => symbol))];
    return [cell(title[language]), listed(packages), listed(symbols), ''];
  });
  return table(headings, rows);
}

function listed(words: readonly string[]): string {
  const shown = words.slice(0, MOST_SYMBOLS).map((word) => `\`${cell(word)}\``);
  return [...shown, ...(words.length > MOST_SYMBOLS ? ['…'] : [])].join(' ');
}
