import { message, type Message } from '../../../base/message';
import { captionOf } from '../../document/captionOf';
import { isOwnCode } from '../../document/ownCode';
import { isCommit } from '../../document/codeLink';
import type { EssayDocument, Fence, ProseBlock } from '../../document/model';
import type { Report, Rule } from '../rule';

const LONGEST_ASIDE = 2;
const DECLARATION = /^(?:func|type|var|const|pub|fn|impl|trait|class|struct|interface|enum|def)\b/;

/** X1: each piece of source says what it is and links to the very lines, so that a reader can go there. */
export const caption: Rule = {
  id: 'X1',
  name: 'excerpt.without-caption',
  check: (essay) =>
    essay.fences
      .filter((fence) => fence.shows === 'source' && !isAside(fence) && !isOwnCode(fence, essay))
      .flatMap((fence): Report[] => {
        const found = captionOf(fence, essay);
        if (!found)
          return [
            report(
              fence,
              message(
                'This code has no caption. Name above it the symbol, the path and the lines, with a link to them at the commit. If it is your own code, say so above it, for example: my experiment.',
              ),
            ),
          ];
        const missing = missingIn(found, essay);
        return missing ? [report(fence, missing)] : [];
      }),
};

/** A statement or two without a caption are part of the sentence before them; a declaration is an excerpt. */
function isAside({ lines, comment }: Fence): boolean {
  const written = lines.filter((line) => line.trim() !== '');
  return !comment && written.length <= LONGEST_ASIDE && !written.some((line) => DECLARATION.test(line));
}

function report({ start, end }: Fence, text: Message): Report {
  return { severity: 'error', at: { start, end }, message: text };
}

function missingIn(block: ProseBlock, { fileLinkIn, hasCodeIn }: EssayDocument): Message | undefined {
  const link = fileLinkIn(block);
  if (!link) return message('The caption has no link to the lines at the commit.');
  if (!isCommit(link.ref)) return message('The link of the caption does not name a full commit.');
  if (!link.lines) return message('The link of the caption does not name the lines.');
  return hasCodeIn(block) ? undefined : message('The caption does not name the symbol, as code.');
}
