import * as vscode from 'vscode';
import { isDraftDepth, languageOf, STANDARD_DEPTH, type DraftDepth, type Language } from '../../core';
import type { Settings } from '../ids';

/** The current value of a setting. Not validated: users can write any value. */
export function readSetting<Key extends keyof Settings>(key: Key): Settings[Key] | undefined {
  return vscode.workspace.getConfiguration().get<Settings[Key]>(key);
}

/** Calls `listener` when the setting changes. */
export function onSettingChange(key: keyof Settings, listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(key)) listener();
  });
}

/** Calls `listener` when any setting of the extension changes. */
export function onAnySettingChange(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('sourceGuide')) listener();
  });
}

/** The language of walkthroughs and drafts: that of the setting, else the display language. */
export function contentLanguage(): Language {
  const setting = readSetting('sourceGuide.contentLanguage');
  return setting === 'zh-cn' || setting === 'en' ? setting : languageOf(vscode.env.language);
}

/** How far new drafts go. */
export function draftDepth(): DraftDepth {
  const setting = readSetting('sourceGuide.draft.size');
  return isDraftDepth(setting) ? setting : STANDARD_DEPTH;
}
