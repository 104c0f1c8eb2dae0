import { COMMUNITIES } from '../community';
import { essayRegistry, serveReviews, type FromReviewer, type ToReviewer } from '../core';
import { codeLanguages } from '../core/languages';
import { giveWay, nodePort } from './nodePort';

/** The worker that reviews essays, in Node. */
const port = nodePort<FromReviewer, ToReviewer>();
if (port) serveReviews(port, { registry: essayRegistry(COMMUNITIES), languages: codeLanguages }, giveWay);
