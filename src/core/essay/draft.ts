import { stringify } from 'yaml';
import type { Resolution } from '../anchor/resolution';
import type { Language } from '../base/language';
import type { Walkthrough } from '../pack/model';
import type { Checkout } from '../reading/checkout';
import { draftCommentLine } from './draftComment';
import { quote, type Excerpt } from './excerpt';
import { keySteps } from './keySteps';
import { permalink, webAddressOf } from './permalink';
import { sequenceDiagram } from './sequence';
import { moduleTable, typeDiagram } from './structure';
import type { TargetId } from './targets';
import { ESSAY_TEXTS, type EssayTexts } from './texts';

/** What a new draft is made from. */
export interface DraftRequest {
  readonly checkout: Checkout;
  readonly walkthrough: Walkthrough;
  readonly language: Language;
  /** Today, `YYYY-MM-DD`; the core has no clock. */
  readonly today: string;
  /** Where it will be published; absent while that is open. */
  readonly target?: TargetId;
}

/** How far the checkout's file is known to be that of the commit. */
type Pinned = 'same' | 'different' | 'unknown';

/** Writes a new essay draft as Markdown. It supplies facts and asks questions; the analysis is the writer's. */
export async function createDraft(request: DraftRequest): Promise<string> {
  const resolutions = new Map<string, Resolution>();
  for (const { id, anchor } of request.walkthrough.steps)
    resolutions.set(id, await request.checkout.resolve(anchor));
  const { checkout } = request;
  const head = await checkout.head();
  const remote = await checkout.history?.remoteUrl();
  const repository = (remote && webAddressOf(remote)) || checkout.pack.repository;
  return new DraftWriter(request, resolutions, repository, head?.commit).write();
}

class DraftWriter {
  private readonly texts: EssayTexts;

  constructor(
    private readonly request: DraftRequest,
    private readonly resolutions: ReadonlyMap<string, Resolution>,
    private readonly repository: string,
    private readonly commit: string | undefined,
  ) {
    this.texts = ESSAY_TEXTS[request.language];
  }

  async write(): Promise<string> {
    const { texts } = this;
    const { concurrency, verification, limits, summary } = texts.endPrompts;
    const parts = [
      this.frontMatter(),
      draftCommentLine({ kind: 'analysis', ...(this.request.target && { target: this.request.target }) }),
      await this.versionBox(),
      this.section(texts.audienceHeading, texts.audiencePrompts),
      this.section(texts.functionHeading, texts.functionPrompts),
      this.section(texts.overviewHeading, texts.overviewPrompts),
      moduleTable(this.request.walkthrough, this.resolutions, texts.moduleColumns, this.request.language),
      this.section(texts.logicHeading, texts.logicPrompts),
      `### ${texts.flowHeading}`,
      this.diagram(),
      `### ${texts.stepsHeading}`,
      await this.steps(),
      this.section(texts.dataHeading, texts.dataPrompts),
      ...this.types(),
      `## ${texts.codeHeading}`,
      ...(await this.excerpts()),
      ...[concurrency, verification, limits, summary].map(({ heading, prompts }) =>
        this.section(heading, prompts),
      ),
      `## ${texts.referencesHeading}`,
      `- [${this.request.checkout.pack.name}](${this.repository})`,
      texts.licence(this.request.checkout.pack.name, this.request.checkout.pack.repository),
    ];
    return parts.join('\n\n') + '\n';
  }

  private get topic(): string {
    const { walkthrough, language } = this.request;
    return walkthrough.prose[language].title || walkthrough.id;
  }

  private frontMatter(): string {
    const { checkout, today } = this.request;
    const { name } = checkout.pack;
    const values = {
      title: this.texts.title(name, this.topic),
      date: today,
      tags: this.texts.tags(name),
      summary: '',
    };
    return `---\n${stringify(values, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 })}---`;
  }

  private async versionBox(): Promise<string> {
    const { texts } = this;
    const { checkout, today } = this.request;
    const head = await checkout.head();
    const tags =
      (await checkout.release()).evidence === 'commit' ? (await checkout.release()).tags : (head?.tags ?? []);
    const commit = head
      ? `[\`${head.commit}\`](${this.repository}/commit/${head.commit})`
      : texts.unknownCommit;
    const rows = [
      [texts.repository, this.repository],
      [texts.release, tags.join(', ') || texts.unknownRelease],
      [texts.commit, commit],
      ...(head?.date ? [[texts.commitDate, head.date]] : []),
      [texts.draftDate, today],
    ];
    return [
      `> **${texts.versionHeading}**`,
      '>',
      ...rows.map(([name = '', value = '']) => `> - ${texts.row(name, value)}`),
    ].join('\n');
  }

  private section(heading: string, prompts: readonly string[]): string {
    return `## ${heading}\n\n${this.prompts(prompts)}`;
  }

  private prompts(prompts: readonly string[]): string {
    return prompts.map((prompt) => `> ${this.texts.toWrite} ${prompt}`).join('\n>\n');
  }

  private diagram(): string {
    const { walkthrough, language } = this.request;
    const symbolOf = (id: string): string => this.resolutions.get(id)?.place?.symbol ?? `${id}?`;
    return '```mermaid\n' + sequenceDiagram(walkthrough, symbolOf, language) + '\n```';
  }

  private types(): string[] {
    const diagram = typeDiagram(this.request.walkthrough, this.resolutions);
    return diagram === undefined ? [] : ['```mermaid\n' + diagram + '\n```'];
  }

  private async steps(): Promise<string> {
    const { walkthrough, language } = this.request;
    const lines: string[] = [];
    for (const [index, { id }] of walkthrough.steps.entries()) {
      const heading = walkthrough.prose[language].sections.get(id)?.heading ?? id;
      lines.push(`${index + 1}. **${heading}** — ${await this.whereIs(id)}`);
    }
    return lines.join('\n');
  }

  private async whereIs(stepId: string): Promise<string> {
    const resolution = this.resolutions.get(stepId);
    const note = resolution ? this.verdictNote(resolution) : '';
    if (!resolution?.place) return `${this.texts.stepNotHere}${note}`;
    const { place } = resolution;
    const line = (place.site ?? place.name).start.line + 1;
    const text = `\`${place.symbol}\``;
    const isPinned = (await this.pinOf(place.path)) !== 'different';
    const link =
      this.commit && isPinned
        ? `[${text}](${permalink(this.repository, this.commit, place.path, line, line)})`
        : text;
    return `${link} · \`${place.path}:${line}\`${note}`;
  }

  private verdictNote({ verdict }: Resolution): string {
    return verdict === 'exact' ? '' : this.texts.note(this.texts.verdictNotes[verdict]);
  }

  private async excerpts(): Promise<string[]> {
    const { walkthrough, checkout, language } = this.request;
    const found = walkthrough.steps.filter(({ id }) => this.resolutions.get(id)?.place);
    const parts: string[] = [];
    for (const { id } of keySteps(found)) {
      const place = this.resolutions.get(id)?.place;
      const text = place && (await checkout.textOf(place.path));
      if (!place || text === undefined) continue;
      parts.push(`### ${walkthrough.prose[language].sections.get(id)?.heading ?? id}`);
      parts.push(await this.fence(id, quote(text, place)), this.prompts(this.texts.codePrompts));
    }
    return parts;
  }

  private async fence(stepId: string, excerpt: Excerpt): Promise<string> {
    const { path, symbol } = excerpt.place;
    const first = (excerpt.spans[0]?.first ?? 0) + 1;
    const last = (excerpt.spans.at(-1)?.last ?? 0) + 1;
    const pin = await this.pinOf(path);
    const lines = excerpt.spans.map((span) => `${span.first + 1}-${span.last + 1}`).join(',');
    const anchor = {
      step: stepId,
      path,
      symbol,
      lines,
      ...(pin === 'different' ? {} : { pin: this.commit }),
    };
    const place = `\`${path}\` ${this.texts.lines(first, last)}`;
    const isLinked = this.commit !== undefined && pin !== 'different';
    const link = isLinked
      ? `[${place}](${permalink(this.repository, this.commit, path, first, last)})`
      : place;
    const quoted = this.quotedLines(excerpt);
    const fence = fenceAround(quoted);
    return [
      `<!-- source-guide-excerpt ${JSON.stringify(anchor).replace(/--/g, '-\\u002d')} -->`,
      `\`${symbol}\` · ${link}${this.pinNote(pin)}`,
      '',
      `${fence}go`,
      ...quoted,
      fence,
    ].join('\n');
  }

  private quotedLines({ spans, lines }: Excerpt): string[] {
    return lines.flatMap((span, index) => {
      const next = spans[index + 1];
      const end = spans[index]?.last ?? 0;
      return next ? [...span, `\t${this.texts.leftOut(end + 2, next.first)}`] : span;
    });
  }

  private pinNote(pin: Pinned): string {
    if (this.commit === undefined || pin === 'same') return '';
    return this.texts.note(pin === 'different' ? this.texts.notPinned : this.texts.pinUnchecked);
  }

  /** Whether the file before the reader is the one that the commit holds. */
  private async pinOf(path: Parameters<Checkout['textOf']>[0]): Promise<Pinned> {
    const { checkout } = this.request;
    if (this.commit === undefined) return 'unknown';
    const committed = await checkout.history?.readAt(this.commit, path);
    if (committed === undefined) return 'unknown';
    if (committed === null) return 'different';
    return withoutCarriageReturns(committed) === withoutCarriageReturns((await checkout.textOf(path)) ?? '')
      ? 'same'
      : 'different';
  }
}

/** Longer than any run of backticks in the code, so that no comment in it ends the fence. CommonMark, "Fenced code blocks". */
function fenceAround(lines: readonly string[]): string {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length);
  return '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
}

function withoutCarriageReturns(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
