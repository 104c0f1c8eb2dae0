import * as ts from 'typescript';
import { placeOf, visitAll } from './parse';

/** A function, method, constructor or accessor that has a body. */
export interface FunctionSize {
  /** The file and the 1-based line where it begins. */
  readonly place: string;
  /** From its first line to its last one, without empty ones and those of a comment. */
  readonly lines: number;
}

/** The size of every function of more than one line, the longest first. */
export function functionSizes(sources: readonly ts.SourceFile[]): FunctionSize[] {
  const found: FunctionSize[] = [];
  for (const source of sources) {
    visitAll(source, (node) => {
      if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
      const lines = linesOfText(node.getText());
      if (lines > 1) found.push({ place: placeOf(node), lines });
    });
  }
  return found.sort((one, other) => other.lines - one.lines);
}

function linesOfText(text: string): number {
  return text.split('\n').filter((line) => /^\s*(?!\/\/|\/?\*)\S/.test(line)).length;
}

/** The size that at most one function in a hundred exceeds. */
export function percentile99(sizes: readonly FunctionSize[]): number {
  const ascending = sizes.map(({ lines }) => lines).sort((one, other) => one - other);
  return ascending[Math.ceil(0.99 * ascending.length) - 1] ?? 0;
}
