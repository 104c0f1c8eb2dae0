import type { Community } from '../core';
import { openGemini } from './opengemini';

/** Every community that the product knows; a new one is added here. */
export const COMMUNITIES: readonly Community[] = [openGemini];
