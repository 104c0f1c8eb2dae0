import { homepage, version } from '../../../package.json';
import type { AnnotatedState, Annotation } from './annotation';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** The log of code scanning, SARIF 2.1.0: one run for each state. `command` tells the runs of `check` and `lint` apart. */
export function sarifLog(states: readonly AnnotatedState[], command: string): string {
  const log = { $schema: SCHEMA, version: '2.1.0', runs: states.map((state) => runOf(state, command)) };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function runOf({ name, annotations }: AnnotatedState, command: string): object {
  const rules = [...new Set(annotations.map(({ rule }) => rule))].sort();
  return {
    tool: {
      driver: { name: 'source-guide', version, informationUri: homepage, rules: rules.map((id) => ({ id })) },
    },
    automationDetails: { id: `source-guide/${command}/${name}` },
    columnKind: 'utf16CodeUnits',
    results: annotations.map((annotation) => resultOf(annotation, rules)),
  };
}

function resultOf(
  { rule, level, text, path, line, column, id }: Annotation,
  rules: readonly string[],
): object {
  const region =
    line === undefined
      ? undefined
      : { startLine: line, ...(column !== undefined && { startColumn: column }) };
  const artifactLocation = { uri: uriOf(path), uriBaseId: '%SRCROOT%' };
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level,
    message: { text },
    locations: [{ physicalLocation: { artifactLocation, ...(region && { region }) } }],
    ...(id !== undefined && { partialFingerprints: { 'sourceGuide/v1': id } }),
  };
}

/** A relative address. A first part with a colon would read as a scheme. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
