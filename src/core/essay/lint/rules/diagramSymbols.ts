import { message } from '../../../base/message';
import { parseRepoPath } from '../../../base/repoPath';
import type { CodeLanguages } from '../../../code/language';
import type { ExcerptSource } from '../../excerpt/excerptSource';
import { isCommit } from '../../document/codeLink';
import { essayCommit } from '../../document/essayCommit';
import { parseDiagram } from '../../document/mermaid';
import type { EssayDocument, Fence } from '../../document/model';
import type { Report, Rule } from '../rule';

const MOST = 200;

/** D3: what drawings name is there at the commit. */
export const diagramSymbols: Rule = {
  id: 'D3',
  name: 'diagram.unknown-symbol',
  check: async (essay, { source, languages }) => {
    const pin = essayCommit(essay);
    if (!source || pin === undefined || !isCommit(pin)) return [];
    const named = essay.fences
      .filter(({ language }) => language === 'mermaid')
      .flatMap((fence) => symbolsIn(fence, languages).map((symbol) => ({ fence, symbol })));
    const cited = named.length === 0 ? '' : await citedText(essay, pin, source);
    const checked = await Promise.all(
      named.slice(0, MOST).map(async ({ fence, symbol }): Promise<Report[]> => {
        if (mentions(cited, symbol) || (await source.declares(pin, symbol)) !== false) return [];
        const text = message('The drawing names {0}, which is not declared at the commit.', symbol);
        return [{ severity: 'warning', at: { start: fence.start, end: fence.end }, message: text }];
      }),
    );
    return checked.flat();
  },
};

/** The files that the essay quotes or links to, at the commit: a symbol found there needs no search of the whole tree. */
async function citedText(
  { fences, links }: EssayDocument,
  pin: string,
  source: ExcerptSource,
): Promise<string> {
  const paths = [
    ...fences.flatMap(({ comment }) => (comment?.pin === pin ? [comment.path] : [])),
    ...links.flatMap(({ code }) =>
      code?.ref === pin && code.view === 'file' ? (parseRepoPath(code.path) ?? []) : [],
    ),
  ];
  const wanted = [...new Set(paths)].slice(0, MOST);
  const texts = await Promise.all(wanted.map((path) => source.textAt(pin, path)));
  return texts.filter((text) => typeof text === 'string').join('\n');
}

function mentions(text: string, symbol: string): boolean {
  const name = /\w+$/.exec(symbol)?.[0];
  return name !== undefined && new RegExp(`\\b${name}\\b`).test(text);
}

/** What can only be meant as a symbol, in any language. */
function symbolsIn({ lines }: Fence, { all }: CodeLanguages): string[] {
  const labels = parseDiagram(lines).labels;
  const found = labels.flatMap((label) => all.flatMap((language) => language.symbolsIn(label.slice(0, 300))));
  return [...new Set(found)];
}
