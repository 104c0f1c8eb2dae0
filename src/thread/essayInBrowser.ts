import { COMMUNITIES } from '../community';
import { essayRegistry, serveReviews, type FromReviewer, type ToReviewer } from '../core';
import { browserPort, giveWay } from './browserPort';

/** The thread in a browser that reviews essays. */
serveReviews(browserPort<FromReviewer, ToReviewer>(), essayRegistry(COMMUNITIES), giveWay);
