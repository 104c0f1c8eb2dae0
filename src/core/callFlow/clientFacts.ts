import type { CodeFacts } from '../code/codeFacts';
import type { CallIndexClient } from './callIndexClient';

/** The facts of the source tree whose call index a worker keeps. They wait until the call index is ready. */
export function clientFacts(client: CallIndexClient): CodeFacts {
  return {
    ofFunction: () => Promise.resolve(undefined),
    ofType: (path, symbol) => client.ask('typeFacts', { path, symbol }),
    ofConstant: (symbol, path) => client.ask('constantFacts', { symbol, path }),
  };
}
