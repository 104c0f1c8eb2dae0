/** What a fence of a picture begins with: a Mermaid text, or a figure. */
export const PICTURE_WORDS = ['figure', 'mermaid'] as const;

/** The notation of a fence: `figure` or `mermaid`; `undefined` if it is no picture. */
export function pictureWordOf(info: string): (typeof PICTURE_WORDS)[number] | undefined {
  const [word = ''] = info.trim().toLowerCase().split(/\s/, 1);
  return PICTURE_WORDS.find((known) => known === word);
}

/** True for a fence with the caption of a type whose fields are shown. */
export function isTypeFence(info: string): boolean {
  return /^type\s/.test(info.trim());
}

/** A text without its pictures. */
export function withoutPictures(markdown: string): string {
  return markdown.replace(/^(`{3,}|~{3,})[ \t]*([^\n]*)\n[^]*?^\1[ \t]*$/gm, (whole, _mark, info: string) =>
    pictureWordOf(info) ? '' : whole,
  );
}
