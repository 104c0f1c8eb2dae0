import type { Finding, Severity } from '../../core';
import { readSetting } from '../platform/settings';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

/** Ids of the rules that a person turned off. */
export function disabledRules(): string[] {
  return Object.entries(levels()).flatMap(([id, level]) => (level === 'off' ? [id] : []));
}

/** The severity of a finding: the one in the settings, else that of its rule. */
export function severityOf({ code, severity }: Finding): Severity {
  return SEVERITIES.find((known) => known === levels()[code]) ?? severity;
}

/** The setting, as written: users can put any value there. */
function levels(): Readonly<Record<string, unknown>> {
  const value: unknown = readSetting('sourceGuide.lint.rules');
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
