import * as vscode from 'vscode';

const SCHEME = 'source-guide-declaration';

/** Read-only documents that contain a single declaration. Each is kept while it is open. */
export class DeclarationTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly registrations: vscode.Disposable;
  private count = 0;

  constructor() {
    this.registrations = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.texts.get(uri.toString());
  }

  /** The URI of a new document. It has the name and the language of the file at `path`. */
  add(path: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${path}`, query: String(++this.count) });
    this.texts.set(uri.toString(), `${text}\n`);
    return uri;
  }

  dispose(): void {
    this.registrations.dispose();
    this.texts.clear();
  }
}
