import type { Resolution } from '../../anchor/resolution';
import type { CodeFacts } from '../../code/codeFacts';
import type { CallHops } from '../../callFlow/hops';
import type { Walkthrough } from '../../pack/model';
import { DraftFrame, type FrameRequest } from './draftFrame';
import { mapAlternative } from './draftPicture';
import { dataParts, placesOf } from './dataParts';
import { keySteps } from './keySteps';
import { quoteStep } from '../excerpt/quoteStep';
import { moduleTable } from './structure';
import { WalkthroughDiagrams } from './walkthroughDiagrams';
import type { QuotedCode } from '../excerpt/writeExcerpt';

/** What a new draft is made from. */
export interface DraftRequest extends FrameRequest {
  /** The walkthrough that the draft follows. */
  readonly walkthrough: Walkthrough;
  /** Name of the file beside the draft that has the walkthrough map, of {@link pictureNameFor}. The lanes are drawn in the text when left out. */
  readonly picture?: string;
  /** Shows which arrows hold in the checkout; without it, the diagrams say that their arrows are not compared. */
  readonly hops?: CallHops;
  /** Shows how types hang together; without it, the diagram says that it does not know. */
  readonly facts?: CodeFacts;
}

/** Writes a new essay draft as Markdown. It supplies facts and asks questions; the analysis is the writer's. */
export async function createDraft(request: DraftRequest): Promise<string> {
  const { walkthrough, checkout, language } = request;
  const resolutions = new Map<string, Resolution>();
  for (const { id, anchor } of walkthrough.steps) resolutions.set(id, await checkout.resolve(anchor));
  const codes = await quotedSteps(request, resolutions);
  const frame = await DraftFrame.open(
    request,
    codes.map(({ path }) => path),
  );
  const { texts } = frame;
  const words = { texts, language, code: checkout.language };
  const diagrams = await WalkthroughDiagrams.of(walkthrough, resolutions, words, request.hops);
  const writer = new WalkthroughParts(request, resolutions, frame);
  return frame.write({
    topic: walkthrough.prose[language].title || walkthrough.id,
    overview: [
      ...(writer.map() ?? diagrams.lanes()),
      moduleTable(walkthrough, resolutions, texts.moduleColumns, language),
    ],
    logic: [
      `### ${texts.flowHeading}`,
      ...diagrams.sequence(),
      `### ${texts.stepsHeading}`,
      await writer.steps(),
    ],
    data: await dataParts(placesOf(resolutions), request, frame),
    code: (
      await Promise.all(codes.map((code) => frame.excerpt(writer.headingOf(code.step ?? ''), code)))
    ).flat(),
  });
}

async function quotedSteps(
  { walkthrough, checkout, language }: DraftRequest,
  resolutions: ReadonlyMap<string, Resolution>,
): Promise<QuotedCode[]> {
  const found = walkthrough.steps.filter(({ id }) => resolutions.get(id)?.place);
  const codes = await Promise.all(
    keySteps(found).map((step) => quoteStep(checkout, step, { walkthrough, language })),
  );
  return codes.filter((code) => code !== undefined);
}

/** The parts of a draft that only a walkthrough gives. */
class WalkthroughParts {
  constructor(
    private readonly request: DraftRequest,
    private readonly resolutions: ReadonlyMap<string, Resolution>,
    private readonly frame: DraftFrame,
  ) {}

  headingOf(stepId: string): string {
    const { walkthrough, language } = this.request;
    return walkthrough.prose[language].sections.get(stepId)?.heading ?? stepId;
  }

  /** The picture of the walkthrough map; `undefined` when the draft has none. */
  map(): string[] | undefined {
    const { walkthrough, language, picture } = this.request;
    if (picture === undefined) return undefined;
    const alternative = mapAlternative(walkthrough, language).replace(/[[\]\\`*_<>\n\r]/g, ' ');
    return [`![${alternative}](${picture})`];
  }

  async steps(): Promise<string> {
    const mentioned = new Set<string>();
    const lines: string[] = [];
    for (const [index, { id }] of this.request.walkthrough.steps.entries())
      lines.push(`${index + 1}. **${this.headingOf(id)}** — ${await this.whereIs(id, mentioned)}`);
    return lines.join('\n');
  }

  /** A symbol is a link where it is named first. */
  private async whereIs(stepId: string, mentioned: Set<string>): Promise<string> {
    const { texts } = this.frame;
    const resolution = this.resolutions.get(stepId);
    const note = resolution ? this.verdictNote(resolution) : '';
    if (!resolution?.place) return `${texts.stepNotHere}${note}`;
    const { symbol, path, name, site } = resolution.place;
    const { line } = (site ?? name).start;
    const key = `${path}#${symbol}`;
    const written = mentioned.has(key) ? `\`${symbol}\`` : await this.frame.link(symbol, path, line);
    mentioned.add(key);
    return `${written} · \`${path}:${line + 1}\`${note}`;
  }

  private verdictNote({ verdict }: Resolution): string {
    const { texts } = this.frame;
    if (verdict === 'exact') return '';
    return texts.note(verdict === 'ambiguous' ? texts.requests.ambiguous : texts.verdictNotes[verdict]);
  }
}
