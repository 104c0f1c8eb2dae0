import { serveCallIndex, type FromCallIndex, type ToCallIndex } from '../core';
import { goWithLibrary } from '../core/languages';
import { serveStarter } from './serveStarter';

/** The worker of the call index. */
serveStarter<FromCallIndex, ToCallIndex>((channel, giveWay) =>
  serveCallIndex(channel, giveWay, goWithLibrary()),
);
