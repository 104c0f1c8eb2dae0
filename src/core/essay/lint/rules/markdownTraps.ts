import { message } from '../../../base/message';
import { emphasisTraps } from '../../document/emphasisTraps';
import type { EssayDocument } from '../../document/model';
import type { Report, Rule } from '../rule';
import { isHtmlElement } from '../../document/htmlElements';
import { missingSpaces } from '../missingSpaces';
import { templateTraps } from '../templateTraps';

/** M2: what Markdown, or the site behind it, reads otherwise than the writer meant it. */
export const markdownTraps: Rule = {
  id: 'M2',
  name: 'markdown.misread',
  check: (essay, { target }) => [
    ...essay.blocks.flatMap(emphasisTraps).map((trap) => ({ severity: 'error' as const, ...trap })),
    ...essay.blocks.flatMap(missingSpaces),
    ...bareTypes(essay),
    ...templateTraps(essay, target),
  ],
};

/** `map[string]<T>` in prose becomes a tag that no browser knows, and is gone. */
function bareTypes({ html, lines }: EssayDocument): Report[] {
  return html.flatMap(({ text, start, end, isInline }): Report[] => {
    const name = /^<\/?([A-Za-z][\w:-]{0,60})/.exec(text)?.[1];
    if (name === undefined || isHtmlElement(name)) return [];
    const at = isInline
      ? { start, end }
      : { start, end: start + lines.lineText(lines.positionAt(start).line).length };
    return [
      {
        severity: 'error',
        at,
        message: message('"{0}" is taken for a tag and will be gone. Write it as code.', `<${name}>`),
      },
    ];
  });
}
