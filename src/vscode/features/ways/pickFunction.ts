import type { CallNode, Message } from '../../../core';
import type { ModuleIndex } from '../../index/moduleIndex';
import { pickOne } from '../../platform/pickOne';

/** Lets a person choose a function of a module; `undefined` if none was chosen. */
export async function pickFunction(index: ModuleIndex, title: Message): Promise<CallNode | undefined> {
  const chosen = await pickOne(title, rowsOf(index), { matchOnDescription: true });
  return chosen?.node;
}

async function rowsOf(index: ModuleIndex): Promise<{ label: string; description: string; node: CallNode }[]> {
  const client = await index.client();
  const nodes = await client.ask('functions', {});
  return nodes.map((node) => ({
    label: node.symbol,
    description: `${node.path}:${node.line + 1}`,
    node,
  }));
}
