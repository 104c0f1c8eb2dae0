import { parseArgs } from 'node:util';
import { MisuseError, orMisuse } from './misuse';
import type { DisplayLanguage } from './servedVscode';

export const startUsage = `Builds this extension and opens a checkout of openGemini in VS Code with it.

npm start [-- DIR] [--desktop | --browser] [--lang zh-cn|en] [--port N]

  DIR        the checkout (default: OPENGEMINI_REPO, else a clone in the cache, else the bundled sample)
  --desktop  use the desktop VS Code; the default if the command "code" is on the PATH
  --browser  use the browser, served on 127.0.0.1 only
  --lang     display language (default: that of VS Code or of the browser)
  --port     port for --browser (default: a free one); with the same port, the browser keeps your layout`;

/** The options of `npm start`. */
export interface StartOptions {
  /** The checkout as the user named it, not resolved. */
  readonly folder: string | undefined;
  /** When absent, the desktop VS Code if there is one, else the browser. */
  readonly host: 'desktop' | 'browser' | undefined;
  /** Display language; the default when absent. */
  readonly language: DisplayLanguage | undefined;
  /** A free one when absent. */
  readonly port: number | undefined;
  /** True for `--help`. */
  readonly showsUsage: boolean;
}

/** Reads the command line of `npm start`. Throws a MisuseError if it is not valid. */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const { values, positionals } = readArguments(args);
  if (positionals.length > 1) {
    throw misuse(`Give at most one DIR, not ${positionals.length}: ${positionals.join(' ')}`);
  }
  if (values.desktop && values.browser) {
    throw misuse('Use either --desktop or --browser, not both.');
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
  throw misuse(`--lang must be zh-cn or en, not ${text}.`);
}

function parsePort(text: string | undefined): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw misuse(`--port must be a number from 1 to 65535, not ${text}.`);
  }
  return port;
}

function misuse(message: string): MisuseError {
  return new MisuseError(`${message}\n\n${startUsage}`);
}
