import type { CallNode } from '../../core';
import type { TreeIndex } from './moduleIndex';

/** Which call flow is before the reader. The Call Flow view says so; whoever makes something of it asks here. */
export class ShownFlow {
  /** Where it begins; absent when none is shown. */
  root: { readonly index: TreeIndex; readonly node: CallNode } | undefined;
}
