import * as ts from 'typescript';
import type { FileMap } from './imports';

/** The templates of all calls of `message(…)`, and the places of those whose template is no literal. */
export interface MessageCalls {
  readonly templates: ReadonlySet<string>;
  readonly computed: readonly string[];
}

export function messageCallsIn(files: FileMap): MessageCalls {
  const templates = new Set<string>();
  const computed: string[] = [];
  for (const [file, text] of files) {
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (
        ts.isCallExpression(node) &&
        ts.isIdentifier(node.expression) &&
        node.expression.text === 'message'
      ) {
        const [template] = node.arguments;
        if (template && ts.isStringLiteralLike(template)) templates.add(template.text);
        else computed.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { templates, computed };
}

/** `{0}`, `{1}` … in a text, in alphabetical order, each as often as it occurs. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{\d+\}/g)].map(([placeholder]) => placeholder).sort();
}
