import type { LibraryTexts } from '../calls/outsideSources';
import { packages } from './declarations.json';

/** The declarations of Go's standard library, of the Go version that `declarations.json` names. */
export function goLibrary(): LibraryTexts {
  return new Map([...Object.entries(packages), ...Object.entries(FORWARDING)]);
}

/** Packages that only give other names to types of the standard library. */
const FORWARDING: Readonly<Record<string, string>> = {
  'golang.org/x/net/context':
    'package context\nimport c "context"\ntype Context = c.Context\ntype CancelFunc = c.CancelFunc',
};
