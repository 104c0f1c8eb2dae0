import { Option } from 'commander';
import { message, type EssayRegistry } from '../core';
import type { Io } from './io';

/**
 * An option that takes the id of one of several targets or templates. The command gets the value itself. The help says
 * which values are only for the people of a community.
 */
export function choiceOption(
  flags: string,
  description: string,
  values: readonly { readonly id: string }[],
  { communities }: EssayRegistry,
  io: Io,
): Option {
  const ids = values.map(({ id }) => id);
  const own = communities.map(({ id, targets, templates }) => ({
    id,
    ids: [...targets, ...templates].map((each) => each.id).filter((each) => ids.includes(each)),
  }));
  const notes = own
    .filter((community) => community.ids.length > 0)
    .map((community) =>
      io.translate(message('only for the community {0}: {1}', community.id, community.ids.join(', '))),
    );
  const option = new Option(flags, [description, ...notes].join('; ')).choices(ids);
  const { parseArg: refuseOthers } = option;
  option.argParser((id: string) => {
    option.argChoices = ids;
    refuseOthers?.(id, undefined);
    return values.find((value) => value.id === id);
  });
  // The help lists these.
  const common = ids.filter((id) => own.every((community) => !community.ids.includes(id)));
  if (common.length > 0) option.argChoices = common;
  else delete option.argChoices;
  return option;
}
