import { message, type Message } from '../../../core';
import { APPLICATION_ADDRESS, type ApplicationField } from './applicationForm';

/** What a field of a form is called, and what to write there. */
export interface FieldTexts {
  readonly label: Message;
  /** An example or a remark; absent when the label says enough. */
  readonly hint?: Message;
}

/** The page of the talent program: its headings and what it says of itself. */
export const PAGE_TEXTS = {
  tab: message('Talent Program'),
  title: message('openGemini talent program: check-list'),
  detail: message(
    'Made from the project’s public documents, by people outside of the project. What counts is what the community says: {0}.',
    APPLICATION_ADDRESS,
  ),
  requirements: message('What is asked of you'),
  reminders: message('Before a pull request'),
  offers: message('What the program offers'),
  goVersion: {
    heading: message('Go version'),
    noCheckout: message('Open a checkout of openGemini to compare its go.mod with what its documents say.'),
    noDocument: message('go.mod asks for this version; no document of this checkout names one.'),
    agree: message('The documents agree with go.mod.'),
    differ: message('The documents do not agree. Install what go.mod asks for: Go obeys only that.'),
    fits: message('fits'),
    isOlder: message('older than go.mod'),
  },
} as const;

/** The application form, whose fields are named in English here; the form itself is Chinese. */
export const APPLICATION_TEXTS: {
  readonly heading: Message;
  readonly note: Message;
  readonly fields: Readonly<Record<ApplicationField, FieldTexts>>;
} = {
  heading: message('Application form'),
  note: message(
    'Try here what you will write in the form, and send the form yourself, to {0}. What you type stays in this tab: nothing is stored and nothing is sent, and it is gone when you close the tab.',
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
        'Addresses that everybody can open, with spaces or lines between them. They are not fetched.',
      ),
    },
  },
};

/** An example of a title that the project's check accepts. */
export const EXAMPLE_TITLE = 'fix(engine): close the shard once';

/** What a pull request is checked for by the project. */
export const CONTRIBUTION_TEXTS: {
  readonly heading: Message;
  readonly note: Message;
  readonly fields: Readonly<Record<'title' | 'author' | 'commit' | 'description', FieldTexts>>;
} = {
  heading: message('Pull request'),
  note: message(
    'Checked while you type by the rules of the project. Choose a problem to see its place. Nothing is stored and nothing is sent.',
  ),
  fields: {
    title: { label: message('Title'), hint: message('Such as {0}', EXAMPLE_TITLE) },
    author: {
      label: message('Author'),
      hint: message('Such as {0}; may stay empty', 'Ada Byron <ada@example.org>'),
    },
    commit: { label: message('Commit message') },
    description: { label: message('Description') },
  },
};

/** The name of the calendar file with the dates of the round that ends in a month, such as `2026-11`. */
export function calendarFileName(month: string): string {
  return `opengemini-talent-program-${month}.ics`;
}
