/** What VS Code gives a page. */
interface VscodeApi<Action, Memory> {
  postMessage(message: Action): void;
  getState(): unknown;
  setState(state: Memory): void;
}

declare function acquireVsCodeApi<Action, Memory>(): VscodeApi<Action, Memory>;

/** The host of a page, seen from the page. */
export interface Host<Action, Posted, Memory> {
  readonly send: (action: Action) => void;
  /** Takes what the host posts, and tells it that the page is ready. To be called once. */
  readonly listen: (take: (posted: Posted) => void) => void;
  /** What the page remembered when it was last shown; it may hold anything. */
  readonly remembered: () => unknown;
  readonly remember: (state: Memory) => void;
}

/** Connects a page with its host. To be called once: VS Code refuses a second time. */
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
