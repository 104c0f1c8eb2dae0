import type { PixelAnswer, PixelRequest } from './pixelProtocol';

/** Some browsers leave larger canvases empty. */
const MOST_PIXELS_PER_SIDE = 8000;

/** Draws a picture for the host and sends it the PNG. */
export async function answerWithPixels(
  { request, svg, scale }: PixelRequest,
  send: (answer: PixelAnswer) => void,
): Promise<void> {
  const png = await pixelsOf(svg, scale).catch(() => undefined);
  send({ type: 'rendered', request, ...(png !== undefined && { png }) });
}

/**
 * Draws an SVG text on a canvas and reads it back as PNG in Base64; `undefined` if it cannot be drawn. A picture runs
 * no scripts.
 */
async function pixelsOf(svg: string, scale: number): Promise<string | undefined> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const { naturalWidth: width, naturalHeight: height } = picture;
  const fitting = Math.min(scale, MOST_PIXELS_PER_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * fitting);
  canvas.height = Math.ceil(height * fitting);
  const context = canvas.getContext('2d');
  if (!context || canvas.width === 0 || canvas.height === 0) return undefined;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const [, data] = canvas.toDataURL('image/png').split(',');
  return data;
}
