import type { EssayDocument } from '../document/model';

/** Says of a name whether the essay's own code has it: sketches, configuration, commands, and code of other projects. */
export function ownNamesOf({ fences }: EssayDocument): (name: string) => boolean {
  const own = fences.filter(({ comment, shows }) => !comment && shows !== 'diagram');
  const names = new Set(own.flatMap(({ lines }) => lines.join('\n').match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []));
  return (name) => names.has(name);
}
