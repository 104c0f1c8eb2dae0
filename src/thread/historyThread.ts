import { GitVersionHistory } from '../cli/adapters/gitVersionHistory';
import { serveVersionHistory, type FromVersionHistory, type ToVersionHistory } from '../core';
import { nodePort } from './nodePort';

/** The worker that asks git about older versions, in Node only. It runs git as the command line does; a browser has none. */
const port = nodePort<FromVersionHistory, ToVersionHistory>();
if (port) serveVersionHistory(port, (root) => new GitVersionHistory(root));
