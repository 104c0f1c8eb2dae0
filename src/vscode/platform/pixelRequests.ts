import type { PixelAnswer, PixelRequest } from '../../webview/parts/pixelProtocol';

interface WaitingRequest {
  readonly asked: PixelRequest;
  readonly resolve: (png: string | undefined) => void;
}

/** Turns SVG into PNG with the help of a page, because only a page has a canvas. */
export class PixelRequests {
  private requests = 0;
  private readonly waiting = new Map<number, WaitingRequest>();

  constructor(private readonly post: (request: PixelRequest) => void) {}

  /** An SVG as PNG, with `scale` pixels for each unit; `undefined` if the page cannot draw it or is closed. */
  async toPng(svg: string, scale: number): Promise<Uint8Array | undefined> {
    const request = ++this.requests;
    const png = await new Promise<string | undefined>((resolve) => {
      const asked = { kind: 'render', request, svg, scale } as const;
      this.waiting.set(request, { asked, resolve });
      this.post(asked);
    });
    return png === undefined ? undefined : Uint8Array.from(atob(png), (byte) => byte.charCodeAt(0));
  }

  /** Takes an answer of the page. */
  take({ request, png }: PixelAnswer): void {
    this.waiting.get(request)?.resolve(png);
    this.waiting.delete(request);
  }

  /** Sends the open requests again. Call it when the page was loaded again. */
  askAgain(): void {
    for (const { asked } of this.waiting.values()) this.post(asked);
  }

  /** Resolves all open requests without a PNG. Call it when the page is closed. */
  giveUp(): void {
    for (const { resolve } of this.waiting.values()) resolve(undefined);
    this.waiting.clear();
  }
}
