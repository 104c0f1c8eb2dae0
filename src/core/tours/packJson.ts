import { message, type Message } from '../base/message';
import { webAddressOf } from '../essay/excerpt/permalink';
import { UNKNOWN_BASE } from '../pack/authoring/newPack';
import { moduleNameAt } from '../code/manifest';
import { oneLine } from './headings';
import type { TourImportRequest } from './model';
import type { ReadTour } from './readTour';

/** Values for what we do not know. They are well formed, and a problem tells the author to replace them. */
const UNKNOWN = {
  module: 'example.com/unknown',
  repository: 'https://example.com/unknown',
};

/** The `pack.json` of the new pack. Adds to `problems` what its author has to fill in. */
export async function packOf(
  { own, title }: ReadTour,
  id: string,
  { repository, code }: TourImportRequest,
  problems: Message[],
): Promise<object> {
  const module = (repository && (await moduleNameAt(repository.tree, code))) ?? fitting(own.module, MODULE);
  const head = await repository?.history?.head();
  const remotes = (await repository?.history?.remotes()) ?? [];
  const remote = remotes.find(({ name }) => name === 'origin') ?? remotes[0];
  const address = (remote && webAddressOf(remote.url)) || own.repository || (module && `https://${module}`);
  const web = fitting(address, REPOSITORY);
  const missing = [
    ...(module === undefined ? ['module'] : []),
    ...(web === undefined ? ['repository'] : []),
    ...(head?.date === undefined ? ['base'] : []),
  ];
  if (missing.length > 0)
    problems.push(message('pack.json: fill in what the tour does not say: {0}.', missing.join(', ')));
  return {
    format: 2,
    name:
      oneLine(own.name ?? '').slice(0, 60) || module?.split('/').at(-1) || oneLine(title).slice(0, 60) || id,
    language: code.id,
    module: module ?? UNKNOWN.module,
    repository: web ?? UNKNOWN.repository,
    base: { commit: head?.commit ?? UNKNOWN_BASE.commit, date: head?.date ?? UNKNOWN_BASE.date },
    walkthroughs: [id],
  };
}

const MODULE = /^[A-Za-z0-9][A-Za-z0-9._~/-]*$/;
const REPOSITORY = /^https:\/\/[A-Za-z0-9.-]+\/[A-Za-z0-9._/-]+$/;

function fitting(text: string | undefined, form: RegExp): string | undefined {
  return text !== undefined && text.length <= 200 && form.test(text) ? text : undefined;
}
