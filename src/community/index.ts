import type { Community } from '../core';
import { openGemini } from './opengemini';

/** Every community that we support. Add a new one here. */
export const COMMUNITIES: readonly Community[] = [openGemini];
