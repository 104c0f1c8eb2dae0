import * as vscode from 'vscode';

/** What a page of the extension loads. */
export interface WebviewPage {
  /** Title of the HTML document. VS Code does not show it. */
  readonly title: string;
  /** Names of style sheets in `media`. */
  readonly styles: readonly string[];
  /** Name of a script in `dist/webview`. */
  readonly script: string;
  /** Id of the element that the script fills. */
  readonly root: string;
  /** True if the page loads pictures from `data:` addresses. */
  readonly makesPictures?: boolean;
  /** True if the page shows HTML of the host that has `style` attributes. */
  readonly hasOwnStyles?: boolean;
}

/** The folders that pages may load files from. */
export function webviewResources(extensionUri: vscode.Uri): vscode.Uri[] {
  return ['dist', 'media'].map((folder) => vscode.Uri.joinPath(extensionUri, folder));
}

/** The HTML of a page. Its policy allows only scripts and styles of the extension, and no inline scripts. */
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
