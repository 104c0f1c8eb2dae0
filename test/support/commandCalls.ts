import * as ts from 'typescript';
import { COMPUTED, type FileMap } from './imports';

/** The one file that may run a command whose name it computes: views have commands of their own. */
const MAY_COMPUTE = 'src/vscode/platform/commands.ts';

/**
 * Every command that a part of the editor side runs though another part registers it, as `file -> command: reason`. To
 * run a command is to depend on its owner, like an import that no compiler sees.
 */
export function forbiddenCommandCalls(files: FileMap): string[] {
  const ofEditor = [...files].filter(([file]) => file.startsWith('src/vscode/'));
  const found = ofEditor.map(([file, text]) => ({ file, ...commandsIn(file, text) }));
  const owners = new Map(
    found.flatMap(({ file, registered }) => registered.map((id) => [id, ownerOf(file)] as const)),
  );
  return found.flatMap(({ file, run }) =>
    run.flatMap((id) => {
      const reason = reasonAgainst(file, id, owners.get(id));
      return reason === undefined ? [] : [`${file} -> ${id}: ${reason}`];
    }),
  );
}

function reasonAgainst(file: string, id: string, owner: string | undefined): string | undefined {
  if (id === COMPUTED)
    return file === MAY_COMPUTE ? undefined : 'a computed name of a command cannot be checked';
  return owner === undefined || owner === ownerOf(file) ? undefined : `this command belongs to ${owner}`;
}

/** The feature or the room of a file; the file itself at the top. */
function ownerOf(file: string): string {
  const [, , room = '', feature = ''] = file.split('/');
  return room === 'features' ? `features/${feature.replace(/\.ts$/, '')}` : room.replace(/\.ts$/, '');
}

interface Commands {
  /** Names in the object that `registerCommands` takes. */
  readonly registered: readonly string[];
  /** Names that `executeCommand` takes. */
  readonly run: readonly string[];
}

function commandsIn(file: string, text: string): Commands {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const registered: string[] = [];
  const run: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const called = nameOfCalled(node.expression);
      if (called === 'executeCommand') run.push(textOf(node.arguments[0]));
      if (called === 'registerCommands') registered.push(...propertiesOf(node.arguments[1]));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { registered, run };
}

function nameOfCalled(expression: ts.Expression): string | undefined {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : undefined;
}

function textOf(name: ts.Node | undefined): string {
  return name && ts.isStringLiteralLike(name) ? name.text : COMPUTED;
}

function propertiesOf(handlers: ts.Node | undefined): string[] {
  if (!handlers || !ts.isObjectLiteralExpression(handlers)) return [];
  return handlers.properties.map(({ name }) => textOf(name));
}
