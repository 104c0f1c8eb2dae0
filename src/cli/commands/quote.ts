import {
  choosePin,
  ESSAY_TEXTS,
  languageOfFile,
  message,
  parseRepoPath,
  pinStateOf,
  pinWarning,
  quoteWish,
  writeExcerpt,
  type Checkout,
  type Language,
  type Message,
  type QuoteWish,
  type RepoPath,
} from '../../core';
import { codeLanguages } from '../../core/languages';
import { GitHistory } from '../adapters/gitHistory';
import { GitObjectReader } from '../adapters/gitRevisionTree';
import { UsageError, type ExitCode, type Io } from '../io';
import { openFolder, type Places } from '../openCheckout';
import { openRevision } from '../openRevision';
import { readyToRead } from '../syntaxFiles';

export interface QuoteOptions extends Places {
  /** `PATH#SYMBOL`, `PATH#SYMBOL:A-B,C-D`, `PATH:A-B` or `PATH`; lines from 1. */
  readonly place: string;
  /** The revision to read; the work tree when absent. */
  readonly revision?: string | undefined;
  readonly language: Language;
}

/** `source-guide quote`: prints an excerpt. 1 when it is not what the commit has, so that it has no link. */
export async function printQuote(options: QuoteOptions, io: Io): Promise<ExitCode> {
  const { path, wish } = parsePlace(options.place, io);
  const reader = new GitObjectReader(options.repo);
  try {
    const checkout = await checkoutFor(options, reader, io);
    const text = await checkout.tree.readText(path);
    if (text === undefined) throw new UsageError(io.translate(whyNoText(checkout, path)));
    const code = languageOfFile(path, codeLanguages);
    if (code) await readyToRead(code, io);
    const quoted = quoteWish({ path, text, code }, wish);
    if ('template' in quoted) throw new UsageError(io.translate(quoted));
    const pin = await choosePin(checkout, { paths: [path], texts: new Map([[path, text]]) });
    const state = pin.commit === undefined ? 'unknown' : await pinStateOf(checkout, pin.commit, path, text);
    io.document(`${writeExcerpt(quoted, { pin, state, texts: ESSAY_TEXTS[options.language] })}\n`);
    if (pin.commit === undefined)
      io.say(
        io.translate(
          message('No git history can be read here, so the excerpt names no commit and has no link.'),
        ),
      );
    const warning = pinWarning(pin);
    if (warning) io.say(io.translate(warning));
    if (state !== 'different') return 0;
    io.say(
      io.translate(
        message(
          'The file differs from the commit, so the excerpt has no link. Commit or revert your changes.',
        ),
      ),
    );
    return 1;
  } finally {
    reader.close();
  }
}

function whyNoText({ tree }: Checkout, path: RepoPath): Message {
  const reason = tree.unreadable?.get(path);
  return reason
    ? message('{0} cannot be read: {1}.', path, reason)
    : message('There is no readable file {0}.', path);
}

async function checkoutFor(
  { revision, ...places }: QuoteOptions,
  reader: GitObjectReader,
  io: Io,
): Promise<Checkout> {
  const repository = await openFolder(places, io);
  if (revision === undefined) return repository.workTree();
  const { tree, commit } = await openRevision(repository.root, revision, reader, io);
  return repository.checkout(tree, new GitHistory(repository.root, commit));
}

const RANGES = '\\d{1,9}(?:-\\d{1,9})?(?:,\\d{1,9}(?:-\\d{1,9})?)*';
const PLACE = new RegExp(`^([^#]+?)(?:#(.+?))?(?::(${RANGES}))?$`);

function parsePlace(place: string, io: Io): { readonly path: RepoPath; readonly wish: QuoteWish } {
  const [, written = '', symbol, ranges] = PLACE.exec(place) ?? [];
  const path = parseRepoPath(written);
  if (path === undefined || path === '')
    throw new UsageError(
      io.translate(
        message(
          'Name a file of the repository and what to quote of it, such as {0}.',
          'server/server.go#(*Server).Start',
        ),
      ),
    );
  const lines = ranges?.split(',').map((range) => {
    const [from, to = from] = range.split('-');
    return { first: Number(from) - 1, last: Number(to) - 1 };
  });
  if (lines?.some(({ first }) => first < 0))
    throw new UsageError(io.translate(message('Lines count from 1.')));
  return { path, wish: { symbol, lines } };
}
