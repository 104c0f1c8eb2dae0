import { serveIndex, type FromIndex, type ToIndex } from '../core';
import { goLanguage } from '../core/languages';
import { browserPort, giveWay } from './browserPort';

/** The index's thread in a browser. */
serveIndex(browserPort<FromIndex, ToIndex>(), giveWay, goLanguage);
