import { Command, Option } from 'commander';
import {
  findRule,
  message,
  RULE_NAMES,
  ruleLabel,
  type EssayRegistry,
  type Language,
  type Target,
} from '../core';
import { version } from '../../package.json';
import { makeAnchors, resolveAnchors } from './commands/anchor';
import { check } from './commands/check';
import { showCallIndex } from './commands/callIndex';
import { showFacts } from './commands/facts';
import { lint } from './commands/lint';
import { list } from './commands/list';
import { serveMcp } from './commands/mcp';
import { choiceOption } from './choiceOption';
import { addCallFlow } from './callFlowCommand';
import {
  contentLanguage,
  formatIn,
  formatOption,
  packOption,
  repoOption,
  workTreeCommand,
  type WorkTreeOptions,
} from './commonOptions';
import { addDraft } from './draftCommand';
import type { Format } from './formats/annotation';
import { addExport } from './exportCommand';
import { addPack } from './packCommand';
import { addQuote } from './quoteCommand';
import { addSite } from './siteCommand';
import { addTour } from './tourCommand';
import { UsageError, type ExitCode, type Io } from './io';
import { addTalentProgram } from './talentProgramCommand';

/** Options of commands that need a repository and a pack. */
interface CommonOptions {
  readonly repo: string;
  readonly pack?: string;
  readonly json?: boolean;
  readonly lang: Language;
}

/** Receives the exit code of the command that ran. */
type End = (code: ExitCode) => void;

/** All commands with their options. Descriptions are in the user's language. */
export function buildCommandLine(io: Io, registry: EssayRegistry, end: End): Command {
  const commandLine = new Command('source-guide')
    .description(io.translate(message('Guided reading of a repository, on the command line.')))
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.say(text.trimEnd()) });
  addCheck(onRepository(commandLine, 'check', io), io, end);
  addList(onRepository(commandLine, 'list', io), io, end);
  addDraft(commandLine, io, registry, end);
  addQuote(commandLine, io, end);
  addLint(commandLine, io, registry, end);
  addExport(commandLine, io, registry, end);
  addTour(commandLine, io, end);
  addSite(commandLine, io, end);
  addPack(commandLine, io, end);
  addAnchor(commandLine, io, end);
  addCallIndex(commandLine, io, end);
  addCallFlow(commandLine, io, end);
  addFacts(commandLine, io, end);
  addTalentProgram(commandLine, io, end);
  addMcp(onRepository(commandLine, 'mcp', io), io, end);
  return commandLine;
}

function addAnchor(commandLine: Command, io: Io, end: End): void {
  const anchor = commandLine
    .command('anchor')
    .description(io.translate(message('make anchors and resolve them')));
  const revision = (): Option =>
    new Option(
      '--rev <revision>',
      io.translate(message('revision to read from git (default: the work tree)')),
    );
  anchor
    .command('make')
    .description(io.translate(message('print an anchor for each line of a file; a line is path<TAB>symbol')))
    .addOption(repoOption(io).makeOptionMandatory())
    .addOption(revision())
    .requiredOption(
      '--symbols <file>',
      io.translate(message('file with one line path<TAB>symbol for each anchor')),
    )
    .action(async ({ repo, rev, symbols }: { repo: string; rev?: string; symbols: string }) => {
      end(await makeAnchors({ repo, revision: rev, file: symbols }, io));
    });
  anchor
    .command('resolve')
    .description(io.translate(message('print the verdict on each anchor in a file')))
    .addOption(repoOption(io).makeOptionMandatory())
    .addOption(revision())
    .requiredOption('--anchors <file>', io.translate(message('file with one anchor, as JSON, on each line')))
    .action(async ({ repo, rev, anchors }: { repo: string; rev?: string; anchors: string }) => {
      end(await resolveAnchors({ repo, revision: rev, file: anchors }, io));
    });
}

function onRepository(commandLine: Command, name: string, io: Io): Command {
  return commandLine.command(name).addOption(repoOption(io).makeOptionMandatory()).addOption(packOption(io));
}

interface CheckFlags extends CommonOptions {
  readonly rev?: string;
  readonly write?: boolean;
  readonly newBase?: boolean;
  readonly patch?: string;
  readonly format?: Format;
}

function addCheck(command: Command, io: Io, end: End): void {
  command
    .description(io.translate(message('check whether every step and entry point is found')))
    .option(
      '--rev <revisions>',
      io.translate(message('revisions to read from git, separated by commas (default: the work tree)')),
    )
    .addOption(formatOption(io))
    .option('--json', io.translate(message('print one JSON document')))
    .option(
      '--patch <file>',
      io.translate(message('write a patch that gives moved steps their new place; never overwrites a file')),
    )
    .option(
      '--write',
      io.translate(
        message('update the hashes in the pack from the work tree; review the result of the check first'),
      ),
    )
    .option(
      '--new-base',
      io.translate(message('with --write: make the checked-out commit the base of the pack')),
    )
    .action(async (options: CheckFlags) => {
      const { repo, pack, rev, write = false, newBase = false, patch } = options;
      const format = formatIn(options, io);
      const revisions = (rev ?? '').split(/[\s,]+/).filter((revision) => revision !== '');
      if (rev !== undefined && revisions.length === 0) {
        throw new UsageError(io.translate(message('--rev needs a revision. Name one, or leave --rev out.')));
      }
      if (newBase && !write) {
        throw new UsageError(io.translate(message('--new-base needs --write.')));
      }
      const writing = newBase ? 'newBase' : write ? 'evidence' : 'nothing';
      end(await check({ repo, pack, revisions, format, patch, writing }, io));
    });
}

function addMcp(command: Command, io: Io, end: End): void {
  command
    .description(
      io.translate(
        message('answer the questions of an assistant over the Model Context Protocol; only reads'),
      ),
    )
    .action(async ({ repo, pack }: CommonOptions) => end(await serveMcp({ repo, pack }, io)));
}

function addList(command: Command, io: Io, end: End): void {
  command
    .description(io.translate(message('list walkthroughs, steps and entry points with their places')))
    .option('--entry-points', io.translate(message('entry points only')))
    .addOption(contentLanguage(io))
    .option('--json', io.translate(message('print one JSON document')))
    .action(async (options: CommonOptions & { entryPoints?: boolean }) => {
      const { repo, pack, lang, entryPoints = false, json = false } = options;
      end(await list({ repo, pack, language: lang, onlyEntryPoints: entryPoints, isJson: json }, io));
    });
}

function addLint(commandLine: Command, io: Io, registry: EssayRegistry, end: End): void {
  commandLine
    .command('lint')
    .description(
      io.translate(message('check an essay: structure, pins, excerpts, diagrams, prose, common mistakes')),
    )
    .argument('<file>', io.translate(message('the essay')))
    .addOption(repoOption(io).makeOptionMandatory())
    .addOption(
      choiceOption(
        '--target <target>',
        io.translate(message('where the essay will be published (default: what the essay says)')),
        registry.targets,
        registry,
        io,
      ),
    )
    .option('--disable <rules>', io.translate(message('rules to turn off, separated by commas')))
    .option(
      '--claims',
      io.translate(message('list what the essay says about the code, with the answers of the code')),
    )
    .addOption(formatOption(io))
    .option('--json', io.translate(message('print one JSON document')))
    .action(async (file: string, options: LintFlags) => {
      const { repo, target, disable, claims = false } = options;
      const format = formatIn(options, io);
      if (claims && format !== 'json' && format !== 'text') {
        throw new UsageError(io.translate(message('--claims prints text or JSON.')));
      }
      const disabled = (disable ?? '').split(/[\s,]+/).filter((rule) => rule !== '');
      const unknown = disabled.find((rule) => !findRule(rule));
      if (unknown !== undefined) {
        const known = RULE_NAMES.map(ruleLabel).join(', ');
        throw new UsageError(io.translate(message('There is no rule "{0}". Known: {1}.', unknown, known)));
      }
      end(await lint({ file, repo, registry, target, disabled, format, showsClaims: claims }, io));
    });
}

interface LintFlags {
  readonly repo: string;
  readonly target?: Target;
  readonly disable?: string;
  readonly claims?: boolean;
  readonly format?: Format;
  readonly json?: boolean;
}

interface CallIndexFlags extends WorkTreeOptions {
  readonly decls?: string;
  readonly calls?: string;
  readonly impls?: string;
  readonly handovers?: string;
}

function addCallIndex(commandLine: Command, io: Io, end: End): void {
  workTreeCommand(commandLine, 'index', io)
    .description(io.translate(message('index every declaration and call of the work tree')))
    .option(
      '--decls <file>',
      io.translate(message('write the declarations to a file, as tab-separated values')),
    )
    .option('--calls <file>', io.translate(message('write the calls to a file, as tab-separated values')))
    .option(
      '--impls <file>',
      io.translate(message('write the implementations to a file, as tab-separated values')),
    )
    .option(
      '--handovers <file>',
      io.translate(message('write the hand-overs to a file, as tab-separated values')),
    )
    .action(async (options: CallIndexFlags) => {
      const {
        repo,
        cache,
        decls: declarations,
        calls,
        impls: implementations,
        handovers,
        json = false,
      } = options;
      const tables = { declarations, calls, implementations, handOvers: handovers };
      end(await showCallIndex({ repo, cache, ...tables, isJson: json }, io));
    });
}

function addFacts(commandLine: Command, io: Io, end: End): void {
  workTreeCommand(commandLine, 'facts', io)
    .description(io.translate(message('show what a function does: locks, errors, fields, tests')))
    .requiredOption(
      '--symbol <path#symbol>',
      io.translate(message('the function, such as {0}', 'server/server.go#(*Server).Start')),
    )
    .action(async ({ repo, cache, symbol, json = false }: WorkTreeOptions & { symbol: string }) => {
      end(await showFacts({ repo, cache, symbol, isJson: json }, io));
    });
}
