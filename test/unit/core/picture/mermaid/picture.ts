import { drawMermaid } from '../../../../../src/core';

/** The picture of a Mermaid text, which must be one that is drawn. */
export function pictureOf(source: string, title = 'T'): string {
  const svg = drawMermaid(source, { language: 'en', title, description: 'D' });
  if (svg === undefined) throw new Error(`not drawn: ${source.slice(0, 200)}`);
  return svg;
}

/** True for a Mermaid text that is drawn. */
export function isDrawn(source: string): boolean {
  return drawMermaid(source, { language: 'en', title: 'T', description: 'D' }) !== undefined;
}

/** The lines of text in a picture, in their order, without its title. */
export function textsIn(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*>([^<]*)</g)]
    .map(([, text = '']) => text)
    .filter((text) => text !== 'T');
}

/** Width and height of a picture. */
export function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
