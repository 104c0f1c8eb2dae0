const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

const undoing = new Set<() => void>();

/**
 * Calls `undo` when this process ends, also by Ctrl-C, so that no process and no temporary folder outlives it. The returned
 * function calls it at once instead. `undo` must be synchronous, since nothing else runs during exit.
 */
export function onExit(undo: () => void): () => void {
  listen();
  undoing.add(undo);
  return () => {
    if (undoing.delete(undo)) {
      undo();
    }
  };
}

let isListening = false;

function listen(): void {
  if (isListening) {
    return;
  }
  isListening = true;
  // Each test bundle has its own copy of this file, and so its own listeners.
  process.setMaxListeners(process.getMaxListeners() + 1);
  process.on('exit', undoAll);
  for (const [signal, number] of Object.entries(signalNumbers)) {
    process.on(signal, () => process.exit(128 + number));
  }
}

/** Undoes in reverse order: ends a process before it removes the folder that the process writes to. */
function undoAll(): void {
  for (const undo of [...undoing].reverse()) {
    undoing.delete(undo);
    undo();
  }
}
