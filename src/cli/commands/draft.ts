import * as path from 'node:path';
import {
  createDraft,
  createEmptyDraft,
  createFlowDraft,
  createTemplate,
  createWayDraft,
  draftPicture,
  followCallFlow,
  hopsOf,
  message,
  noWayTexts,
  pictureNameFor,
  planDraft,
  type DraftDepth,
  type DraftTemplate,
  type EssayRegistry,
  type FrameRequest,
  type Language,
  type Target,
  type Walkthrough,
} from '../../core';
import { GitVersionHistory } from '../adapters/gitVersionHistory';
import { findWays } from '../findWays';
import { openCode, openCodeIfAnalysed } from '../openCode';
import { UsageError, type ExitCode, type Io } from '../io';
import { createFiles } from '../newFile';
import {
  existingFolder,
  openModule,
  openRepository,
  type OpenedRepository,
  type Places,
} from '../openCheckout';
import { sayPackProblems } from '../report';
import { nodeFrom } from './callFlow';

/** The subject of a draft. */
export type DraftSubject =
  | { readonly kind: 'walkthrough'; readonly id: string }
  | { readonly kind: 'empty' }
  /** `from` is `PATH#SYMBOL`. */
  | { readonly kind: 'flow'; readonly from: string; readonly depth: number }
  /** Both are `PATH#SYMBOL`; `number` says which of the ways between them is meant, from 1. */
  | { readonly kind: 'way'; readonly from: string; readonly to: string; readonly number: number };

export interface DraftOptions extends Places {
  readonly registry: EssayRegistry;
  readonly subject: DraftSubject;
  readonly language: Language;
  readonly target?: Target | undefined;
  /** How far the essay goes; standard when left out. */
  readonly depth?: DraftDepth | undefined;
  /** The file to write; without it, standard output. */
  readonly out?: string | undefined;
}

/** So many ways `flow` prints. More are found only for a higher number, because the first ones stay the same. */
const SHOWN_WAYS = 5;

/** `source-guide draft`: writes a new draft that quotes the work tree. */
export async function draft(options: DraftOptions, io: Io): Promise<ExitCode> {
  const { subject } = options;
  const repository =
    subject.kind === 'walkthrough'
      ? await openRepository(options, io, subject.id)
      : await openModule(options, io);
  sayPackProblems(repository, io);
  const versions = new GitVersionHistory(repository.root);
  const request: FrameRequest = {
    checkout: repository.workTree(),
    versions,
    language: options.language,
    registry: options.registry,
    today: today(),
    onWarning: (warning) => io.say(io.translate(warning)),
    ...(options.target && { target: options.target.id }),
    ...(options.depth && { depth: options.depth }),
  };
  const { out } = options;
  const name = out === undefined ? undefined : path.basename(out);
  const { text, picture } = await draftParts(subject, request, {
    repository,
    places: options,
    name,
    io,
  }).finally(() => versions.close());
  if (out === undefined) io.document(text);
  else {
    const file = path.resolve(out);
    const beside = picture && { file: path.join(path.dirname(file), picture.name), text: picture.svg };
    await createFiles([{ file, text }, ...(beside ? [beside] : [])], io);
  }
  return 0;
}

interface DraftHome {
  readonly repository: OpenedRepository;
  /** As the user named it. */
  readonly places: Places;
  /** Name of the file to write; absent when the draft is printed. */
  readonly name: string | undefined;
  readonly io: Io;
}

interface DraftParts {
  readonly text: string;
  /** The picture that the draft shows, for a file beside it. */
  readonly picture?: { readonly name: string; readonly svg: string };
}

async function draftParts(
  subject: DraftSubject,
  request: FrameRequest,
  { repository, places, name, io }: DraftHome,
): Promise<DraftParts> {
  if (subject.kind === 'empty') return { text: await createEmptyDraft(request) };
  if (subject.kind === 'flow') {
    const { index, facts } = await openCode(repository.root, undefined, io);
    const { depth } = subject;
    const options = { direction: 'callees', depth, includesLibrary: false } as const;
    const flow = followCallFlow(index, nodeFrom(subject.from, '--from', index, io), options);
    return { text: await createFlowDraft({ ...request, flow, facts }) };
  }
  if (subject.kind === 'way') return { text: await wayDraft(subject, request, places, io) };
  const walkthrough = walkthroughIn(repository, subject.id, io);
  const code = await openCodeIfAnalysed(repository.root, repository.pack.language, io);
  const about = { ...request, walkthrough, ...(code && { facts: code.facts, hops: hopsOf(code.index) }) };
  if (name === undefined) return { text: await createDraft(about) };
  const picture = pictureNameFor(name);
  const planned = { ...about, plan: await planDraft(about) };
  const svg = await draftPicture(planned);
  const text = await createDraft({ ...planned, picture });
  return { text, picture: { name: picture, svg } };
}

/** Throws a UsageError if there is no such way. */
async function wayDraft(
  subject: Extract<DraftSubject, { kind: 'way' }>,
  request: FrameRequest,
  places: Places,
  io: Io,
): Promise<string> {
  const { index, data, facts } = await openCode(existingFolder(places.repo, io), undefined, io);
  const [from, to] = [nodeFrom(subject.from, '--from', index, io), nodeFrom(subject.to, '--to', index, io)];
  const sought = { from, to, most: Math.max(SHOWN_WAYS, subject.number) };
  const { ways, hasWayBack } = await findWays(sought, { index, data }, places, io);
  const way = ways[subject.number - 1];
  if (way) return createWayDraft({ ...request, facts, way, hasOthers: ways.length > 1 });
  const texts =
    ways.length === 0
      ? noWayTexts(from.symbol, to.symbol, hasWayBack)
      : [message('The last way from {0} to {1} has number {2}.', from.symbol, to.symbol, ways.length)];
  throw new UsageError(texts.map(io.translate).join('\n'));
}

function walkthroughIn({ pack }: OpenedRepository, wanted: string, io: Io): Walkthrough {
  const walkthrough = pack.walkthroughs.find(({ id }) => id === wanted);
  if (walkthrough) return walkthrough;
  const known = pack.walkthroughs.map(({ id }) => id).join(', ');
  throw new UsageError(io.translate(message('There is no walkthrough "{0}". Known: {1}.', wanted, known)));
}

export interface TemplateOptions {
  readonly template: DraftTemplate;
  readonly language: Language;
  readonly target?: Target | undefined;
  /** The file to write; without it, standard output. */
  readonly out?: string | undefined;
}

/** `source-guide draft --template`: writes a new draft from a template. Needs no checkout. */
export async function draftFromTemplate(
  { template, language, target, out }: TemplateOptions,
  io: Io,
): Promise<ExitCode> {
  const text = createTemplate({ template, language, today: today(), ...(target && { target: target.id }) });
  if (out === undefined) io.document(text);
  else await createFiles([{ file: out, text }], io);
  return 0;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
