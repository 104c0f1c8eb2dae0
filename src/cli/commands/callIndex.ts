import {
  ANONYMOUS,
  CallIndex,
  findHandOvers,
  message,
  NO_STATEMENTS,
  withStated,
  type DeclaredFile,
  type FileOfIndex,
  type IndexData,
  type PackStatements,
} from '../../core';
import { goLanguage } from '../../core/languages';
import { buildCallIndex, listWorkTree, type BuiltCallIndex } from '../buildCallIndex';
import { existingFolder } from '../openCheckout';
import type { ExitCode, Io } from '../io';
import { table } from '../report';
import { statedByPacks } from '../statedByPacks';
import { writeTables, type Row, type WrittenTable } from '../writeTables';

export interface CallIndexCommandOptions {
  readonly repo: string;
  /** The file for the table of declarations, if wanted. */
  readonly declarations?: string | undefined;
  /** The file for the table of calls, if wanted. */
  readonly calls?: string | undefined;
  /** The file for the table of implementations, if wanted. */
  readonly implementations?: string | undefined;
  /** The file for the table of hand-overs, if wanted. */
  readonly handOvers?: string | undefined;
  /** The folder for the cache; without it, nothing is cached. */
  readonly cache?: string | undefined;
  readonly isJson: boolean;
}

/** The output of `--json`. Its keys are a contract; what was not looked for is null. */
interface Statistics {
  readonly files: number;
  readonly partialFiles: readonly string[];
  readonly declarations: number;
  readonly declarationsByKind: Readonly<Record<string, number>>;
  readonly calls: number | null;
  readonly callsByClass: Readonly<Record<string, number>> | null;
  readonly implementations: number | null;
  readonly fromCache: boolean;
  readonly phases: Readonly<Record<string, number>>;
  readonly peakRssMb: number;
}

/** `source-guide index`: prints figures on the call index of a work tree, and writes it as tables. */
export async function showCallIndex(options: CallIndexCommandOptions, io: Io): Promise<ExitCode> {
  const { declarations, calls, implementations, handOvers } = options;
  const others = [calls, implementations, handOvers];
  const isList = declarations !== undefined && others.every((file) => file === undefined);
  const statistics = isList ? await listed(options, declarations, io) : await indexed(options, io);
  if (options.isJson) io.out(`${JSON.stringify(statistics, null, 2)}\n`);
  else printStatistics(statistics, io);
  return 0;
}

async function indexed(options: CallIndexCommandOptions, io: Io): Promise<Statistics> {
  const root = existingFolder(options.repo, io);
  const built = await buildCallIndex(root, options.cache, io, options.handOvers !== undefined);
  const stated = options.handOvers === undefined ? NO_STATEMENTS : await statedByPacks(options, io);
  await writeTables(tablesOf(built.data, stated, options), HEADERS, io);
  return statisticsOf(built);
}

/** Nobody asked for calls, so that a scan of the declarations is enough. */
async function listed(options: CallIndexCommandOptions, file: string, io: Io): Promise<Statistics> {
  const { files, phases } = await listWorkTree(existingFolder(options.repo, io), io);
  await writeTables([{ option: '--decls', file, rows: declarationTable(files) }], HEADERS, io);
  return {
    ...declarationStatistics(files),
    calls: null,
    callsByClass: null,
    implementations: null,
    fromCache: false,
    ...runStatistics(phases),
  };
}

function statisticsOf({ data, phases, isFromCache }: BuiltCallIndex): Statistics {
  const calls = data.files.flatMap((file) => file.calls.map((call) => call.class));
  return {
    ...declarationStatistics(data.files),
    calls: calls.length,
    callsByClass: countsOf(calls),
    implementations: namedImplementations(data).length,
    fromCache: isFromCache,
    ...runStatistics(phases),
  };
}

function declarationStatistics(
  files: readonly DeclaredFile[],
): Pick<Statistics, 'files' | 'partialFiles' | 'declarations' | 'declarationsByKind'> {
  const kinds = files.flatMap(({ declarations }) => declarations.map(({ kind }) => kind));
  return {
    files: files.length,
    partialFiles: files.filter(({ isPartial }) => isPartial).map(({ path }) => path),
    declarations: kinds.length,
    declarationsByKind: countsOf(kinds),
  };
}

function runStatistics(phases: Readonly<Record<string, number>>): Pick<Statistics, 'phases' | 'peakRssMb'> {
  const rounded = Object.entries(phases).map(([phase, time]) => [phase, Math.round(time)]);
  return {
    phases: Object.fromEntries(rounded) as Record<string, number>,
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** How often each value occurs, the most frequent one first. */
function countsOf(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const byCount = [...counts].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1));
  return Object.fromEntries(byCount);
}

function printStatistics(statistics: Statistics, io: Io): void {
  const say = (template: ReturnType<typeof message>): string => io.translate(template);
  const list = (counts: Readonly<Record<string, number>>, unit = ''): string =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}${unit}`)
      .join(', ');
  const rows = [
    [say(message('Files')), String(statistics.files), ''],
    [
      say(message('Partial files')),
      String(statistics.partialFiles.length),
      statistics.partialFiles.slice(0, 5).join(', '),
    ],
    [say(message('Declarations')), String(statistics.declarations), list(statistics.declarationsByKind)],
    ...(statistics.callsByClass
      ? [[say(message('Calls')), String(statistics.calls), list(statistics.callsByClass)]]
      : []),
    ...(statistics.implementations === null
      ? []
      : [[say(message('Implementations')), String(statistics.implementations), '']]),
    [say(message('Time')), `${statistics.phases['total']} ms`, list(statistics.phases, ' ms')],
    [say(message('Peak memory')), `${statistics.peakRssMb} MB`, ''],
  ];
  io.out(table(rows));
}

/** The tables that the options ask for. */
function tablesOf(
  data: IndexData,
  stated: PackStatements,
  { declarations, calls, implementations, handOvers }: CallIndexCommandOptions,
): WrittenTable[] {
  const table = (option: string, file: string | undefined, rows: () => Row[]): WrittenTable[] =>
    file === undefined ? [] : [{ option, file, rows: rows() }];
  return [
    ...table('--decls', declarations, () => declarationTable(data.files)),
    ...table('--calls', calls, () => callTable(data)),
    ...table('--impls', implementations, () => implementationTable(data)),
    ...table('--handovers', handOvers, () => handOverTable(data, stated)),
  ];
}

const DECLARATION_HEADER: Row = ['path', 'line', 'kind', 'symbol'];

function declarationTable(files: readonly DeclaredFile[]): Row[] {
  const rows = files.flatMap(({ path, declarations }) =>
    declarations.map(({ line, kind, symbol }): Row => [path, line + 1, kind, symbol]),
  );
  return [DECLARATION_HEADER, ...rows];
}

/** Marks of calls that are neither started nor deferred: not part of the table. */
const HANDED_OVER: ReadonlySet<string> = new Set(
  goLanguage.transfers.flatMap(({ manner, marks }) => (manner === 'callback' ? marks : [])),
);

const CALL_HEADER: Row =
  'caller_path caller_symbol call_line call_col class callee_path callee_symbol go_or_defer'.split(' ');

function callTable({ files }: IndexData): Row[] {
  return [CALL_HEADER, ...files.flatMap(callRows)];
}

function callRows({ path, declarations, calls }: FileOfIndex): Row[] {
  return calls.map((call): Row => {
    const caller = declarations[call.caller]?.symbol ?? '';
    const { line, column, calleePath, calleeSymbol, marks } = call;
    const started = marks.filter((mark) => !HANDED_OVER.has(mark)).join(',');
    return [path, caller, line + 1, column + 1, call.class, calleePath, calleeSymbol, started];
  });
}

const IMPLEMENTATION_HEADER: Row =
  'iface_path iface_name method impl_symbol impl_method_path impl_line'.split(' ');

function implementationTable(data: IndexData): Row[] {
  const rows = namedImplementations(data).map((one): Row => [
    one.interfacePath,
    one.interfaceName,
    one.method,
    one.symbol,
    one.path,
    one.line + 1,
  ]);
  return [IMPLEMENTATION_HEADER, ...rows];
}

/** Leaves out interfaces without a name, methods outside the tree, and what is only possible: a table has no place for them. */
function namedImplementations({ files, implementations }: IndexData): IndexData['implementations'] {
  const own = new Set(files.map(({ path }) => path));
  return implementations.filter(
    ({ interfaceName, path, isPossible }) => interfaceName !== ANONYMOUS && own.has(path) && !isPossible,
  );
}

const HAND_OVER_HEADER: Row =
  'from_path from_symbol from_line kind certainty to_path to_symbol to_line'.split(' ');

function handOverTable(data: IndexData, stated: PackStatements): Row[] {
  const index = new CallIndex(data, goLanguage);
  const handOvers = withStated(findHandOvers(data, index, goLanguage), stated.handOvers, index);
  const rows = handOvers.map(({ from, line, kind, certainty, to, toLine }): Row => [
    from.path,
    from.symbol,
    line + 1,
    kind,
    certainty,
    to.path,
    to.symbol,
    toLine + 1,
  ]);
  return [HAND_OVER_HEADER, ...rows];
}

/** A file with one of these headers may be replaced. */
const HEADERS: readonly Row[] = [DECLARATION_HEADER, CALL_HEADER, IMPLEMENTATION_HEADER, HAND_OVER_HEADER];
