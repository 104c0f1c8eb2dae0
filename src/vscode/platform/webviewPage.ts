import * as vscode from 'vscode';

/** What a page of the extension loads. */
export interface WebviewPage {
  readonly title: string;
  /** Names of files in `media`. */
  readonly styles: readonly string[];
  /** Name of a script in `dist/webview`. */
  readonly script: string;
  /** Id of the element that the script fills. */
  readonly root: string;
  /** Whether it may show pictures that it made itself. */
  readonly makesPictures?: boolean;
  /** Whether it shows elements with styles of their own, which the host wrote. */
  readonly hasOwnStyles?: boolean;
}

/** The folders that pages may load from. */
export function webviewResources(extensionUri: vscode.Uri): vscode.Uri[] {
  return ['dist', 'media'].map((folder) => vscode.Uri.joinPath(extensionUri, folder));
}

/** The HTML of a page: scripts and styles of the extension only, nothing inline, nothing from elsewhere. */
export function webviewHtml(extensionUri: vscode.Uri, webview: vscode.Webview, page: WebviewPage): string {
  const address = (...path: string[]): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
  const pictures = page.makesPictures ? '; img-src data:' : '';
  const ownStyles = page.hasOwnStyles ? " 'unsafe-inline'" : '';
  const policy = `default-src 'none'; style-src ${webview.cspSource}${ownStyles}; script-src ${webview.cspSource}${pictures}`;
  const styles = page.styles.map((name) => `<link rel="stylesheet" href="${address('media', name)}">`);
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    ${styles.join('\n    ')}
    <title>${page.title}</title>
  </head>
  <body>
    <div id="${page.root}"></div>
    <script src="${address('dist', 'webview', page.script)}"></script>
  </body>
</html>`;
}
