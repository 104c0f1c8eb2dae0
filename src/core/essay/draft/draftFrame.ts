import { stringify } from 'yaml';
import type { Language } from '../../base/language';
import type { Message } from '../../base/message';
import type { RepoPath } from '../../base/repoPath';
import type { Checkout } from '../../reading/checkout';
import { draftCommentLine } from '../document/draftComment';
import { commitLink, permalink } from '../excerpt/permalink';
import { choosePin, pinStateOf, pinWarning, type Pin, type PinState } from '../excerpt/pin';
import type { TargetId } from '../targets/target';
import { withCodeWords, writePrompts } from '../prompts';
import { findCommunity, type CommunityTexts, type EssayRegistry } from '../registry';
import type { EssayTexts, PromptPart } from '../essayTexts';
import { ESSAY_TEXTS } from '../texts';
import { licenceOf } from './licence';
import { writeExcerpt, type QuotedCode } from '../excerpt/writeExcerpt';

/** What every new draft is made from. */
export interface FrameRequest {
  /** The source that the draft describes. */
  readonly checkout: Checkout;
  /** The language that the draft is written in. */
  readonly language: Language;
  /** Has what the community that the pack names asks of drafts. */
  readonly registry: EssayRegistry;
  /** Today, `YYYY-MM-DD`; the core has no clock. */
  readonly today: string;
  /** Where it will be published; absent while that is open. */
  readonly target?: TargetId;
  /** Receives each warning for the writer, for example that the links of the draft do not work yet. */
  readonly onWarning?: (warning: Message) => void;
}

/** The parts between the frame's own, each any number of Markdown blocks. */
export interface DraftBody {
  /** What the essay is about; absent when that is the writer's to say. */
  readonly topic?: string;
  /** Blocks below the overview heading. */
  readonly overview: readonly string[];
  /** Blocks on how the code works. */
  readonly logic: readonly string[];
  /** Blocks on data structures. */
  readonly data: readonly string[];
  /** Blocks on key code. */
  readonly code: readonly string[];
}

const END_PARTS = ['concurrency', 'verification', 'limits', 'summary'] as const;

/** What all drafts have in common: version box, questions, the parts that an analysis must have. Facts and questions only. */
export class DraftFrame {
  readonly texts: EssayTexts;
  private readonly community: CommunityTexts | undefined;
  private readonly states = new Map<RepoPath, PinState>();

  private constructor(
    private readonly request: FrameRequest,
    readonly pin: Pin,
  ) {
    const { registry, checkout, language } = request;
    this.texts = ESSAY_TEXTS[language];
    this.community = findCommunity(registry, checkout.pack.community)?.texts[language];
  }

  /** A frame for a draft that quotes some files. */
  static async open(request: FrameRequest, paths: readonly RepoPath[]): Promise<DraftFrame> {
    const pin = await choosePin(request.checkout, { paths: [...new Set(paths)] });
    const warning = pinWarning(pin);
    if (warning) request.onWarning?.(warning);
    return new DraftFrame(request, pin);
  }

  async write({ topic, overview, logic, data, code }: DraftBody): Promise<string> {
    const { texts, request } = this;
    const { name, repository } = request.checkout.pack;
    const parts = [
      this.frontMatter(topic),
      draftCommentLine({ kind: 'analysis', ...(request.target && { target: request.target }) }),
      await this.versionBox(),
      this.section(texts.audienceHeading, 'audience'),
      this.section(texts.functionHeading, 'function', 'example'),
      this.section(texts.overviewHeading, 'overview'),
      ...overview,
      this.section(texts.logicHeading, 'logic'),
      ...logic,
      this.section(texts.dataHeading, 'data'),
      ...data,
      `## ${texts.codeHeading}`,
      ...code,
      ...END_PARTS.map((part) => this.section(texts.endHeadings[part], part)),
      `## ${texts.referencesHeading}`,
      `- [${name}](${this.pin.repository})`,
      texts.licence(name, repository, await licenceOf(request.checkout)),
    ];
    return parts.join('\n\n') + '\n';
  }

  /** The questions of parts; the community of the repository may ask others in their place. */
  prompts(...parts: readonly PromptPart[]): string {
    const { language, checkout } = this.request;
    const prompts = parts.flatMap((part) => this.community?.prompts[part] ?? this.texts.prompts[part]);
    return writePrompts(
      prompts.map((prompt) => withCodeWords(prompt, checkout.language, language)),
      language,
    );
  }

  /** A question, an excerpt that may answer it, and what else is asked about it. */
  async excerpt(heading: string, code: QuotedCode): Promise<string[]> {
    const { pin, texts } = this;
    const excerpt = writeExcerpt(code, { pin, texts, state: await this.stateOf(code.path) });
    return [`### ${heading}`, this.prompts('codeQuestion'), excerpt, this.prompts('code')];
  }

  /** A symbol that leads to lines of a file at the commit, lines from 0; no link where the file is another one there. */
  async link(symbol: string, path: RepoPath, first: number, last = first): Promise<string> {
    const { commit, repository } = this.pin;
    const text = `\`${symbol}\``;
    if (commit === undefined || (await this.stateOf(path)) === 'different') return text;
    return `[${text}](${permalink(repository, commit, path, first + 1, last + 1)})`;
  }

  private async stateOf(path: RepoPath): Promise<PinState> {
    const { commit } = this.pin;
    if (commit === undefined) return 'unknown';
    const known = this.states.get(path) ?? (await pinStateOf(this.request.checkout, commit, path));
    this.states.set(path, known);
    return known;
  }

  private frontMatter(topic: string | undefined): string {
    const { checkout, today } = this.request;
    const { name } = checkout.pack;
    const values = {
      title: topic === undefined ? '' : this.texts.title(name, topic),
      date: today,
      tags: [name, ...this.texts.tags, ...(this.community?.tags ?? [])],
      summary: '',
    };
    return `---\n${stringify(values, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 })}---`;
  }

  private async versionBox(): Promise<string> {
    const { texts, pin } = this;
    const { checkout, today } = this.request;
    const head = await checkout.head();
    const isHead = pin.commit === head?.commit;
    const note = pin.isPublished === false ? texts.note(texts.requests.notPublished) : '';
    const commit =
      pin.commit === undefined
        ? texts.unknownCommit + texts.requests.addCommit
        : `[\`${pin.commit}\`](${commitLink(pin.repository, pin.commit)})${note}`;
    const rows = [
      [texts.repository, pin.repository],
      [texts.release, (await this.tags()).join(', ') || texts.unknownRelease],
      [texts.commit, commit],
      ...(isHead && head?.date ? [[texts.commitDate, head.date]] : []),
      [texts.draftDate, today],
    ];
    return [
      `> **${texts.versionHeading}**`,
      '>',
      ...rows.map(([name = '', value = '']) => `> - ${texts.row(name, value)}`),
    ].join('\n');
  }

  /** The releases that the commit is: those of the pack, else what is tagged so. */
  private async tags(): Promise<readonly string[]> {
    const { checkout } = this.request;
    const { commit } = this.pin;
    const known = checkout.pack.releases.filter((release) => release.commit === commit);
    if (known.length > 0) return known.map(({ tag }) => tag);
    const head = await checkout.head();
    return head !== undefined && head.commit === commit ? head.tags : [];
  }

  private section(heading: string, ...parts: readonly PromptPart[]): string {
    return `## ${heading}\n\n${this.prompts(...parts)}`;
  }
}
