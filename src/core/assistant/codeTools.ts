import type { Declaration } from '../code/declaration';
import { functionFactsJson } from '../code/factsJson';
import { nearestName } from '../code/lookup/nearestName';
import type { LocatedDeclaration } from '../code/treeFile';
import type { TreeSnapshot } from '../code/treeSnapshot';
import { ToolError, type AssistantTool, type ToolAnswer } from './model';
import { cutList, cutLists, functionArgument, placeIn } from './toolArguments';

const MOST_SYMBOLS = 50;
/** Of each kind; a function that everybody calls has thousands of tests. */
const MOST_FACTS = 60;

export const findSymbol: AssistantTool = {
  name: 'find_symbol',
  description:
    'Finds where a function, method, type, variable or constant is declared in this checkout, by its name or as the language prints it. Tests are left out.',
  arguments: [
    {
      name: 'name',
      description: 'Such as Start, (*Server).Start or Server.',
      kind: 'text',
      isRequired: true,
      most: 260,
    },
  ],
  answer: async ({ name }, state) => {
    const wanted = String(name).trim();
    const snapshot = await state.declarations();
    const found = declaredAs(wanted, snapshot);
    const nearest = found.length > 0 ? undefined : nearestName(wanted, snapshot.names());
    return {
      ...cutList('symbols', found.map(symbolAnswer), MOST_SYMBOLS),
      ...(nearest !== undefined && { similar: nearest }),
    };
  },
};

function declaredAs(wanted: string, snapshot: TreeSnapshot): readonly LocatedDeclaration[] {
  const symbol = snapshot.language.parseSymbol(wanted);
  if (!symbol) return [];
  const named = snapshot.keysNamed(symbol.name).flatMap((key) => snapshot.withKey(key));
  if (symbol.owner === undefined) return named;
  return named.filter(
    ({
      declaration: {
        symbol: { key, shorter },
      },
    }) => key === symbol.key || shorter?.includes(symbol.key),
  );
}

function symbolAnswer({ path, declaration, file }: LocatedDeclaration): ToolAnswer {
  const { symbol, kind, start, end, nameStart }: Declaration = declaration;
  const line = file.lines.lineAt(nameStart) + 1;
  const lines = { startLine: file.lines.lineAt(start) + 1, endLine: file.lines.lineAt(end) + 1 };
  return { path, line, symbol: symbol.written, kind, ...lines, place: `${path}#${symbol.written}` };
}

export const functionFacts: AssistantTool = {
  name: 'function_facts',
  description:
    'Tells what one function does, as far as its source proves it: locks, started threads, channels, errors, panics, fields, settings, metrics, logs, tests that reach it.',
  arguments: [functionArgument('symbol', 'The function.')],
  answer: async (values, state) => {
    const { path, symbol } = placeIn('symbol', values);
    const code = await state.code();
    const found = await code.factsOf(path, symbol);
    if (found) return cutLists(functionFactsJson(found, code.threads), MOST_FACTS);
    throw new ToolError(`${path} declares no function ${symbol}. Look for it with find_symbol.`);
  },
};
