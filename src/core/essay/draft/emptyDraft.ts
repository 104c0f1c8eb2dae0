import { analysisParts } from './analysisParts';
import { DraftFrame, type FrameRequest } from './draftFrame';

/** Writes a draft that follows no walkthrough: the version that is read, and every question that an analysis answers. */
export async function createEmptyDraft(request: FrameRequest): Promise<string> {
  const frame = await DraftFrame.open(request, []);
  const nothing = { overview: [], logic: [], functions: [], data: [], versions: [], notes: {} };
  return frame.write({ parts: await analysisParts(nothing, frame, request) });
}
