import type { PixelAnswer, PixelRequest } from '../../webview/parts/pixelProtocol';

interface WaitingRequest {
  readonly asked: PixelRequest;
  readonly resolve: (png: string | undefined) => void;
}

/** Has pictures drawn by a page, since only a page has a canvas. */
export class PixelRequests {
  private requests = 0;
  private readonly waiting = new Map<number, WaitingRequest>();

  constructor(private readonly post: (request: PixelRequest) => void) {}

  /**
   * An SVG as PNG, with so many pixels for each unit of the picture; `undefined` when the page cannot draw it, or is
   * closed before.
   */
  async toPng(svg: string, scale: number): Promise<Uint8Array | undefined> {
    const request = ++this.requests;
    const png = await new Promise<string | undefined>((resolve) => {
      const asked = { kind: 'render', request, svg, scale } as const;
      this.waiting.set(request, { asked, resolve });
      this.post(asked);
    });
    return png === undefined ? undefined : Uint8Array.from(atob(png), (byte) => byte.charCodeAt(0));
  }

  take({ request, png }: PixelAnswer): void {
    this.waiting.get(request)?.resolve(png);
    this.waiting.delete(request);
  }

  /** The page was loaded again before it answered: sends it the open requests again. */
  askAgain(): void {
    for (const { asked } of this.waiting.values()) this.post(asked);
  }

  /** The page is closed: nobody will answer. */
  giveUp(): void {
    for (const { resolve } of this.waiting.values()) resolve(undefined);
    this.waiting.clear();
  }
}
