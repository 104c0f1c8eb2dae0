import { stringify } from 'yaml';
import type { EssayFacts, FrontMatterValue, Target } from '../targets/target';

/** Writes the front matter that a target reads, all texts in quotes; empty when it reads none. */
export function frontMatterFor({ frontMatter }: Target, facts: EssayFacts, body: string): string {
  if (!frontMatter) return '';
  const values = frontMatter.valuesOf(facts, body);
  const entries = frontMatter.keys.flatMap((key): [string, FrontMatterValue][] => {
    const value = values[key];
    return value === undefined ? [] : [[key, value]];
  });
  if (entries.length === 0) return '';
  const yaml = stringify(Object.fromEntries(entries), {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  return `---\n${yaml}---\n\n`;
}
