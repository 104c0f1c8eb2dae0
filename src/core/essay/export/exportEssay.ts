import { throwIfCancelled, untilCancelled } from '../../base/cancellation';
import { parseEssay } from '../document/parseEssay';
import { parseWithoutFrontMatter, rewrite } from '../document/edits';
import type { EssayDocument } from '../document/model';
import { checklistFor } from './checklist';
import { dropComments, dropQuestions, restoreBreak } from './comments';
import {
  countDiagrams,
  diagramsToPictures,
  diagramsToShortcodes,
  filesOfDiagram,
  nameOf,
  restoreShortcodes,
  type Diagram,
} from './diagrams';
import { factsOf } from './facts';
import { linksToFootnotes } from './footnotes';
import { footnotesToNotes, type WithNotes } from './notes';
import { formulasIn, restoreBreaks, settleBreaks, tasksToBoxes } from './plainForms';
import { frontMatterFor } from './frontMatter';
import { settleHeadings } from './headings';
import { problemsOf } from './inspect';
import { isPage, layoutOf, type Layout } from './layout';
import { settleLinks, type AddressKind } from './links';
import { escaped } from './markdownText';
import type { EssayExport, ExportedFile, ExportRequest } from './model';
import type { EssayFacts } from '../targets/target';
import { placePictures, settlePictures, type SettledPictures } from './pictures';
import { escapeHtml } from './rawHtml';
import { tablesToLists } from './tables';
import { askedHeadings, dropUnansweredParts } from './unansweredParts';
import { escapeTemplates } from './templates';
import { pasteablePage, webPage } from './webPage';

/** Writes an essay as its target wants it. The essay is hostile: nothing in it runs, and nothing makes this fail. */
export async function exportEssay(text: string, request: ExportRequest): Promise<EssayExport> {
  // A byte order mark and the kind of line ends move no line and no column.
  const essay = parseEssay(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const facts = factsOf(essay, request);
  const layout = layoutOf(request.target, facts);
  const { body: prepared, count } = prepare(parseWithoutFrontMatter(bodyOf(essay), essay), facts, request);
  const { cancellation } = request;
  const pictures = await untilCancelled(settlePictures(prepared, request, facts.slug, layout), cancellation);
  const { body, diagrams } = transform(prepared, { pictures, facts, layout, count }, request);
  const file = { path: layout.essay, text: finish(body, facts, request) };
  const mermaidCount = countDiagrams(parseWithoutFrontMatter(body));
  const drawing = diagrams.map((diagram) => filesOfDiagram(diagram, request.toPng));
  const drawn = await untilCancelled(Promise.all(drawing), cancellation);
  throwIfCancelled(cancellation);
  const files = [file, ...filesOf(pictures), ...drawn.flat()];
  return {
    files,
    checklist: checklistFor({
      target: request.target,
      facts,
      essay: layout.essay,
      diagrams,
      files: new Set(files.map(({ path }) => path)),
      pictures,
      mermaidCount,
      hadTables: prepared.tables.length > 0,
      hasFormulas: prepared.blocks.some((block) => formulasIn(block).length > 0),
      hasDoubleHyphen: prepared.blocks.some(({ prose }) => /--\w/.test(prose)),
    }),
    problems: problemsOf(essay, facts, pictures, request),
  };
}

function bodyOf({ text, lines, bodyLine }: EssayDocument): string {
  return text.slice(lines.offsetAt({ line: bodyLine, column: 0 }));
}

/** Takes away what is not for readers, and writes what the target does not read in another form. */
function prepare(
  body: EssayDocument,
  { language }: EssayFacts,
  { target, registry }: ExportRequest,
): WithNotes {
  const asked = askedHeadings(body, registry.questions);
  const asksNothing = rewrite(rewrite(body, dropQuestions(registry.questions)), dropComments(target));
  const broken = rewrite(rewrite(asksNothing, dropUnansweredParts(asked)), settleBreaks(target, language));
  const plain = rewrite(escapeHtml(broken, target), tasksToBoxes(target));
  return target.footnotes === 'notes' ? footnotesToNotes(plain, language) : { body: plain, count: 0 };
}

/** What is known when the essay is transformed. */
interface Surroundings {
  readonly pictures: SettledPictures;
  readonly facts: EssayFacts;
  readonly layout: Layout;
  /** Number of notes that the essay has already. */
  readonly count: number;
}

function transform(
  prepared: EssayDocument,
  { pictures, facts, layout, count }: Surroundings,
  { target }: ExportRequest,
): { body: string; diagrams: readonly Diagram[] } {
  let body = settleHeadings(prepared, facts.title, { deepest: target.deepestHeading ?? 6 });
  const keepsMermaid = target.mermaid !== 'picture';
  const drawn = diagramsToPictures(body, { ...facts, layout, takesSvg: target.takesSvg, keepsMermaid });
  const { diagrams } = drawn;
  body = drawn.body;
  if (target.mermaid === 'shortcode') body = rewrite(body, diagramsToShortcodes);
  const placed = new Map(pictures);
  for (const { picture } of diagrams) {
    placed.set(`${layout.pictureAddress}${nameOf(picture)}`, { kind: 'kept' });
  }
  body = rewrite(body, placePictures(placed));
  const kept: AddressKind[] = [
    'web',
    'mail',
    'inside',
    ...(isPage(target) ? [] : (['insecure', 'relative'] as const)),
  ];
  body = rewrite(body, settleLinks({ kept: new Set(kept), hasAutomatic: target.template !== 'mdx' }));
  body = rewrite(body, tablesToLists(facts.language, target));
  if (target.links === 'footnotes') body = linksToFootnotes(body, facts.language, count);
  return { body: restoreBreaks(tidy(escapeTemplates(body, target))), diagrams };
}

/** What was cut out leaves no blank lines behind at the ends. */
function tidy(body: string): string {
  return `${body.replace(/^(?:[ \t]*\n)+/, '').trimEnd()}\n`;
}

function finish(body: string, facts: EssayFacts, { target, asPage }: ExportRequest): string {
  const written = restoreBreak(body, target);
  if (target.form === 'copyPage') return pasteablePage(written, facts);
  if (target.form === 'page' || (target.isCopiedAsPage && asPage)) return webPage(written, facts);
  const title = target.form === 'text' && facts.title !== '' ? `# ${escaped(facts.title)}\n\n` : '';
  return frontMatterFor(target, facts, body) + title + restoreShortcodes(written);
}

function filesOf(pictures: SettledPictures): ExportedFile[] {
  return [...new Set(pictures.values())].flatMap((picture) =>
    picture.kind === 'file' ? [{ path: picture.file, bytes: picture.bytes }] : [],
  );
}
