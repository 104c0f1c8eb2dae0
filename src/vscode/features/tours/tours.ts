import * as vscode from 'vscode';
import type { CodeLanguages } from '../../../core';
import type { Reading } from '../../reading/reading';
import { registerCheckTour } from './checkTour';
import { registerExportTours } from './exportTours';

/** Registers the commands about CodeTour files. */
export function registerTours(
  reading: Reading,
  languages: CodeLanguages,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.Disposable.from(registerExportTours(reading, log), registerCheckTour(languages, log));
}
