const KEY = 'source-guide';

/** What the page kept in this window before it was loaded again. A browser may forbid it to keep anything. */
export function keptForWindow(): string | undefined {
  try {
    return window.sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text for as long as the window exists, also when it is reloaded. Other windows do not see it. */
export function keepForWindow(text: string): void {
  try {
    window.sessionStorage.setItem(KEY, text);
  } catch {
    // Then the window opens what was read last in any window.
  }
}
