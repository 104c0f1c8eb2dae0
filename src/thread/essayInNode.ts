import { serveReviews, type FromReviewer, type ToReviewer } from '../core';
import { giveWay, nodePort } from './nodePort';

/** The thread in Node that reviews essays. */
const port = nodePort<FromReviewer, ToReviewer>();
if (port) serveReviews(port, giveWay);
