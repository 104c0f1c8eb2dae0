import { parseArgs } from 'node:util';
import { MisuseError, orMisuse } from './misuse';
import type { DisplayLanguage } from './servedVscode';

export const startUsage = `Opens a checkout of openGemini in VS Code with this extension, built from these sources.

npm start [-- DIR] [--desktop | --browser] [--lang zh-cn|en] [--port N]

  DIR        the checkout; else OPENGEMINI_REPO, else a clone kept in the cache, else the bundled sample
  --desktop  in the desktop VS Code (the command code); the default when that command is there
  --browser  in the browser, served on 127.0.0.1 only
  --lang     display language; else the one of VS Code or of the browser
  --port     port for --browser, else a free one; the same port keeps what the browser remembers`;

export interface StartOptions {
  readonly folder: string | undefined;
  readonly host: 'desktop' | 'browser' | undefined;
  readonly language: DisplayLanguage | undefined;
  readonly port: number | undefined;
  readonly showsUsage: boolean;
}

/** Reads the command line of `npm start`; throws a MisuseError that says what is wrong with it. */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const { values, positionals } = readArguments(args);
  if (positionals.length > 1) {
    throw misuse(`There is one DIR at most, and these are ${positionals.length}: ${positionals.join(' ')}`);
  }
  if (values.desktop && values.browser) {
    throw misuse('Choose --desktop or --browser.');
  }
  return {
    folder: positionals[0],
    host: values.desktop ? 'desktop' : values.browser ? 'browser' : undefined,
    language: parseLanguage(values.lang),
    port: parsePort(values.port),
    showsUsage: values.help === true,
  };
}

function readArguments(args: readonly string[]) {
  const flag = { type: 'boolean' } as const;
  const text = { type: 'string' } as const;
  const options = { desktop: flag, browser: flag, lang: text, port: text, help: flag };
  return orMisuse(() => parseArgs({ args: [...args], options, allowPositionals: true }), startUsage);
}

function parseLanguage(text: string | undefined): DisplayLanguage | undefined {
  if (text === undefined || text === 'en' || text === 'zh-cn') {
    return text;
  }
  throw misuse(`--lang is zh-cn or en, not ${text}.`);
}

function parsePort(text: string | undefined): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw misuse(`--port is a number from 1 to 65535, not ${text}.`);
  }
  return port;
}

function misuse(message: string): MisuseError {
  return new MisuseError(`${message}\n\n${startUsage}`);
}
