const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

const undoing = new Set<() => void>();

/**
 * Has `undo` called when this process ends, also by Ctrl-C, so that no process and no temporary folder outlives it.
 * The returned function undoes at once instead. Everything is synchronous, because nothing else runs during exit.
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
  // Each bundle of tests has its own copy of this file, and its own listeners.
  process.setMaxListeners(process.getMaxListeners() + 1);
  process.on('exit', undoAll);
  for (const [signal, number] of Object.entries(signalNumbers)) {
    process.on(signal, () => process.exit(128 + number));
  }
}

/** Last in, first out: a process ends before the folder that it writes to is removed. */
function undoAll(): void {
  for (const undo of [...undoing].reverse()) {
    undoing.delete(undo);
    undo();
  }
}
