import { Option, type Command } from 'commander';
import {
  DRAFT_DEPTHS,
  message,
  STANDARD_DEPTH,
  type DraftDepth,
  type DraftTemplate,
  type EssayRegistry,
  type Language,
  type Target,
} from '../core';
import { choiceOption } from './choiceOption';
import { resizeDraft } from './commands/changeDepth';
import { draft, draftFromTemplate, type DraftSubject } from './commands/draft';
import { callDepth, contentLanguage, MOST_WAYS, packOption, repoOption } from './commonOptions';
import { UsageError, type ExitCode, type Io } from './io';

interface DraftFlags {
  readonly repo?: string;
  readonly pack?: string;
  readonly lang: Language;
  readonly walkthrough?: string;
  readonly empty?: boolean;
  readonly template?: DraftTemplate;
  readonly from?: string;
  readonly to?: string;
  readonly way?: number;
  readonly depth?: number;
  readonly size?: DraftDepth;
  readonly target?: Target;
  readonly resize?: string;
  readonly out?: string;
}

/** The depth of the call flow in a draft without `--depth`. */
const DEFAULT_DEPTH = 2;

/** Adds the command `draft`. Only a template needs no checkout. */
export function addDraft(
  commandLine: Command,
  io: Io,
  registry: EssayRegistry,
  end: (code: ExitCode) => void,
): void {
  commandLine
    .command('draft')
    .description(
      io.translate(
        message(
          'write a new draft from a walkthrough, a call flow or a template, or an empty one; never overwrites a file',
        ),
      ),
    )
    .addOption(repoOption(io))
    .addOption(packOption(io))
    .option('--walkthrough <id>', io.translate(message('the walkthrough that the essay follows')))
    .option(
      '--from <path#symbol>',
      io.translate(
        message(
          'the function whose call flow the essay follows, such as {0}',
          'server/server.go#(*Server).Start',
        ),
      ),
    )
    .addOption(wayEnd(io))
    .addOption(wayNumber(io))
    .addOption(callDepth(io))
    .option('--empty', io.translate(message('an empty draft, with only the parts that every analysis needs')))
    .addOption(
      choiceOption(
        '--template <kind>',
        io.translate(message('a draft of another kind of text; needs no checkout')),
        registry.templates,
        registry,
        io,
      ),
    )
    .option(
      '--resize <file>',
      io.translate(message('print a draft at the depth of --size; what you have written stays')),
    )
    .addOption(sizeOption(io))
    .addOption(contentLanguage(io))
    .addOption(
      choiceOption(
        '--target <target>',
        io.translate(message('where the essay will be published')),
        registry.targets,
        registry,
        io,
      ),
    )
    .option('--out <file>', io.translate(message('file to write (default: standard output)')))
    .action(async (flags: DraftFlags) => end(await writeDraft(flags, registry, io)));
}

function wayEnd(io: Io): Option {
  const text = message('with --from: the function to which the essay follows the way');
  return new Option('--to <path#symbol>', io.translate(text));
}

/** `--way`: which of the ways that `flow --from --to` prints. */
function wayNumber(io: Io): Option {
  const text = message('with --to: which of the ways that "flow" prints (default: the first)');
  return new Option('--way <n>', io.translate(text)).argParser((written) => {
    const number = Number(written);
    if (Number.isInteger(number) && number >= 1 && number <= MOST_WAYS) return number;
    throw new UsageError(io.translate(message('--way needs a whole number from 1 to {0}.', MOST_WAYS)));
  });
}

/** `--size`: the depth of the essay. `--depth` is that of a call flow. */
function sizeOption(io: Io): Option {
  const text = message(
    'how far the essay goes: one mechanism, a part, or a whole flow (default: {0})',
    STANDARD_DEPTH,
  );
  return new Option('--size <depth>', io.translate(text)).choices([...DRAFT_DEPTHS]);
}

function writeDraft(flags: DraftFlags, registry: EssayRegistry, io: Io): Promise<ExitCode> {
  const { repo, pack, lang: language, template, target, out, size: depth } = flags;
  if (template !== undefined) {
    if (givenOf(flags).length > 1)
      throw new UsageError(
        io.translate(
          message(
            '--template cannot be combined with --repo, --pack, --walkthrough, --from, --depth, --size or --empty.',
          ),
        ),
      );
    return draftFromTemplate({ template, language, target, out }, io);
  }
  if (flags.resize !== undefined) return resize(flags, flags.resize, registry, io);
  const subject = subjectOf(flags, io);
  if (repo === undefined)
    throw new UsageError(io.translate(message('Name the checkout to read with --repo.')));
  return draft({ repo, pack, registry, subject, language, target, out, depth }, io);
}

function resize(flags: DraftFlags, file: string, registry: EssayRegistry, io: Io): Promise<ExitCode> {
  const { repo, pack, size: depth, out, walkthrough, from, to, way, empty, target } = flags;
  const others = [walkthrough, from, to, way, empty, target].filter((given) => given !== undefined);
  if (repo === undefined || depth === undefined || others.length > 0)
    throw new UsageError(
      io.translate(message('--resize needs --repo and --size, and takes only --pack and --out beside them.')),
    );
  return resizeDraft({ repo, pack, registry, file, depth, out }, io);
}

/** The given options of those that --template excludes, and --template itself. */
function givenOf({
  repo,
  pack,
  walkthrough,
  from,
  to,
  way,
  depth,
  size,
  empty,
  template,
}: DraftFlags): unknown[] {
  return [repo, pack, walkthrough, from, to, way, depth, size, empty, template].filter(
    (given) => given !== undefined,
  );
}

function subjectOf(flags: DraftFlags, io: Io): DraftSubject {
  const { walkthrough, empty, from, depth } = flags;
  const subjects: DraftSubject[] = [
    ...(walkthrough === undefined ? [] : [{ kind: 'walkthrough', id: walkthrough } as const]),
    ...(from === undefined ? [] : [codeSubject(from, flags)]),
    ...(empty ? [{ kind: 'empty' } as const] : []),
  ];
  const [subject, ...others] = subjects;
  if (!subject || others.length > 0)
    throw new UsageError(
      io.translate(message('Say what to draft with one of --walkthrough, --from, --empty and --template.')),
    );
  if (
    (flags.to !== undefined && subject.kind !== 'way') ||
    (flags.way !== undefined && flags.to === undefined)
  )
    throw new UsageError(io.translate(message('--to needs --from, and --way needs --to.')));
  if (depth !== undefined && subject.kind !== 'flow')
    throw new UsageError(io.translate(message('--depth needs --from, and does not go with --to.')));
  return subject;
}

function codeSubject(from: string, { to, way = 1, depth = DEFAULT_DEPTH }: DraftFlags): DraftSubject {
  return to === undefined ? { kind: 'flow', from, depth } : { kind: 'way', from, to, number: way };
}
