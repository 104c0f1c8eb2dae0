import * as vscode from 'vscode';
import { languageOf, type Language } from '../../core';
import type { Settings } from '../ids';

/** A setting's value now. */
export function readSetting<Key extends keyof Settings>(key: Key): Settings[Key] | undefined {
  return vscode.workspace.getConfiguration().get<Settings[Key]>(key);
}

/** Calls back whenever a setting may have changed. */
export function onSettingChange(key: keyof Settings, listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(key)) listener();
  });
}

/** Calls back whenever any setting of the extension may have changed. */
export function onAnySettingChange(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('sourceGuide')) listener();
  });
}

/** Language of walkthroughs and drafts. */
export function contentLanguage(): Language {
  const setting = readSetting('sourceGuide.contentLanguage');
  return setting === 'zh-cn' || setting === 'en' ? setting : languageOf(vscode.env.language);
}
