import {
  createDraft,
  createTemplate,
  message,
  type Language,
  type TargetId,
  type TemplateKind,
} from '../../core';
import { UsageError, type ExitCode, type Io } from '../io';
import { createFile } from '../newFile';
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
  const text = await createDraft({
    checkout: repository.workTree(),
    walkthrough,
    language: options.language,
    today: today(),
    ...(options.target && { target: options.target }),
  });
  return deliver(text, options.out, io);
}

export interface TemplateOptions {
  readonly kind: TemplateKind;
  readonly language: Language;
  readonly target?: TargetId | undefined;
  /** File to write; standard output without one. */
  readonly out?: string | undefined;
}

/** `source-guide draft --template`: a new draft that follows no walkthrough. */
export function draftFromTemplate(
  { kind, language, target, out }: TemplateOptions,
  io: Io,
): Promise<ExitCode> {
  const text = createTemplate({ kind, language, today: today(), ...(target && { target }) });
  return deliver(text, out, io);
}

async function deliver(text: string, out: string | undefined, io: Io): Promise<ExitCode> {
  if (out === undefined) io.out(text);
  else await createFile(out, text, io);
  return 0;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
