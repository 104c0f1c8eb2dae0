import { serveCallIndex, type FromCallIndex, type ToCallIndex } from '../core';
import { goLanguage } from '../core/languages';
import { giveWay, nodePort } from './nodePort';

/** The index's thread in Node. */
const port = nodePort<FromCallIndex, ToCallIndex>();
if (port) serveCallIndex(port, giveWay, goLanguage);
