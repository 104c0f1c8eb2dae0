import { COMMUNITIES } from '../community';
import { checkClaims, essayRegistry, serveReviews, type FromReviewer, type ToReviewer } from '../core';
import { codeLanguages } from '../core/languages';
import { browserPort, giveWay } from './browserPort';

/** The worker that reviews essays, in a browser. */
const parts = { registry: essayRegistry(COMMUNITIES), languages: codeLanguages, checkClaims };
serveReviews(browserPort<FromReviewer, ToReviewer>(), parts, giveWay);
