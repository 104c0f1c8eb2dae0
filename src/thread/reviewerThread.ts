import { serveEditor } from '../cli/mcp/serveEditor';
import { COMMUNITIES } from '../community';
import { checkClaims, essayRegistry, serveReviews, type FromReviewer, type ToReviewer } from '../core';
import { codeLanguages, loadLanguage } from '../core/languages';
import { serveStarter } from './serveStarter';

/**
 * The worker that reviews essays. In the main thread of Node, the same bundle is the MCP server, so that the package has what
 * both need only once.
 */
const parts = { registry: essayRegistry(COMMUNITIES), languages: codeLanguages, loadLanguage, checkClaims };
serveStarter<FromReviewer, ToReviewer>(
  (channel, giveWay) => serveReviews(channel, parts, giveWay),
  serveEditor,
);
