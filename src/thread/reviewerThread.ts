import { COMMUNITIES } from '../community';
import { checkClaims, essayRegistry, serveReviews, type FromReviewer, type ToReviewer } from '../core';
import { codeLanguages, loadLanguage } from '../core/languages';
import { serveStarter } from './serveStarter';

/** The worker that reviews essays. */
const parts = { registry: essayRegistry(COMMUNITIES), languages: codeLanguages, loadLanguage, checkClaims };
serveStarter<FromReviewer, ToReviewer>((channel, giveWay) => serveReviews(channel, parts, giveWay));
