import { serveIndex, type FromIndex, type ToIndex } from '../core';
import { goLanguage } from '../core/languages';
import { giveWay, nodePort } from './nodePort';

/** The index's thread in Node. */
const port = nodePort<FromIndex, ToIndex>();
if (port) serveIndex(port, giveWay, goLanguage);
