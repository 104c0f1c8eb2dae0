import * as vscode from 'vscode';
import { message } from '../../../core';
import { localize } from '../../platform/localize';
import { contentLanguage } from '../../platform/settings';
import { excerptOf, shortenedIfWanted, type CodeToQuote } from './insertIntoDraft';

const STATUS_MILLISECONDS = 4000;

/** Copies code to the clipboard as a draft would hold it, and says so in the status bar. */
export async function copyExcerpt(quoted: CodeToQuote): Promise<void> {
  const code = await shortenedIfWanted(quoted);
  if (!code) return;
  const { excerpt, pin, state } = await excerptOf({ ...quoted, code }, contentLanguage());
  await vscode.env.clipboard.writeText(`${excerpt}\n`);
  const said =
    state === 'different'
      ? message('Copied as an excerpt, without a link: the file differs from the commit.')
      : pin.isPublished === false
        ? message(
            'Copied as an excerpt. The commit is on no remote yet, so the link does not work before you push it.',
          )
        : message('Copied as an excerpt.');
  vscode.window.setStatusBarMessage(localize(said), STATUS_MILLISECONDS);
}
