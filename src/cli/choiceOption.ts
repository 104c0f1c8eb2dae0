import { Option } from 'commander';

/** An option that takes the id of one of several values. The command gets the value itself. */
export function choiceOption(
  flags: string,
  description: string,
  values: readonly { readonly id: string }[],
): Option {
  const option = new Option(flags, description).choices(values.map(({ id }) => id));
  const { parseArg: refuseOthers } = option;
  return option.argParser((id: string) => {
    refuseOthers?.(id, undefined);
    return values.find((value) => value.id === id);
  });
}
