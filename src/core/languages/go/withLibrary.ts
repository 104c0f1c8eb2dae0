import { goLanguage } from '.';
import { GoAnalyser } from './analyser';
import { goLibrary } from './library/goLibrary';

/** Go, with the declarations of its standard library: much text, which only what analyses calls loads. */
export function goWithLibrary(): typeof goLanguage {
  return { ...goLanguage, createAnalyser: () => new GoAnalyser(goLibrary()) };
}
