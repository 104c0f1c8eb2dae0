import type { RepoPath } from '../../base/repoPath';
import { LineIndex } from '../../base/text';
import { isFunction } from '../declaration';
import type { CodeLanguage } from '../language';
import type { DeclaredFile } from './callAnalyser';

/** The declarations of a file as the call index would have them, for a language in which no calls are resolved. */
export function declaredFile(
  path: RepoPath,
  text: string,
  { scan }: Pick<CodeLanguage, 'scan'>,
): DeclaredFile {
  const { declarations, isPartial } = scan(text);
  const lines = new LineIndex(text);
  return {
    path,
    isPartial,
    declarations: declarations.map((declaration) => {
      const { line, column } = lines.positionAt(declaration.nameStart);
      const endLine = isFunction(declaration) ? lines.lineAt(declaration.end) : line;
      return { kind: declaration.kind, symbol: declaration.symbol.written, line, column, endLine };
    }),
  };
}
