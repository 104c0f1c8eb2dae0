import fs from 'node:fs';
import path from 'node:path';

/** VS Code settings by their full names. */
export type UserSettings = Readonly<Record<string, unknown>>;

/** No welcome page, no chat, no recommendations: only the folder and the extension. */
const quietSettings: UserSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
};

/** Prepares the data folder of a served VS Code: its user's settings, and Chinese as a display language. */
export function writeUserData(serverDataFolder: string, settings: UserSettings): void {
  const dataFolder = path.join(serverDataFolder, 'data');
  const userFolder = path.join(dataFolder, 'User');
  fs.mkdirSync(userFolder, { recursive: true });
  writeJson(path.join(userFolder, 'settings.json'), { ...quietSettings, ...settings });
  // Without this file the server takes English and does not ask the browser for its language.
  writeJson(path.join(userFolder, 'argv.json'), {});
  writeLanguagePack(dataFolder);
}

/**
 * Makes `zh-cn` a display language without installing a language pack: VS Code's own words stay English, while
 * extensions see Chinese and show theirs in Chinese.
 */
function writeLanguagePack(dataFolder: string): void {
  const translation = path.join(dataFolder, 'noTranslation.json');
  writeJson(translation, { contents: {} });
  writeJson(path.join(dataFolder, 'languagepacks.json'), {
    'zh-cn': {
      hash: 'none',
      label: '中文(简体)',
      extensions: [{ extensionIdentifier: { id: 'source-reading.no-translation' }, version: '1.0.0' }],
      translations: { vscode: translation },
    },
  });
}

function writeJson(file: string, value: unknown): void {
  fs.writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
}
