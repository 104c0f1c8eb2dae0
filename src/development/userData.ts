import fs from 'node:fs';
import path from 'node:path';

/** VS Code settings, by their full ids. */
export type UserSettings = Readonly<Record<string, unknown>>;

/** Settings without welcome page, chat and recommendations. */
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

/** Prepares the data folder of a served VS Code: user settings, and Chinese as a display language. */
export function writeUserData(serverDataFolder: string, settings: UserSettings): void {
  const dataFolder = path.join(serverDataFolder, 'data');
  const userFolder = path.join(dataFolder, 'User');
  fs.mkdirSync(userFolder, { recursive: true });
  writeJson(path.join(userFolder, 'settings.json'), { ...quietSettings, ...settings });
  // Without this file, the server uses English and ignores the language of the browser.
  writeJson(path.join(userFolder, 'argv.json'), {});
  writeLanguagePack(dataFolder);
}

/**
 * Makes `zh-cn` a display language without a real language pack: VS Code's own texts stay English, while extensions show
 * theirs in Chinese.
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
