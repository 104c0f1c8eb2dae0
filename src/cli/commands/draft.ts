import { open } from 'node:fs/promises';
import * as path from 'node:path';
import { createDraft, message, type Language, type TargetId } from '../../core';
import { UsageError, type ExitCode, type Io } from '../io';
import { openRepository, type Places } from '../openCheckout';
import { sayProblems } from '../report';

export interface DraftOptions extends Places {
  /** Id of a walkthrough. */
  readonly walkthrough: string;
  readonly language: Language;
  readonly target?: TargetId | undefined;
  /** File to write; standard output without one. */
  readonly out?: string | undefined;
}

/** `source-guide draft`: a new essay draft from a walkthrough, over the work tree. */
export async function draft(options: DraftOptions, io: Io): Promise<ExitCode> {
  const repository = await openRepository(options, io);
  sayProblems(repository.packProblems, io);
  const walkthrough = repository.pack.walkthroughs.find(({ id }) => id === options.walkthrough);
  if (!walkthrough) {
    const known = repository.pack.walkthroughs.map(({ id }) => id).join(', ');
    throw new UsageError(
      io.translate(message('There is no walkthrough "{0}". Known: {1}.', options.walkthrough, known)),
    );
  }
  const today = new Date().toISOString().slice(0, 10);
  const text = await createDraft({
    checkout: repository.workTree(),
    walkthrough,
    language: options.language,
    today,
    ...(options.target && { target: options.target }),
  });
  if (options.out === undefined) io.out(text);
  else await writeNewFile(path.resolve(options.out), text, io);
  return 0;
}

/** Creates the file in one step that fails when it exists, so that nothing a person wrote is ever lost. */
async function writeNewFile(file: string, text: string, io: Io): Promise<void> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(text).finally(() => handle.close());
    io.say(io.translate(message('Wrote {0}.', file)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason =
      code === 'EEXIST'
        ? message('{0} exists already and was left as it is. Name another file with --out.', file)
        : message('{0} cannot be written ({1}). Name another file with --out.', file, code ?? String(error));
    throw new UsageError(io.translate(reason));
  }
}
