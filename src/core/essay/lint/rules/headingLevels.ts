import { message } from '../../../base/message';
import type { EssayDocument, Heading } from '../../document/model';
import type { Report, Rule } from '../rule';

const DEEPEST = 4;

/** M1: the title is in the front matter, or is the only heading of the first level; levels follow each other. */
export const headingLevels: Rule = {
  id: 'M1',
  name: 'heading.level',
  check: (essay) => {
    const title = isTitled(essay) ? undefined : essay.headings[0];
    let before = 1;
    return essay.headings.flatMap((heading): Report[] => {
      const { level } = heading;
      const isTitle = heading === title && level === 1;
      const isSkipped = level > before + 1;
      before = level;
      if (level === 1 && !isTitle) return [report('error', heading, firstLevel())];
      if (level > DEEPEST)
        return [
          report(
            'warning',
            heading,
            message(
              'Headings of level {0} look like text on most sites; use {1} levels at most.',
              level,
              DEEPEST,
            ),
          ),
        ];
      return isSkipped ? [report('warning', heading, message('This heading skips a level.'))] : [];
    });
  },
};

function isTitled({ frontMatter }: EssayDocument): boolean {
  return frontMatter?.entries.some(({ key }) => key === 'title') ?? false;
}

function firstLevel(): Report['message'] {
  return message('Sites print the title themselves: begin the headings of the text with "##".');
}

function report(severity: Report['severity'], { start, end }: Heading, text: Report['message']): Report {
  return { severity, at: { start, end }, message: text };
}
