import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import {
  changeDepth,
  createDraft,
  createEmptyDraft,
  draftOriginOf,
  hopsOf,
  message,
  originProblem,
  pictureNameFor,
  type DraftDepth,
  type DraftOrigin,
  type EssayRegistry,
  type FrameRequest,
} from '../../core';
import { decodeText } from '../adapters/nodeSourceTree';
import { GitVersionHistory } from '../adapters/gitVersionHistory';
import { openCodeIfAnalysed } from '../openCode';
import { UsageError, type ExitCode, type Io } from '../io';
import { createFiles } from '../newFile';
import { openModule, openRepository, type OpenedRepository, type Places } from '../openCheckout';

export interface ChangeDepthOptions extends Places {
  readonly registry: EssayRegistry;
  /** The draft. Only read, never written. */
  readonly file: string;
  readonly depth: DraftDepth;
  /** The file to write; without it, standard output. */
  readonly out?: string | undefined;
}

/** `source-guide draft --resize`: writes a draft at another depth. What the writer has written stays. */
export async function resizeDraft(options: ChangeDepthOptions, io: Io): Promise<ExitCode> {
  const { file, depth, out, registry } = options;
  const text = await readDraft(file, io);
  const origin = draftOriginOf(text);
  const { walkthrough } = origin;
  const repository =
    walkthrough === undefined
      ? await openModule(options, io)
      : await openRepository(options, io, walkthrough);
  const checkout = repository.workTree();
  const problem = await originProblem(origin, checkout);
  if (problem) throw new UsageError(io.translate(problem));
  const versions = new GitVersionHistory(repository.root);
  const { language, date = '', target } = origin;
  const request = {
    ...{ checkout, versions, language, registry, today: date },
    ...(target !== undefined && { target }),
  };
  const picture = pictureNameFor(path.basename(file));
  const shown = text.includes(`](${picture})`) ? { picture } : {};
  const writer = await writerOf(origin, { repository, request, shown }, io);
  const changed = await changeDepth(text, depth, writer).finally(() => versions.close());
  if (out === undefined) io.out(changed);
  else await createFiles([{ file: path.resolve(out), text: changed }], io);
  return 0;
}

interface Circumstances {
  readonly repository: OpenedRepository;
  readonly request: FrameRequest;
  /** The picture that the draft shows, if it shows one. */
  readonly shown: { readonly picture?: string };
}

/** Makes the draft as it was made, at any depth. */
async function writerOf(
  { walkthrough: id }: DraftOrigin,
  { repository, request, shown }: Circumstances,
  io: Io,
): Promise<(depth: DraftDepth) => Promise<string>> {
  const walkthrough = repository.pack.walkthroughs.find((one) => one.id === id);
  if (!walkthrough) return (depth) => createEmptyDraft({ ...request, depth });
  const code = await openCodeIfAnalysed(repository.root, repository.pack.language, io);
  const known = code && { facts: code.facts, hops: hopsOf(code.index) };
  const about = { ...request, ...shown, walkthrough, ...known };
  return (depth) => createDraft({ ...about, depth });
}

async function readDraft(file: string, io: Io): Promise<string> {
  try {
    return decodeText(await readFile(path.resolve(file)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(io.translate(message('{0} cannot be read ({1}).', file, code ?? String(error))));
  }
}
