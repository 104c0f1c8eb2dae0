export const TEXT_FONT =
  "system-ui, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
export const CODE_FONT = "ui-monospace, 'SF Mono', Consolas, 'Noto Sans Mono', monospace";

/** Colours of self-contained pictures: on white, on every page. */
export const INK = '#1f2328';
export const MUTED = '#59636e';
export const BAND = '#f3f5f7';
export const RULE = '#d1d9e0';
export const GROUND = '#ffffff';
export const GROUP_GROUND = '#fbfcfd';
export const NOTE_GROUND = '#fff8dc';

/** What a picture says to those who cannot see it. */
export interface PictureWords {
  readonly language: string;
  readonly title: string;
  readonly description: string;
}

/** A self-contained picture on white: no script, no fonts, nothing that is fetched. Sizes are in pixels. */
export function svgDocument(
  { width, height }: { readonly width: number; readonly height: number },
  { language, title, description }: PictureWords,
  parts: readonly string[],
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" lang="${escapedXml(language)}" font-family="${TEXT_FONT}">`,
    `<title id="title">${escapedXml(title)}</title>`,
    `<desc id="description">${escapedXml(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${GROUND}"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

/** How a line of text is set; sizes in pixels. */
export interface TextStyle {
  readonly size: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle';
  readonly font?: string;
  readonly isItalic?: boolean;
  readonly isUnderlined?: boolean;
}

/** A line of text on a baseline. */
export function svgText(
  x: number,
  y: number,
  content: string,
  { size, weight, fill = INK, anchor, font, isItalic, isUnderlined }: TextStyle,
): string {
  const attributes = [
    `x="${rounded(x)}" y="${rounded(y)}" font-size="${size}" fill="${fill}"`,
    ...(weight === undefined ? [] : [`font-weight="${weight}"`]),
    ...(anchor === 'middle' ? ['text-anchor="middle"'] : []),
    ...(font === undefined ? [] : [`font-family="${font}"`]),
    ...(isItalic ? ['font-style="italic"'] : []),
    ...(isUnderlined ? ['text-decoration="underline"'] : []),
  ];
  return `<text ${attributes.join(' ')}>${escapedXml(content)}</text>`;
}

/** A place as it is written in a picture. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Texts come from others: nothing in them may become markup, and what XML does not allow is left out. */
export function escapedXml(content: string): string {
  const replacements: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return (
    content
      // eslint-disable-next-line no-control-regex -- what XML does not allow
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/\p{Surrogate}/gu, '')
      .replace(/[&<>"]/g, (character) => replacements[character] ?? '')
  );
}
