/** A command without a shell: a program, its arguments, and the folder that it is entered in. */
export interface PlainCommand {
  /** Relative; absent for the folder at hand. */
  readonly folder?: string;
  readonly program: string;
  readonly arguments: readonly string[];
}

/** Something that a shell would do more with than to pass it on. */
const SHELL_SIGN = /[^\p{L}\p{N}_./,:=@+-]/u;

/**
 * Takes a command as facts print it apart: `cd DIR && PROGRAM WORD 'WORD'`. `undefined` if a shell would read something in it that is
 * not in single quotes, such as a folder with an odd name: then it cannot be run without one.
 */
export function plainCommand(command: string): PlainCommand | undefined {
  const [, folder, rest = ''] = /^(?:cd ([^\s']+) && )?(.*)$/s.exec(command) ?? [];
  const words = rest.match(/'[^']*'|[^\s']+/g) ?? [];
  const isWhole = words.join(' ') === rest;
  const isPlain = [folder ?? '', ...words].every((word) => word.startsWith("'") || !SHELL_SIGN.test(word));
  const [program, ...others] = words.map((word) => word.replace(/^'|'$/g, ''));
  if (!isWhole || !isPlain || program === undefined || program === '') return undefined;
  return { ...(folder !== undefined && { folder }), program, arguments: others };
}
