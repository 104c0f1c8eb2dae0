import type { ValueFact } from '../../../code/codeFacts';
import type { Expression, Field } from '../ast';
import type { TypeDeclaration } from '../calls/entities';
import type { AnalysedTree } from '../calls/indexer';
import { outsideNameOf } from '../calls/outsideTypes';
import { underlying } from '../calls/typeExpressions';
import { dereferenced } from '../calls/types';
import type { BodyEvents } from './bodyEvents';
import { fieldUsesIn } from './fieldFacts';
import type { FactLines } from './factLines';
import { literalText, unquote } from './literals';
import { printExpression } from './printExpression';
import type { SettingDefaults } from './settingDefaults';

/** The settings that a function reads, each once: fields that a configuration file gives a value to. */
export function configurationFactsOf(
  events: BodyEvents,
  lines: FactLines,
  tree: AnalysedTree,
  defaults: SettingDefaults,
): readonly ValueFact[] {
  const facts = new Map<string, ValueFact>();
  for (const { owner, name, access, x, start, room } of fieldUsesIn(events)) {
    const id = `${owner.path}#${owner.name}.${name}`;
    if (access !== 'read' || !x || facts.has(id)) continue;
    const field = isSection(x, events) ? undefined : fieldOf(owner, name);
    const key = field && settingKey(owner, field, tree);
    if (key === undefined) continue;
    const value = defaults.of(owner, name);
    const of = printExpression(x, events.text);
    facts.set(id, { ...lines.at(start, room), of, key, ...(value !== undefined && { value }) });
  }
  return [...facts.values()];
}

/** True for a field that has settings in it. */
function isSection(x: Expression, { memberOf }: BodyEvents): boolean {
  const member = memberOf.get(x);
  const type = member?.kind === 'field' ? dereferenced(member.type) : undefined;
  return type !== undefined && !outsideNameOf(type) && underlying(type).kind === 'struct';
}

function fieldOf({ spec }: TypeDeclaration, name: string): Field | undefined {
  return spec.type.kind === 'structType' ? spec.type.fields.find((one) => one.name === name) : undefined;
}

/** The key of a field in its configuration file; `undefined` for a field that is no setting. */
export function settingKey(
  { path, name: type }: TypeDeclaration,
  field: Field,
  tree: AnalysedTree,
): string | undefined {
  const tag = tagOf(field, tree.textOf(path) ?? '');
  if (tag === undefined) return undefined;
  const isConfiguration = /(?:config|conf|settings)$/i.test(type);
  for (const [, format = '', written = ''] of tag.matchAll(/(\w+):"([^"]*)"/g)) {
    const isFile = FILE_FORMATS.has(format) || (format === 'json' && isConfiguration);
    const key = written.split(',')[0] ?? '';
    if (isFile && key !== '' && key !== '-') return key;
  }
  return undefined;
}

/** Formats of configuration files. JSON is one only for types that say so: most JSON is a message. */
const FILE_FORMATS = new Set(['toml', 'yaml', 'mapstructure', 'ini', 'hcl', 'env']);

function tagOf({ tagStart }: Field, text: string): string | undefined {
  return tagStart === undefined ? undefined : unquote(literalText({ start: tagStart }, text));
}
