import { DraftFrame, type FrameRequest } from './draftFrame';

/** Writes a draft that follows no walkthrough: the version that is read, and every question that an analysis answers. */
export async function createEmptyDraft(request: FrameRequest): Promise<string> {
  const frame = await DraftFrame.open(request, []);
  return frame.write({
    overview: [],
    logic: [],
    data: [],
    code: [frame.prompts('codeWanted')],
  });
}
