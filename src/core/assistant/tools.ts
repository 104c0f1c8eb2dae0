import { callFlow, callPath } from './callTools';
import { claimTool } from './claimTool';
import { findSymbol, functionFacts } from './codeTools';
import type { AssistantTool } from './model';
import { getWalkthrough, listWalkthroughs } from './walkthroughTools';

/** Everything that an assistant may ask, in the order in which it is listed. */
export const ASSISTANT_TOOLS: readonly AssistantTool[] = [
  listWalkthroughs,
  getWalkthrough,
  findSymbol,
  callFlow,
  callPath,
  functionFacts,
  claimTool,
];
