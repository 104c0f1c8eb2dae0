import { message, LineIndex } from '../../../core';
import type { RuleProblem } from './ruleProblem';

/** `COPYRIGHT_HEADER` of `Makefile.common`. */
const LICENCE = /Copyright 20[0-9]{2} (?:openGemini Authors|Huawei Cloud Computing Technologies Co\., Ltd\.)/;
/** `COPYRIGHT_EXCEPT` of `Makefile.common`: code from other projects, and generated code. */
const EXEMPT =
  /lifted|tests|lib\/msgservice\/data\/data\.pb\.go|lib\/statisticsPusher\/statistics\/handler_statistics\.go|app\/ts-meta\/meta\/snapshot\.go|engine\/index\/tsi\/tag_filters\.go|engine\/index\/tsi\/tag_filter_test\.go|engine\/index\/mergeindex\/item\.go|lib\/config\/openGemini_dir\.go/;

/**
 * Checks a Go file as `make license-check` and `linelint` do: a licence header, and one line break at the end. `path` is
 * relative to the root of the repository, with slashes; some paths need no header.
 */
export function checkGoFile(path: string, text: string): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (!EXEMPT.test(path) && !LICENCE.test(text))
    problems.push({
      code: 'file.no-licence',
      severity: 'error',
      message: message(
        'The licence header is missing. Its first line is "{0}"; copy the rest from another file.',
        'Copyright 20xx openGemini Authors',
      ),
      range: { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } },
    });
  let place = text.length;
  while (place > 0 && '\r\n'.includes(text.charAt(place - 1))) place--;
  if (text === '' || /^(?:\r\n|\n|\r)$/.test(text.slice(place))) return problems;
  problems.push({
    code: 'file.end',
    severity: 'error',
    message: message('End the file with exactly one line break.'),
    range: new LineIndex(text).rangeOf(place, text.length),
  });
  return problems;
}
