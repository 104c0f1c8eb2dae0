import { COMMUNITIES } from '../community';
import { essayRegistry, serveReviews, type FromReviewer, type ToReviewer } from '../core';
import { giveWay, nodePort } from './nodePort';

/** The thread in Node that reviews essays. */
const port = nodePort<FromReviewer, ToReviewer>();
if (port) serveReviews(port, essayRegistry(COMMUNITIES), giveWay);
