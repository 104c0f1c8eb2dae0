import { stringify } from 'yaml';
import type { Language } from '../../base/language';
import type { Message } from '../../base/message';
import type { RepoPath } from '../../base/repoPath';
import type { CodeFacts } from '../../code/codeFacts';
import type { VersionHistory } from '../../ports';
import type { Checkout } from '../../reading/checkout';
import { ANALYSIS_KIND, draftCommentLine } from '../document/draftComment';
import { commitLink, permalink, webLink } from '../excerpt/permalink';
import { choosePin, pinStateOf, pinWarning, type Pin, type PinState } from '../excerpt/pin';
import type { TargetId } from '../targets/target';
import { withCodeWords, withPointer, writePrompts } from '../prompts';
import { findCommunity, type CommunityTexts, type EssayRegistry } from '../registry';
import type { EssayTexts, PromptPart } from '../essayTexts';
import { ESSAY_TEXTS } from '../texts';
import { writeNote } from '../writerNote';
import { DEPTH_LIMITS, STANDARD_DEPTH, type DepthLimits, type DraftDepth } from './depth';
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
  /** How far the essay goes; standard when left out. */
  readonly depth?: DraftDepth;
  /** Older versions of the code; a draft has no tables of releases and commits without them. */
  readonly versions?: VersionHistory;
  /** What is known of the code; a draft says less without it. */
  readonly facts?: CodeFacts;
  /** Receives each warning for the writer, for example that the links of the draft do not work yet. */
  readonly onWarning?: (warning: Message) => void;
}

/** A part of a draft: a heading and what is below it. */
export interface DraftPart {
  /** Without marks. */
  readonly heading: string;
  /** The level of the heading; 2 when left out. */
  readonly level?: 2 | 3;
  /** Markdown blocks. */
  readonly blocks: readonly string[];
}

/** What a frame is put around. */
export interface FramedText {
  /** What the essay is about; absent when that is the writer's to say. */
  readonly topic?: string;
  /** Id of the walkthrough that it follows. */
  readonly walkthrough?: string;
  /** In the order of the draft. */
  readonly parts: readonly DraftPart[];
}

/** What all drafts have in common: front matter, version box, references, and how they ask, quote and link. */
export class DraftFrame {
  readonly texts: EssayTexts;
  /** What a draft of this depth has at most. */
  readonly limits: DepthLimits;
  private readonly community: CommunityTexts | undefined;
  private readonly states = new Map<RepoPath, PinState>();

  private constructor(
    private readonly request: FrameRequest,
    readonly pin: Pin,
  ) {
    const { registry, checkout, language } = request;
    this.texts = ESSAY_TEXTS[language];
    this.limits = DEPTH_LIMITS[request.depth ?? STANDARD_DEPTH];
    this.community = findCommunity(registry, checkout.pack.community)?.texts[language];
  }

  /** A frame for a draft that quotes some files. */
  static async open(request: FrameRequest, paths: readonly RepoPath[]): Promise<DraftFrame> {
    const pin = await choosePin(request.checkout, { paths: [...new Set(paths)] });
    const warning = pinWarning(pin);
    if (warning) request.onWarning?.(warning);
    return new DraftFrame(request, pin);
  }

  async write({ topic, walkthrough, parts }: FramedText): Promise<string> {
    const { texts, request } = this;
    const { name, repository } = request.checkout.pack;
    const { depth = STANDARD_DEPTH, target } = request;
    const comment = {
      kind: ANALYSIS_KIND,
      depth,
      ...(walkthrough !== undefined && { walkthrough }),
      ...(target && { target }),
    };
    const blocks = [
      this.frontMatter(topic),
      `${draftCommentLine(comment)}\n<!-- ${texts.depthNote(texts.depths[depth])} -->`,
      await this.versionBox(),
      ...parts.flatMap(({ heading, level = 2, blocks }) => [`${'#'.repeat(level)} ${heading}`, ...blocks]),
      `## ${texts.referencesHeading}`,
      `- ${webLink(name, this.pin.repository)}`,
      texts.licence(webLink(name, repository), await licenceOf(request.checkout)),
    ];
    return blocks.join('\n\n') + '\n';
  }

  /** The question of a part, with what helps to answer it; the community of the repository may ask another in its place. */
  question(part: PromptPart, pointer = ''): string {
    const { language, checkout } = this.request;
    const prompts = this.community?.prompts[part] ?? this.texts.prompts[part];
    const written = prompts.map((prompt) =>
      withPointer(withCodeWords(prompt, checkout.language, language), pointer, language),
    );
    return writePrompts(written, language);
  }

  /** Something for the writer only. */
  note(about: keyof EssayTexts['notes'], text: string): string {
    return writeNote(this.texts.notes[about], text, this.request.language);
  }

  /** Quoted code with its caption and comment. */
  async excerpt(code: QuotedCode): Promise<string> {
    const { pin, texts } = this;
    return writeExcerpt(code, { pin, texts, state: await this.stateOf(code.path) });
  }

  /** A symbol that leads to lines of a file at the commit, lines from 0; no link where the file is another one there. */
  async link(symbol: string, path: RepoPath, first: number, last = first): Promise<string> {
    const { commit, repository } = this.pin;
    const text = `\`${symbol}\``;
    const isLinked = commit !== undefined && repository !== '' && (await this.stateOf(path)) !== 'different';
    if (!isLinked) return text;
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
        : webLink(`\`${pin.commit}\``, commitLink(pin.repository, pin.commit)) + note;
    const rows = [
      [texts.repository, pin.repository || `\`${checkout.pack.module}\``],
      [texts.release, await this.release()],
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

  /** The releases that the commit is, else the nearest one before it. */
  private async release(): Promise<string> {
    const { texts, pin, request } = this;
    const tags = await this.tags();
    if (tags.length > 0) return tags.join(', ');
    const nearest = pin.commit === undefined ? undefined : await request.versions?.nearestRelease(pin.commit);
    return nearest ? texts.afterRelease(nearest.tag, nearest.commits) : texts.unknownRelease;
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
}
