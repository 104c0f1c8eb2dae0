import { COMMUNITIES } from '../community';
import { checkClaims, essayRegistry, serveReviews, type FromReviewer, type ToReviewer } from '../core';
import { codeLanguages } from '../core/languages';
import { giveWay, nodePort } from './nodePort';

/** The worker that reviews essays, in Node. */
const port = nodePort<FromReviewer, ToReviewer>();
const parts = { registry: essayRegistry(COMMUNITIES), languages: codeLanguages, checkClaims };
if (port) serveReviews(port, parts, giveWay);
