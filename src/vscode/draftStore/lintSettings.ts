import { RULE_NAMES, type Finding, type RuleName, type Severity } from '../../core';
import { readSetting } from '../platform/settings';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

/** Short ids of the rules that a person turned off. */
export function disabledRules(): string[] {
  return RULE_NAMES.filter((name) => levelOf(name) === 'off').map(({ code }) => code);
}

/** The severity of a finding: the one in the settings, else that of its rule. */
export function severityOf(finding: Finding): Severity {
  return SEVERITIES.find((known) => known === levelOf(finding)) ?? finding.severity;
}

/** What the setting says of a rule; what it says of the readable id goes first. A setting may hold anything. */
function levelOf({ code, rule }: RuleName): unknown {
  const levels = readLevels();
  return levels[rule] ?? levels[code];
}

function readLevels(): Readonly<Record<string, unknown>> {
  const value: unknown = readSetting('sourceGuide.lint.rules');
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
