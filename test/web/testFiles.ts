/** Loads each test file that runs in the web extension host; called once mocha is ready for them. */
export const webTestFiles: readonly (() => Promise<unknown>)[] = [
  () => import('./worker.test'),
  () => import('../host/activation.test'),
  () => import('../host/callFlow.test'),
  () => import('../host/callLenses.test'),
  () => import('../host/capture.test'),
  () => import('../host/drafts.test'),
  () => import('../host/flowMap.test'),
  () => import('../host/ownPacks.test'),
  () => import('../host/program.test'),
  () => import('../host/reading.test'),
  () => import('../host/tours.test'),
  () => import('../host/treeIndex.test'),
];
