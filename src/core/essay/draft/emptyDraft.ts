import { analysisParts } from './analysisParts';
import { DraftFrame, type FrameRequest } from './draftFrame';
import { EssaySubject } from './subject';

/** Writes a draft that follows no walkthrough: the version that is read, and every question that an analysis answers. */
export async function createEmptyDraft(request: FrameRequest): Promise<string> {
  const frame = await DraftFrame.open(request, []);
  const known = { quoted: [], all: [], around: [], subject: new EssaySubject([], request.checkout.language) };
  const nothing = { overview: [], logic: [], sections: [], known, data: [], versions: [], notes: {} };
  return frame.write({ parts: await analysisParts(nothing, frame, request) });
}
