import { serveCallIndex, type FromCallIndex, type ToCallIndex } from '../core';
import { goWithLibrary } from '../core/languages';
import { browserPort, giveWay } from './browserPort';

/** The worker of the call index, in a browser. */
serveCallIndex(browserPort<FromCallIndex, ToCallIndex>(), giveWay, goWithLibrary());
