import type { Resolution } from '../anchor/resolution';
import { throwIfCancelled, type Cancellation } from '../base/cancellation';
import { LANGUAGES, type Language } from '../base/language';
import { message } from '../base/message';
import type { Problem } from '../base/problem';
import { joinPath, ROOT } from '../base/repoPath';
import type { Prose, Step, SupplementId, Walkthrough } from '../pack/model';
import type { Checkout } from '../reading/checkout';
import { closingPagesOf } from '../reading/pages';
import { stepFooter, FOOTER } from './footer';
import { TOUR_SCHEMA, type OwnPlace, type Tour, type TourFile, type TourStep } from './model';
import { TOUR_TEXTS } from './texts';
import { pinOf, versionOf } from './tourPin';
import { firstParagraph, plainTitle, tourProse, type ProseContext } from './tourProse';

/** What to export. */
export interface TourRequest {
  readonly checkout: Checkout;
  readonly walkthrough: Walkthrough;
  /** Once it is cancelled, the export rejects with `Cancelled`. */
  readonly cancellation?: Cancellation;
}

/** The tours of a walkthrough, one for each language. */
export interface ExportedTours {
  readonly files: readonly TourFile[];
  /** Steps whose place was lost, and files that differ from the commit. */
  readonly problems: readonly Problem[];
}

/** Writes a walkthrough as CodeTour files for the current state of the checkout. A step whose place is unsure has no line. */
export async function exportTours(request: TourRequest): Promise<ExportedTours> {
  const { checkout, walkthrough, cancellation } = request;
  const resolutions = new Map<Step, Resolution>();
  for (const step of walkthrough.steps) {
    throwIfCancelled(cancellation);
    resolutions.set(step, await checkout.resolve(step.anchor));
  }
  const pin = await pinOf(checkout, [...resolutions.values()]);
  const found: Found = { checkout, walkthrough, resolutions, version: await versionOf(checkout) };
  const files = checkout.pack.languages.map((language) => {
    const tour = new TourWriter(found, language).tour(pin.ref);
    const path = joinPath(ROOT, `${walkthrough.id}.${language}.tour`);
    return { path, text: `${JSON.stringify(tour, undefined, 2)}\n` };
  });
  return { files, problems: [...pin.problems, ...placeProblems(found)] };
}

/** What all languages share. */
interface Found {
  readonly checkout: Checkout;
  readonly walkthrough: Walkthrough;
  readonly resolutions: ReadonlyMap<Step, Resolution>;
  /** The commit or release in words; `undefined` when neither is known. */
  readonly version: string | undefined;
}

class TourWriter {
  private readonly context: ProseContext;
  private readonly prose: Prose;
  private readonly explained = new Set<string>();

  constructor(
    private readonly found: Found,
    private readonly language: Language,
  ) {
    const { checkout, walkthrough } = found;
    const ids = [
      ...openingPagesOf(walkthrough),
      ...walkthrough.steps.map(({ id }) => id),
      ...closingPagesOf(walkthrough),
    ];
    // Number 1 is the introduction.
    const numberOf = new Map(ids.map((id, index) => [id, index + 2]));
    this.context = { pack: checkout.pack, walkthrough, language, numberOf };
    this.prose = walkthrough.prose[language];
  }

  tour(ref: string | undefined): Tour {
    const { checkout, walkthrough } = this.found;
    const { id, minutes, lanes } = walkthrough;
    const { name, module, repository, walkthroughs } = checkout.pack;
    const next = walkthroughs[walkthroughs.indexOf(walkthrough) + 1];
    const description = firstParagraph(this.prose.introduction);
    const steps = [
      this.introduction(),
      ...openingPagesOf(walkthrough).map((id) => this.supplement(id)),
      ...walkthrough.steps.map((step) => this.step(step)),
      ...closingPagesOf(walkthrough).map((id) => this.supplement(id)),
    ];
    return {
      $schema: TOUR_SCHEMA,
      title: this.title,
      ...(description !== '' && { description }),
      ...(ref !== undefined && { ref }),
      ...(next && { nextTour: plainTitle(next.prose[this.language].title) || next.id }),
      steps,
      sourceGuide: {
        walkthrough: id,
        language: this.language,
        ...(minutes !== undefined && { minutes }),
        lanes,
        name,
        module,
        repository,
      },
    };
  }

  private get title(): string {
    return plainTitle(this.prose.title) || this.found.walkthrough.id;
  }

  private introduction(): TourStep {
    const { checkout, resolutions, version } = this.found;
    const texts = TOUR_TEXTS[this.language];
    const places = [...resolutions.values()].filter(({ place }) => place !== undefined).length;
    const about = texts.about(checkout.pack.name, version ?? texts.unknownVersion, places, resolutions.size);
    const description = [`### ${this.title}`, this.textOf(this.prose.introduction), FOOTER, about];
    return { ...page(this.title, description), sourceGuide: { page: 'introduction' } };
  }

  private supplement(id: SupplementId): TourStep {
    const section = this.prose.supplements.get(id);
    const title = plainTitle(section?.heading ?? '') || id;
    const description = [`### ${title}`, this.textOf(section?.body ?? '')];
    return { ...page(title, description), sourceGuide: { page: id } };
  }

  private step(step: Step): TourStep {
    const resolution = this.found.resolutions.get(step);
    if (!resolution) throw new Error(`the step ${step.id} was not resolved`);
    const { place } = resolution;
    const section = this.prose.sections.get(step.id);
    const title = plainTitle(section?.heading ?? '') || step.id;
    const { markdown, words } = tourProse(section?.body ?? '', this.context);
    const footer = stepFooter(step, resolution, this.newWords(words), this.context);
    return {
      ...(place && { file: place.path, line: (place.site ?? place.name).start.line + 1 }),
      ...page(title, [`### ${title}`, markdown, footer]),
      sourceGuide: ownPlace(step, resolution),
    };
  }

  private textOf(markdown: string): string {
    return tourProse(markdown, this.context).markdown;
  }

  /** Each word is explained in the step that first links to it. */
  private newWords(words: readonly string[]): string[] {
    const fresh = words.filter((word) => !this.explained.has(word));
    fresh.forEach((word) => this.explained.add(word));
    return fresh;
  }
}

/** The page between the introduction and the first step. Written in one language, it is in all: their tours have the same steps. */
function openingPagesOf({ prose }: Walkthrough): 'prerequisites'[] {
  const isThere = LANGUAGES.some((language) => prose[language].supplements.has('prerequisites'));
  return isThere ? ['prerequisites'] : [];
}

function page(title: string, parts: readonly string[]): { title: string; description: string } {
  return { title, description: parts.filter((part) => part !== '').join('\n\n') };
}

function ownPlace(step: Step, { place }: Resolution): OwnPlace {
  const { id, lane, reached, from, via, also, isCore, anchor } = step;
  const { site } = anchor;
  const isSiteKept = site !== undefined && (place === undefined || place.site !== undefined);
  return {
    id,
    lane,
    reached,
    ...(from !== undefined && { from }),
    ...(via.length > 0 && { via: via.map(({ written }) => written) }),
    ...(also.length > 0 && {
      also: also.map((way) => ({
        from: way.from,
        reached: way.reached,
        ...(way.via.length > 0 && { via: way.via.map(({ written }) => written) }),
      })),
    }),
    ...(isCore && { core: true }),
    path: place?.path ?? anchor.path,
    symbol: place?.symbol ?? anchor.symbol.written,
    ...(isSiteKept && {
      site: { kind: site.kind, ...(site.name !== undefined && { name: site.name }), nth: site.nth },
    }),
  };
}

function placeProblems({ walkthrough, resolutions }: Found): Problem[] {
  return walkthrough.steps.flatMap((step): Problem[] => {
    const resolution = resolutions.get(step);
    if (resolution?.verdict !== 'ambiguous' && resolution?.verdict !== 'lost') return [];
    const { evidence } = resolution;
    const text = message('Step "{0}" became a page without code. {1}', step.id, evidence);
    return [{ code: 'tour.no-place', severity: 'warning', path: step.anchor.path, message: text }];
  });
}
