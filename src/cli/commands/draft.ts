import { open, rm } from 'node:fs/promises';
import * as path from 'node:path';
import {
  CallIndex,
  createDraft,
  createEmptyDraft,
  createFlowDraft,
  draftPicture,
  followFlow,
  message,
  pictureNameFor,
  type FrameRequest,
  type Language,
  type TargetId,
  type Walkthrough,
} from '../../core';
import { buildIndex } from '../buildIndex';
import { UsageError, type ExitCode, type Io } from '../io';
import { openRepository, type OpenedRepository, type Places } from '../openCheckout';
import { sayProblems } from '../report';
import { nodeFrom } from './flow';

/** What a draft is about. */
export type DraftSubject =
  | { readonly kind: 'walkthrough'; readonly id: string }
  | { readonly kind: 'empty' }
  /** `from` is `PATH#SYMBOL`. */
  | { readonly kind: 'flow'; readonly from: string; readonly depth: number };

export interface DraftOptions extends Places {
  readonly subject: DraftSubject;
  readonly language: Language;
  readonly target?: TargetId | undefined;
  /** File to write; standard output without one. */
  readonly out?: string | undefined;
}

/** `source-guide draft`: a new essay draft, over the work tree. */
export async function draft(options: DraftOptions, io: Io): Promise<ExitCode> {
  const repository = await openRepository(options, io);
  sayProblems(repository.packProblems, io);
  const request: FrameRequest = {
    checkout: repository.workTree(),
    language: options.language,
    today: new Date().toISOString().slice(0, 10),
    onWarning: (warning) => io.say(io.translate(warning)),
    ...(options.target && { target: options.target }),
  };
  const { out } = options;
  const name = out === undefined ? undefined : path.basename(out);
  const { text, picture } = await draftParts(options.subject, request, { repository, name, io });
  if (out === undefined) io.out(text);
  else {
    const file = path.resolve(out);
    const beside = picture && { file: path.join(path.dirname(file), picture.name), text: picture.svg };
    await writeFiles([{ file, text }, ...(beside ? [beside] : [])], io);
  }
  return 0;
}

interface DraftHome {
  readonly repository: OpenedRepository;
  /** Of the file that is to be written; absent when the draft is printed. */
  readonly name: string | undefined;
  readonly io: Io;
}

interface DraftParts {
  readonly text: string;
  /** What the draft shows, as a file beside it. */
  readonly picture?: { readonly name: string; readonly svg: string };
}

async function draftParts(
  subject: DraftSubject,
  request: FrameRequest,
  { repository, name, io }: DraftHome,
): Promise<DraftParts> {
  if (subject.kind === 'empty') return { text: await createEmptyDraft(request) };
  if (subject.kind === 'flow') {
    const { data } = await buildIndex(repository.root, undefined, io);
    const index = new CallIndex(data);
    const { depth } = subject;
    const options = { direction: 'callees', depth, includesLibrary: false } as const;
    const flow = followFlow(index, nodeFrom(subject.from, index, io), options);
    return { text: await createFlowDraft({ ...request, flow }) };
  }
  const walkthrough = walkthroughIn(repository, subject.id, io);
  if (name === undefined) return { text: await createDraft({ ...request, walkthrough }) };
  const picture = pictureNameFor(name);
  const svg = await draftPicture({ ...request, walkthrough });
  const text = await createDraft({ ...request, walkthrough, picture });
  return { text, picture: { name: picture, svg } };
}

function walkthroughIn({ pack }: OpenedRepository, wanted: string, io: Io): Walkthrough {
  const walkthrough = pack.walkthroughs.find(({ id }) => id === wanted);
  if (walkthrough) return walkthrough;
  const known = pack.walkthroughs.map(({ id }) => id).join(', ');
  throw new UsageError(io.translate(message('There is no walkthrough "{0}". Known: {1}.', wanted, known)));
}

/** Creates each file in one step that fails when it exists, so that nothing a person wrote is ever lost; all of them or none. */
async function writeFiles(
  files: readonly { readonly file: string; readonly text: string }[],
  io: Io,
): Promise<void> {
  const written: string[] = [];
  for (const { file, text } of files) {
    try {
      const handle = await open(file, 'wx');
      written.push(file);
      await handle.writeFile(text).finally(() => handle.close());
    } catch (error) {
      await Promise.all(written.map((each) => rm(each, { force: true })));
      throw unwritable(file, error as NodeJS.ErrnoException, io);
    }
  }
  for (const file of written) io.say(io.translate(message('Wrote {0}.', file)));
}

function unwritable(file: string, { code, message: reason }: NodeJS.ErrnoException, io: Io): UsageError {
  const text =
    code === 'EEXIST'
      ? message('{0} exists already and was left as it is. Name another file with --out.', file)
      : message('{0} cannot be written ({1}). Name another file with --out.', file, code ?? reason);
  return new UsageError(io.translate(text));
}
