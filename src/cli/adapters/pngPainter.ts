import type { Resvg, ResvgRenderOptions } from '@resvg/resvg-js';

/** Makes PNG pictures of SVG texts, with the fonts of this machine. */
export interface PngPainter {
  /** The PNG; `undefined` if the picture cannot be drawn as it is meant. */
  readonly paint: (svg: string | Uint8Array) => Promise<Uint8Array | undefined>;
  /** Characters of the pictures so far that no font of this machine has; their pictures were not drawn. */
  readonly unknownCharacters: ReadonlySet<string>;
  /** False once the library could not be loaded: it is optional, and has no build for some platforms. */
  readonly isAvailable: boolean;
}

/** Pixels for each pixel of the SVG, as in the editor. */
const SCALE = 2;
const MOST_PIXELS_PER_SIDE = 8000;
const MOST_PIXELS = 24_000_000;
const LONGEST_SVG = 2_000_000;
/** The library would read files that these name, from anywhere on this machine. */
const FOREIGN = /<!(?:DOCTYPE|ENTITY)[^>]*\[|<(?:[\w-]+:)?(?:image|feImage)\b/i;

const FONTS: Readonly<Partial<Record<NodeJS.Platform, readonly [plain: string, monospaced: string]>>> = {
  win32: ['Segoe UI', 'Consolas'],
  darwin: ['Helvetica Neue', 'Menlo'],
};
const OTHER_FONTS = ['DejaVu Sans', 'DejaVu Sans Mono'] as const;

/** A painter for one run of the command line. It loads the library with the first picture. */
export function createPngPainter(load: () => Promise<Library> = loadLibrary): PngPainter {
  const unknown = new Set<string>();
  let library: Promise<Library | undefined> | undefined;
  let isAvailable = true;
  const loaded = (): Promise<Library | undefined> =>
    (library ??= load().catch(() => {
      // Not installed, or no build for this platform: the check-list says how the PNG is made.
      isAvailable = false;
      return undefined;
    }));
  return {
    unknownCharacters: unknown,
    get isAvailable() {
      return isAvailable;
    },
    paint: async (svg) => {
      const text = typeof svg === 'string' ? svg : new TextDecoder().decode(svg);
      if (text.length > LONGEST_SVG || FOREIGN.test(text)) return undefined;
      const found = await loaded();
      if (!found) return undefined;
      try {
        const missing = charactersWithoutFont(text, found);
        missing.forEach((character) => unknown.add(character));
        return missing.length > 0 ? undefined : pngOf(text, found);
      } catch {
        // Not an SVG that the library can read.
        return undefined;
      }
    },
  };
}

/** What of the library is needed. */
export interface Library {
  readonly Resvg: typeof Resvg;
}

async function loadLibrary(): Promise<Library> {
  return import('@resvg/resvg-js');
}

function optionsFor(zoom: number): ResvgRenderOptions {
  const [plain, monospaced] = FONTS[process.platform] ?? OTHER_FONTS;
  return {
    font: {
      loadSystemFonts: true,
      defaultFontFamily: plain,
      sansSerifFamily: plain,
      monospaceFamily: monospaced,
    },
    fitTo: { mode: 'zoom', value: zoom },
    logLevel: 'off',
  };
}

function pngOf(svg: string, library: Library): Uint8Array | undefined {
  const { width, height } = new library.Resvg(svg, { font: { loadSystemFonts: false }, logLevel: 'off' });
  const zoom = Math.min(
    SCALE,
    MOST_PIXELS_PER_SIDE / Math.max(width, height),
    Math.sqrt(MOST_PIXELS / (width * height)),
  );
  return zoom * Math.min(width, height) < 1
    ? undefined
    : new library.Resvg(svg, optionsFor(zoom)).render().asPng();
}

/** A cell of the probe, in pixels. */
const CELL = 24;
/** No font has it. */
const UNKNOWN = '\u{10fff0}';
const MOST_CHARACTERS = 1500;

/**
 * Characters that are drawn like one that no font has: as a box, or not at all. The library does not tell, so all of them are
 * drawn once, each in a cell of its own.
 */
function charactersWithoutFont(svg: string, library: Library): string[] {
  const characters = [...new Set(textsIn(svg))].filter(isDrawn).slice(0, MOST_CHARACTERS);
  if (characters.length === 0) return [];
  const cells = [UNKNOWN, ...characters].map(
    (character, index) => `<text x="4" y="${index * CELL + 18}">${character}</text>`,
  );
  const probe = `<svg xmlns="http://www.w3.org/2000/svg" width="${CELL * 2}" height="${CELL * cells.length}" font-family="sans-serif" font-size="14">${cells.join('')}</svg>`;
  const { pixels } = new library.Resvg(probe, optionsFor(1)).render();
  const size = CELL * 2 * CELL * 4;
  const cellAt = (index: number): Uint8Array => pixels.subarray(index * size, (index + 1) * size);
  const unknown = Buffer.from(cellAt(0));
  return characters.filter((_, index) => unknown.equals(cellAt(index + 1)));
}

/** The texts between the tags of an SVG text, with its numbered characters. */
function textsIn(svg: string): string {
  return svg
    .replace(/<style\b[\s\S]*?<\/style>|<(?:title|desc)\b[\s\S]*?<\/(?:title|desc)>|<[^>]*>/gi, '')
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    });
}

/** Marks that join or colour others, such as variation selectors, have no shape of their own. */
function isDrawn(character: string): boolean {
  return character > '~' && !/[\p{Cc}\p{Cf}\p{Z}\p{M}]/u.test(character);
}
