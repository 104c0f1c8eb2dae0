import type { Finding, Severity } from '../../core';
import { readSetting } from '../platform/settings';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

/** Ids of the rules that a person turned off. */
export function disabledRules(): string[] {
  return Object.entries(levels()).flatMap(([id, level]) => (level === 'off' ? [id] : []));
}

/** How bad a finding is, as the person sees it. */
export function severityOf({ code, severity }: Finding): Severity {
  return SEVERITIES.find((known) => known === levels()[code]) ?? severity;
}

/** A setting may hold anything. */
function levels(): Readonly<Record<string, unknown>> {
  const value: unknown = readSetting('sourceGuide.lint.rules');
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
