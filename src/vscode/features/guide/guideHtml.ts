import {
  inlineProseHtml,
  pageOf,
  pictureHtml,
  typeHtml,
  proseHtml,
  type LinkSource,
  type Pack,
  type ProseSurroundings,
  type SoundLink,
  type TypeInCheckout,
  type TypePage,
} from '../../../core';

/** Where a text comes from: its pack, and the folder and language in the pack. */
export interface ProseSource extends LinkSource {
  readonly pack: Pack;
  /** The types that the text shows, as the checkout has them; none if absent. */
  readonly shown?: Pick<TypePage, 'types' | 'say'>;
}

/** The width of the text in a side bar of the usual width, in pixels. */
const ROOM = 264;

/** Safe HTML for a Markdown text of a pack. Links inside the pack name their target in `data-` attributes. */
export function guideHtml(markdown: string, source: ProseSource): string {
  return proseHtml(markdown, contextOf(source));
}

/** Like `guideHtml`, for one line without a paragraph around it. */
export function inlineGuideHtml(markdown: string, source: ProseSource): string {
  return inlineProseHtml(markdown, contextOf(source));
}

function contextOf(source: ProseSource): ProseSurroundings {
  return { ...source, linkAttributes, fenceHtml: (info, lines) => fenceHtml(info, lines, source) };
}

function fenceHtml(info: string, lines: readonly string[], source: ProseSource): string | undefined {
  const { shown } = source;
  if (!shown) return pictureHtml(info, lines, { room: ROOM });
  const caption = inlineGuideHtml(lines.join(' ').trim(), source);
  return (
    typeHtml(info, caption, { ...shown, linkAttributes: fieldLink }) ??
    pictureHtml(info, lines, { room: ROOM })
  );
}

function fieldLink({ id, fields }: TypeInCheckout, field: number | undefined): [string, string][] {
  const name = field === undefined ? undefined : fields[field]?.name;
  return [
    ['href', '#'],
    ['data-type', id],
    ...(name === undefined ? [] : [['data-field', name] as [string, string]]),
  ];
}

function linkAttributes(target: SoundLink): [string, string][] {
  const inside = (...attributes: [string, string][]): [string, string][] => [['href', '#'], ...attributes];
  switch (target.kind) {
    case 'web':
      return [['href', target.address]];
    case 'glossary':
      return inside(['data-word', '']);
    case 'word':
      return inside(['class', 'word'], ['data-word', target.word]);
    case 'walkthrough':
      return inside(['data-walkthrough', target.walkthrough]);
    case 'step':
      return inside(['data-walkthrough', target.walkthrough], ['data-step', target.step]);
    case 'supplement':
      return inside(['data-walkthrough', target.walkthrough], ['data-page', pageOf(target.supplement)]);
  }
}
