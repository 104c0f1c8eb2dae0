import type { CallFlowTree } from '../callFlow/callFlow';
import { wayJson } from '../callFlow/ways/wayJson';
import type { AssistantTool, ToolAnswer } from './model';
import { cutList, functionArgument, nodeIn } from './toolArguments';

/** Functions of one call flow. */
const MOST_FUNCTIONS = 400;
const MOST_PATHS = 10;

export const callFlow: AssistantTool = {
  name: 'call_flow',
  description:
    'Shows what a function calls, or who calls it, resolved with types: through interfaces to their implementations, with started threads, deferred calls and function values marked.',
  arguments: [
    functionArgument('from', 'The function.'),
    {
      name: 'direction',
      description: 'What it calls (default), or who calls it.',
      kind: 'choice',
      isRequired: false,
      choices: ['callees', 'callers'],
      most: 0,
    },
    {
      name: 'depth',
      description: 'How many calls to follow; 2 if left out.',
      kind: 'number',
      isRequired: false,
      least: 0,
      most: 10,
    },
  ],
  answer: async (values, state) => {
    const code = await state.code();
    const node = await nodeIn('from', values, code);
    const direction = values['direction'] === 'callers' ? 'callers' : 'callees';
    const depth = typeof values['depth'] === 'number' ? values['depth'] : 2;
    const tree = await code.follow(node, { direction, depth, most: MOST_FUNCTIONS });
    return {
      direction,
      flow: callFlowJson(tree),
      ...(tree.isCut && {
        leftOut: `functions beyond the nearest ${MOST_FUNCTIONS}; ask for a smaller depth`,
      }),
    };
  },
};

export const callPath: AssistantTool = {
  name: 'call_path',
  description:
    'Finds how control gets from one function to another, best ways first: calls, and hand-overs by channels, registered functions and remote calls, each with its place and whether it is certain.',
  arguments: [
    functionArgument('from', 'Where the way begins.'),
    functionArgument('to', 'Where it ends.'),
    {
      name: 'most',
      description: 'How many ways; 3 if left out.',
      kind: 'number',
      isRequired: false,
      least: 1,
      most: MOST_PATHS,
    },
  ],
  answer: async (values, state) => {
    const code = await state.code();
    const [from, to] = [await nodeIn('from', values, code), await nodeIn('to', values, code)];
    const most = typeof values['most'] === 'number' ? values['most'] : 3;
    const paths = (await code.ways(from, to, most)).map(wayJson);
    const none = 'No way in this checkout leads there. Control may still get there outside of it.';
    return { ...cutList('paths', paths, most), ...(paths.length === 0 && { note: none }) };
  },
};

/** A call flow as programs get it. Its keys are a contract; lines and columns are 1-based. */
export function callFlowJson(tree: CallFlowTree): ToolAnswer {
  const { node, title, path, sites, children } = tree;
  return {
    symbol: title,
    path,
    line: node ? node.line + 1 : null,
    class: tree.handOver?.kind ?? tree.class,
    ...(tree.handOver && { certainty: tree.handOver.certainty }),
    ...(tree.handOver?.name !== undefined && { name: tree.handOver.name }),
    ...(tree.handOver?.pack !== undefined && { pack: tree.handOver.pack }),
    transfer: tree.transfer,
    via: tree.via ?? null,
    implementation: tree.isImplementation,
    ...(tree.isImplementation && { embeddedIn: tree.embeddedIn ?? [], possible: tree.isPossible === true }),
    implementations: tree.implementations,
    recursive: tree.isRecursive,
    sites: sites.map(({ line, column, marks }) => ({ line: line + 1, column: column + 1, marks })),
    children: children.map(callFlowJson),
    ...(tree.isCut && { truncated: true }),
  };
}
