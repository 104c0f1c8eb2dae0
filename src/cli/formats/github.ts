import type { AnnotatedState, Annotation, Level } from './annotation';

const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/** Workflow commands of GitHub Actions, one for each annotation. GitHub Docs, "Workflow commands", "Setting an error message". */
export function githubCommands(states: readonly AnnotatedState[]): string {
  return states
    .flatMap(({ name, annotations }) => annotations.map((each) => commandFor(each, name)))
    .map((line) => `${line}\n`)
    .join('');
}

function commandFor({ level, path, line, column, rule, text }: Annotation, state: string): string {
  const properties = [
    ['file', path],
    ...(line === undefined ? [] : [['line', String(line)]]),
    ...(column === undefined ? [] : [['col', String(column)]]),
    ['title', rule],
  ].map(([name = '', value = '']) => `${name}=${escapedProperty(value)}`);
  const said = state === 'worktree' ? text : `${state}: ${text}`;
  return `::${COMMANDS[level]} ${properties.join(',')}::${escapedText(said)}`;
}

/** As `@actions/core` does it: a text must not end its command. */
function escapedText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
