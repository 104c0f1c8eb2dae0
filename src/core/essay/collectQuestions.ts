import { LANGUAGES, type Language } from '../base/language';
import { tableKey, type DraftQuestions, type UntouchedTable } from './draftQuestions';
import type { Community } from './registry';
import { POINTER_PATTERN, promptPattern } from './prompts';
import type { TemplatePart } from './templates/model';
import { ESSAY_TEXTS } from './texts';

/** Collects what the core's drafts ask, what those of communities ask in its place, and what their templates ask. */
export function collectQuestions(communities: readonly Community[]): DraftQuestions {
  const prompts = new Set(
    LANGUAGES.flatMap((language) => [
      ...Object.values(ESSAY_TEXTS[language].prompts).flat(),
      ...communities.flatMap(({ texts }) => Object.values(texts[language].prompts).flat()),
      ...partsIn(communities, language).flatMap((part) => part.prompts),
    ]),
  );
  const any = anyOf(prompts);
  return {
    whole: new RegExp(`^\\s*(?:${any})${POINTER_PATTERN}\\s*$`, 'u'),
    pattern: new RegExp(`\\s*(?:${any})${POINTER_PATTERN}`, 'uy'),
    untouchedTables: tablesIn(communities),
  };
}

function partsIn(communities: readonly Community[], language: Language): readonly TemplatePart[] {
  return communities.flatMap(({ templates }) => templates.flatMap(({ texts }) => texts[language].parts));
}

/** A pattern for any of the questions; a longer one first, for a short one may begin it. */
function anyOf(prompts: ReadonlySet<string>): string {
  return [...prompts]
    .sort((left, right) => right.length - left.length)
    .map(promptPattern)
    .join('|');
}

function tablesIn(communities: readonly Community[]): ReadonlyMap<string, UntouchedTable> {
  return new Map(
    LANGUAGES.flatMap((language) => {
      const { functionColumns, failureColumns, lossColumns } = ESSAY_TEXTS[language];
      const facts = [{ columns: functionColumns, rows: [] }];
      const toFill = [failureColumns, lossColumns].map((columns) => ({ columns, rows: [], given: 2 }));
      const tables = partsIn(communities, language).flatMap(({ table }) => table ?? []);
      return [...facts, ...tables, ...toFill].map(({ columns, rows, ...given }): [string, UntouchedTable] => [
        tableKey(columns),
        { firstCells: new Set(rows), ...given },
      ]);
    }),
  );
}
