import type { Locator, Page } from 'playwright-core';

/** A text on a page, and how well it can be told from what is behind it: from 1, not at all, to 21. */
export interface TextContrast {
  readonly text: string;
  readonly ratio: number;
}

type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** What a page without a background of its own shows through, as VS Code names it. */
export type Backdrop = '--vscode-sideBar-background' | '--vscode-editor-background';

/** The contrast of every text inside an element that can be seen, by the formula of WCAG. Drawings are left out. */
export async function textContrasts(root: Locator, backdrop: Backdrop): Promise<TextContrast[]> {
  const found = await root.evaluate((container: HTMLElement, behind: Backdrop) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const colorOf = (css: string): [number, number, number, number] => {
      if (!context) throw new Error('no canvas');
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = css;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
    const hasText = (element: Element): boolean =>
      Array.from(element.childNodes).some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
    const page = colorOf(getComputedStyle(document.documentElement).getPropertyValue(behind));
    return Array.from(container.querySelectorAll<HTMLElement>('*'))
      .filter((element) => hasText(element) && element.checkVisibility() && !element.closest('svg'))
      .map((element) => {
        const layers = [colorOf(getComputedStyle(element).color)];
        for (let at: Element | null = element; at; at = at.parentElement)
          layers.push(colorOf(getComputedStyle(at).backgroundColor));
        return { text: element.textContent.trim().slice(0, 60), layers: [...layers, page] };
      });
  }, backdrop);
  return found.map(({ text, layers }) => {
    const [color = CLEAR, ...behind] = layers;
    const background = behind.reduceRight<Color>((below, layer) => over(layer, below), CLEAR);
    return { text, ratio: contrastOf(over(color, background), background) };
  });
}

/** The colours of a picture in the middle of its height, at these parts of its width. */
export async function colorsAcross(page: Page, png: Buffer, parts: readonly number[]): Promise<Color[]> {
  return page.evaluate(
    async ([base64, at]) => {
      const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(picture, 0, 0);
      return at.map((part): [number, number, number, number] => {
        const x = Math.round((picture.width - 1) * part);
        const { data } = context.getImageData(x, Math.floor(picture.height / 2), 1, 1);
        const [red = 0, green = 0, blue = 0, alpha = 0] = data;
        return [red, green, blue, alpha / 255];
      });
    },
    [png.toString('base64'), parts] as const,
  );
}

/** The contrast of two opaque colours. */
export function contrastOf(one: Color, other: Color): number {
  const [low = 0, high = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const CLEAR: Color = [0, 0, 0, 0];

function over([red, green, blue, alpha]: Color, [belowRed, belowGreen, belowBlue]: Color): Color {
  const mix = (above: number, below: number): number => above * alpha + below * (1 - alpha);
  return [mix(red, belowRed), mix(green, belowGreen), mix(blue, belowBlue), 1];
}

function luminanceOf([red, green, blue]: Color): number {
  const linear = (part: number): number => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
