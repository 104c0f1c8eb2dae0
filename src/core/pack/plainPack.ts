import { LANGUAGES } from '../base/language';
import type { CodeLanguage } from '../code/language';
import type { Pack } from './model';

/** Hosts on which the first parts of a module's name are the address of its repository. */
const MODULE_HOSTS =
  /^((?:github\.com|gitlab\.com|gitee\.com|bitbucket\.org|atomgit\.com)\/[\w.-]+\/[\w.-]+)(?:\/|$)/;

/**
 * The pack of a module that nobody has described: no walkthroughs, releases or community. `repository` is empty if the
 * name of the module does not tell it.
 */
export function plainPack(module: string, language: CodeLanguage): Pack {
  const [, place] = MODULE_HOSTS.exec(module) ?? [];
  const parts = (place ?? module).split('/').filter((part) => !/^v\d+$/.test(part));
  return {
    name: parts.at(-1) ?? module,
    language,
    module,
    languages: LANGUAGES,
    repository: place === undefined ? '' : `https://${place.replace(/\.git$/, '')}`,
    base: { commit: '', date: '' },
    releases: [],
    walkthroughs: [],
    plainCode: [],
    topics: [],
    entryPoints: [],
    handOvers: [],
  };
}

/** True for a pack that only describes a module without one. */
export function isPlainPack({ base }: Pack): boolean {
  return base.commit === '';
}
