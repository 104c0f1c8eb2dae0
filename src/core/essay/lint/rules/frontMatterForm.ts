import { message } from '../../../base/message';
import type { Target } from '../../targets/target';
import type { FrontMatter, FrontMatterEntry } from '../../document/frontMatter';
import type { Report, Rule } from '../rule';

const DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T ])/;

/** M3: front matter that YAML and the target's site read as it is meant. */
export const frontMatterForm: Rule = {
  id: 'M3',
  name: 'front-matter.form',
  check: ({ frontMatter }, { target }) => {
    const isTaken = target.frontMatter !== undefined;
    if (!frontMatter) return isTaken && target.frontMatter.required.length > 0 ? [noFrontMatter(target)] : [];
    return [
      // One missing quotation mark makes YAML complain about everything behind it.
      ...frontMatter.problems.slice(0, 1).map(({ start, end, reason }): Report => ({
        severity: 'error',
        at: { start, end },
        message: message('YAML cannot read this: {0}. Put the value in quotes.', reason),
      })),
      ...frontMatter.entries.flatMap((entry) => [...entryProblems(entry), ...targetProblems(entry, target)]),
      ...(frontMatter.problems.length > 0 ? [] : missingKeys(frontMatter, target)),
    ];
  },
};

function noFrontMatter({ name, frontMatter }: Target): Report {
  const keys = frontMatter?.required.join(', ') ?? '';
  return { severity: 'error', message: message('{0} needs front matter with {1}.', name, keys) };
}

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

function targetProblems({ key, value, written, start, end }: FrontMatterEntry, target: Target): Report[] {
  const rules = target.frontMatter;
  if (!rules) return [];
  if (key === rules.dateKey && rules.isDateText && written && !written.isQuoted) {
    const fix = { title: message('Put in quotes'), edits: [{ ...written, text: `'${written.text}'` }] };
    return [{ ...error(written, message('{0} needs this date in quotes.', target.name)), fix }];
  }
  if (key !== rules.tags?.key) return [];
  const isRight = rules.tags.form === 'list' ? Array.isArray(value) : typeof value === 'string';
  if (isRight) return [];
  const text =
    rules.tags.form === 'list'
      ? message('{0} wants a list here: {1}.', target.name, `${key}: ['a', 'b']`)
      : message('{0} wants one text with commas here: {1}.', target.name, `${key}: 'a,b'`);
  return [error({ start, end }, text)];
}

function missingKeys({ entries, start, end }: FrontMatter, { frontMatter, name }: Target): Report[] {
  const missing = frontMatter?.required.filter((key) => !entries.some((entry) => entry.key === key)) ?? [];
  if (missing.length === 0) return [];
  return [
    error(
      { start, end },
      message('{0} needs these keys in the front matter too: {1}.', name, missing.join(', ')),
    ),
  ];
}

function error({ start, end }: { start: number; end: number }, text: Report['message']): Report {
  return { severity: 'error', at: { start, end }, message: text };
}
