import { serveCallIndex, type FromCallIndex, type ToCallIndex } from '../core';
import { goWithLibrary } from '../core/languages';
import { giveWay, nodePort } from './nodePort';

/** The worker of the call index, in Node. */
const port = nodePort<FromCallIndex, ToCallIndex>();
if (port) serveCallIndex(port, giveWay, goWithLibrary());
