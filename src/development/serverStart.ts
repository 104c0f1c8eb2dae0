import type { Readable } from 'node:stream';
import type { RunningProcess } from './childProcess';
import { messageOf } from './progress';

const startTimeoutMilliseconds = 60_000;
const keptLogLines = 60;

/** The start of a server. */
export interface ServerStart {
  /** Resolves once the server listens; rejects, with the end of its log, if it ends or takes too long. */
  readonly port: Promise<number>;
  /** The last lines of its output. */
  readonly logTail: () => string;
}

/** Reads the output of a VS Code server from its start. */
export function followStart(server: RunningProcess): ServerStart {
  const outputs = [server.child.stdout, server.child.stderr].filter((stream) => stream !== null);
  outputs.forEach((output) => output.setEncoding('utf8'));
  const lines = keepLines(outputs);
  const logTail = (): string => lines.join('\n');
  const port = listeningPort(server, outputs).catch((error: unknown) => {
    throw new Error(`${messageOf(error)} Its last lines:\n${logTail()}`, { cause: error });
  });
  return { port, logTail };
}

function keepLines(outputs: readonly Readable[]): readonly string[] {
  const lines: string[] = [];
  const keep = (text: string): void => {
    lines.push(...text.split('\n').filter(isTelling));
    lines.splice(0, lines.length - keptLogLines);
  };
  outputs.forEach((output) => output.on('data', keep));
  return lines;
}

/** Leaves out the long complaint that a native logger is missing; the server works without it. */
function isTelling(line: string): boolean {
  return line.trim() !== '' && !line.includes('spdlog');
}

/** Waits for the line in which the server names its port. */
async function listeningPort(server: RunningProcess, outputs: readonly Readable[]): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const port = new Promise<number>((resolve) => {
    const look = (text: string): void => {
      const match = /agent listening on (\d+)/.exec(text);
      if (match) {
        resolve(Number(match[1]));
      }
    };
    outputs.forEach((output) => output.on('data', look));
  });
  const ended = server.ended.then((code) => {
    throw new Error(`The VS Code server ended with exit code ${code}.`);
  });
  const late = new Promise<never>((_, reject) => {
    const fail = (): void => reject(new Error('The VS Code server did not start in time.'));
    timer = setTimeout(fail, startTimeoutMilliseconds);
  });
  return Promise.race([port, ended, late]).finally(() => clearTimeout(timer));
}
