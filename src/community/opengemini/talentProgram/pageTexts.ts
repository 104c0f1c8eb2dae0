import { message, type Message } from '../../../core';
import { APPLICATION_ADDRESS, type ApplicationField } from './applicationForm';

/** The texts of one field of a form. */
export interface FieldTexts {
  readonly label: Message;
  /** An example or a remark; absent when the label says enough. */
  readonly hint?: Message;
}

/** The headings and notes on the page of the talent program. */
export const PAGE_TEXTS = {
  tab: message('Talent Program'),
  title: message('openGemini talent program: check-list'),
  detail: message(
    'Based on the project’s public documents, by people outside the project. The community has the final say: {0}.',
    APPLICATION_ADDRESS,
  ),
  requirements: message('Requirements'),
  reminders: message('Before a pull request'),
  offers: message('What the program offers'),
  goVersion: {
    heading: message('Go version'),
    noCheckout: message('Open a checkout of openGemini to compare its go.mod with what its documents say.'),
    noDocument: message('go.mod requires this version; no document of this checkout names one.'),
    agree: message('The documents agree with go.mod.'),
    differ: message('The documents do not agree. Install the version in go.mod: Go obeys only that.'),
    fits: message('fits'),
    isOlder: message('older than go.mod'),
  },
} as const;

/** The texts of the application form. The labels are in English here; the form itself is in Chinese. */
export const APPLICATION_TEXTS: {
  readonly heading: Message;
  readonly note: Message;
  readonly fields: Readonly<Record<ApplicationField, FieldTexts>>;
} = {
  heading: message('Application form'),
  note: message(
    'Check here what you will write in the form, then send the form yourself to {0}. Your text stays in this tab: nothing is stored or sent, and it is lost when you close the tab.',
    APPLICATION_ADDRESS,
  ),
  fields: {
    name: { label: message('Name') },
    wechat: { label: message('WeChat ID') },
    email: { label: message('E-mail') },
    introduction: { label: message('About yourself') },
    articles: {
      label: message('Links to published articles on openGemini'),
      hint: message(
        'Addresses that everybody can open, separated by spaces or line breaks. Nothing is fetched.',
      ),
    },
  },
};

/** A title that the project's check accepts. */
export const EXAMPLE_TITLE = 'fix(engine): close the shard once';

/** The texts of the form that checks a pull request. */
export const CONTRIBUTION_TEXTS: {
  readonly heading: Message;
  readonly note: Message;
  readonly fields: Readonly<Record<'title' | 'author' | 'commit' | 'description', FieldTexts>>;
} = {
  heading: message('Pull request'),
  note: message(
    'Checked against the project’s rules while you type. Select a problem to see where it is. Nothing is stored or sent.',
  ),
  fields: {
    title: { label: message('Title'), hint: message('Such as {0}', EXAMPLE_TITLE) },
    author: {
      label: message('Author'),
      hint: message('Such as {0}; optional', 'Ada Byron <ada@example.org>'),
    },
    commit: { label: message('Commit message') },
    description: { label: message('Description') },
  },
};

/** The name of the calendar file for the round of a month such as `2026-11`. */
export function calendarFileName(month: string): string {
  return `opengemini-talent-program-${month}.ics`;
}
