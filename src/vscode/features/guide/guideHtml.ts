import {
  inlineProseHtml,
  pageOf,
  pictureHtml,
  proseHtml,
  type LinkSource,
  type Pack,
  type ProseSurroundings,
  type SoundLink,
} from '../../../core';

/** Where a text comes from: its pack, and the folder and language in the pack. */
export interface ProseSource extends LinkSource {
  readonly pack: Pack;
}

/** Safe HTML for a Markdown text of a pack. Links inside the pack name their target in `data-` attributes. */
export function guideHtml(markdown: string, source: ProseSource): string {
  return proseHtml(markdown, contextOf(source));
}

/** Like `guideHtml`, for one line without a paragraph around it. */
export function inlineGuideHtml(markdown: string, source: ProseSource): string {
  return inlineProseHtml(markdown, contextOf(source));
}

function contextOf(source: ProseSource): ProseSurroundings {
  return { ...source, linkAttributes, fenceHtml: (info, lines) => pictureHtml(info, lines, {}) };
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
