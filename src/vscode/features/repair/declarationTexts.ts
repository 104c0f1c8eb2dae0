import * as vscode from 'vscode';

const SCHEME = 'source-guide-declaration';

/** Declarations on their own, as documents that can only be read. Each is kept as long as it is open. */
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

  /** The address of a new document; it is named and coloured like the file that the text is from. */
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
