import { message } from '../../base/message';
import type { ProseBlock } from '../document/model';
import type { Report } from './rule';

const HEADING = /^(#{1,6})(?=[\p{L}\d])/u;
const LIST = /^(\d{1,3}[.)]|[-+*])(?=\p{Script=Han})/u;

/** Marks of headings and lists that Markdown takes for text, since no space follows them. */
export function missingSpaces(block: ProseBlock): Report[] {
  const { raw, kind, role, offsetOf } = block;
  if (kind !== 'paragraph' || role !== 'text' || !/^(?:#|[-+*\d])/m.test(raw)) return [];
  let start = 0;
  return raw.split('\n').flatMap((line): Report[] => {
    const at = start;
    start += line.length + 1;
    const found = problemOf(line.slice(0, 300));
    if (!found) return [];
    const end = offsetOf(at) + found.mark.length;
    const fix = { title: message('Put a space there'), edits: [{ start: end, end, text: ' ' }] };
    return [{ severity: found.severity, at: { start: offsetOf(at), end }, message: found.text, fix }];
  });
}

interface Found {
  readonly mark: string;
  readonly severity: Report['severity'];
  readonly text: Report['message'];
}

function problemOf(line: string): Found | undefined {
  const heading = HEADING.exec(line)?.[1];
  if (heading !== undefined && !isTag(line, heading))
    return {
      mark: heading,
      severity: 'error',
      text: message('This is no heading: put a space after "{0}".', heading),
    };
  const list = LIST.exec(line)?.[1];
  // Two asterisks in a line are marks of emphasis.
  if (list === undefined || (list === '*' && line.indexOf('*', 1) > 0)) return undefined;
  return {
    mark: list,
    severity: 'warning',
    text: message('This is no list: put a space after "{0}".', list),
  };
}

/** A single mark before a word may be a tag, `#include` or a number; those of a post come several on a line or end with the mark. */
function isTag(line: string, mark: string): boolean {
  return mark === '#' && (!/^#\p{Script=Han}/u.test(line) || line.indexOf('#', 1) > 0);
}
