/** The functions that VS Code gives a page. */
interface VscodeApi<Action, Memory> {
  postMessage(message: Action): void;
  getState(): unknown;
  setState(state: Memory): void;
}

declare function acquireVsCodeApi<Action, Memory>(): VscodeApi<Action, Memory>;

/** The page's connection to its host. */
export interface Host<Action, Posted, Memory> {
  /** Sends a message to the host. */
  readonly send: (action: Action) => void;
  /** Registers the receiver of the host's messages, then tells the host that the page is ready. Call it once. */
  readonly listen: (take: (posted: Posted) => void) => void;
  /** What `remember` stored last, also before VS Code loaded the page again. Not validated. */
  readonly remembered: () => unknown;
  /** Stores a value for the time that the view or tab exists. */
  readonly remember: (state: Memory) => void;
}

/** Connects a page with its host. `ready` is the page's first message. Call it once: VS Code throws the second time. */
export function connectHost<Action, Posted, Memory = never>(ready: Action): Host<Action, Posted, Memory> {
  const vscode = acquireVsCodeApi<Action, Memory>();
  return {
    send: (action) => vscode.postMessage(action),
    listen: (take) => {
      window.addEventListener('message', ({ data }: MessageEvent<Posted>) => take(data));
      vscode.postMessage(ready);
    },
    remembered: () => vscode.getState(),
    remember: (state) => vscode.setState(state),
  };
}
