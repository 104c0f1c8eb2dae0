import { Option, type Command } from 'commander';
import { message, TARGET_IDS, type Language, type TargetId } from '../core';
import { draft, type DraftSubject } from './commands/draft';
import { callDepth, contentLanguage } from './commonOptions';
import { UsageError, type ExitCode, type Io } from './io';

interface DraftFlags {
  readonly repo: string;
  readonly pack?: string;
  readonly lang: Language;
  readonly walkthrough?: string;
  readonly empty?: boolean;
  readonly from?: string;
  readonly depth?: number;
  readonly target?: TargetId;
  readonly out?: string;
}

/** How deep an essay on a flow goes when nothing is said. */
const USUAL_DEPTH = 2;

/** Adds `draft` with its options; the command on a repository is given. */
export function addDraft(command: Command, io: Io, end: (code: ExitCode) => void): void {
  command
    .description(
      io.translate(
        message(
          'write a new essay draft from a walkthrough, from a call flow, or empty; never overwrites a file',
        ),
      ),
    )
    .option('--walkthrough <id>', io.translate(message('the walkthrough that the essay follows')))
    .option(
      '--from <path#symbol>',
      io.translate(
        message(
          'the function whose flow the essay follows, such as {0}',
          'engine/shard.go#(*shard).Snapshot',
        ),
      ),
    )
    .addOption(callDepth(io))
    .option('--empty', io.translate(message('a draft that follows nothing: only what an analysis must have')))
    .addOption(contentLanguage(io))
    .addOption(
      new Option('--target <target>', io.translate(message('where the essay will be published'))).choices(
        TARGET_IDS,
      ),
    )
    .option('--out <file>', io.translate(message('file to write; standard output when left out')))
    .action(async (flags: DraftFlags) => {
      const { repo, pack, lang, target, out } = flags;
      end(await draft({ repo, pack, subject: subjectOf(flags, io), language: lang, target, out }, io));
    });
}

function subjectOf({ walkthrough, empty, from, depth }: DraftFlags, io: Io): DraftSubject {
  const subjects: DraftSubject[] = [
    ...(walkthrough === undefined ? [] : [{ kind: 'walkthrough', id: walkthrough } as const]),
    ...(from === undefined ? [] : [{ kind: 'flow', from, depth: depth ?? USUAL_DEPTH } as const]),
    ...(empty ? [{ kind: 'empty' } as const] : []),
  ];
  const [subject, ...others] = subjects;
  if (!subject || others.length > 0)
    throw new UsageError(
      io.translate(message('Say what the draft follows with one of --walkthrough, --from and --empty.')),
    );
  if (depth !== undefined && subject.kind !== 'flow')
    throw new UsageError(io.translate(message('--depth goes with --from.')));
  return subject;
}
