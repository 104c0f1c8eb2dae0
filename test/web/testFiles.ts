/** Loads each test file that runs in the web extension host; called once mocha is ready for them. */
export const webTestFiles: readonly (() => Promise<unknown>)[] = [
  () => import('./worker.test'),
  () => import('../host/activation.test'),
  () => import('../host/addToDraft.test'),
  () => import('../host/callFlow.test'),
  () => import('../host/callLenses.test'),
  () => import('../host/commands.test'),
  () => import('../host/community.test'),
  () => import('../host/drafts.test'),
  () => import('../host/essayReview.test'),
  () => import('../host/hostileFiles.test'),
  () => import('../host/moduleIndex.test'),
  () => import('../host/ownPacks.test'),
  () => import('../host/reading.test'),
  () => import('../host/tours.test'),
  () => import('../host/walkthroughMap.test'),
];
