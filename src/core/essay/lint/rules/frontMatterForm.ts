import { message } from '../../../base/message';
import type { FrontMatterEntry } from '../../document/frontMatter';
import type { EssayDocument } from '../../document/model';
import { factsOf } from '../../export/facts';
import type { FrontMatterValue, Target } from '../../targets/target';
import type { Report, Rule } from '../rule';

const DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T ])/;

/** M3: front matter that YAML reads as it is meant, with what the export cannot supply. */
export const frontMatterForm: Rule = {
  id: 'M3',
  name: 'front-matter.form',
  check: (essay, { target }) => {
    const { frontMatter } = essay;
    if (!frontMatter) return missingKeys(essay, target);
    return [
      // One missing quotation mark makes YAML complain about everything behind it.
      ...frontMatter.problems.slice(0, 1).map(({ start, end, reason }): Report => ({
        severity: 'error',
        at: { start, end },
        message: message('YAML cannot read this: {0}. Put the value in quotes.', reason),
      })),
      ...frontMatter.entries.flatMap((entry) => [...entryProblems(entry), ...targetProblems(entry, target)]),
      ...(frontMatter.problems.length > 0 ? [] : missingKeys(essay, target)),
    ];
  },
};

function entryProblems(entry: FrontMatterEntry): Report[] {
  const { written, isCutByComment, value } = entry;
  if (!written) return [];
  const at = { start: written.start, end: written.end };
  if (isCutByComment)
    return [error(at, message('YAML takes what follows " #" for a comment. Put the value in quotes.'))];
  const [day, year = '', month = '', date = ''] = (typeof value === 'string' && DAY.exec(value)) || [];
  if (day === undefined || (month.length === 2 && date.length === 2)) return [];
  const padded = written.text.replace(day, `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  const fix = { title: message('Write {0}', padded), edits: [{ ...at, text: padded }] };
  return [{ ...error(at, message('Write month and day with two digits each.')), fix }];
}

/** What the export writes in another form matters only to those who publish the file itself. */
function targetProblems({ key, value, written, start, end }: FrontMatterEntry, target: Target): Report[] {
  const rules = target.frontMatter;
  if (!rules) return [];
  if (key === rules.dateKey && rules.isDateText && written && !written.isQuoted) {
    const fix = { title: message('Put in quotes'), edits: [{ ...written, text: `'${written.text}'` }] };
    const text = message('{0} needs this date in quotes. The export writes them.', target.name);
    return [{ severity: 'information', at: written, message: text, fix }];
  }
  if (key !== rules.tags?.key) return [];
  const isRight = rules.tags.form === 'list' ? Array.isArray(value) : typeof value === 'string';
  if (isRight) return [];
  const text =
    rules.tags.form === 'list'
      ? message('{0} wants a list here: {1}. The export writes one.', target.name, `${key}: ['a', 'b']`)
      : message(
          '{0} wants one text with commas here: {1}. The export writes one.',
          target.name,
          `${key}: 'a,b'`,
        );
  return [{ severity: 'information', at: { start, end }, message: text }];
}

/** Keys that the target needs and for which the export would have no value. */
function missingKeys(essay: EssayDocument, { frontMatter, name }: Target): Report[] {
  if (!frontMatter || frontMatter.required.length === 0) return [];
  const supplied = frontMatter.valuesOf(factsOf(essay, { date: ANY_DAY }), '');
  const missing = frontMatter.required.filter((key) => isEmpty(supplied[key]));
  if (missing.length === 0) return [];
  const text = message('{0} needs these keys in the front matter too: {1}.', name, missing.join(', '));
  const { start, end } = essay.frontMatter ?? {};
  return [
    start === undefined || end === undefined
      ? { severity: 'error', message: text }
      : error({ start, end }, text),
  ];
}

/** The export takes today when the essay names no day. */
const ANY_DAY = '2000-01-01';

function isEmpty(value: FrontMatterValue | undefined): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function error({ start, end }: { start: number; end: number }, text: Report['message']): Report {
  return { severity: 'error', at: { start, end }, message: text };
}
