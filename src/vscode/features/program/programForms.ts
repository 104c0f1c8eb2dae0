import {
  APPLICATION_ADDRESS,
  APPLICATION_FIELDS,
  APPLICATION_LABELS,
  message,
  type ApplicationField,
  type Language,
  type Message,
} from '../../../core';
import type { ProgramField, ProgramForm } from '../../../webview/programProtocol';
import { localize } from '../../localize';

/** What stands beside a field, and whether it has several lines. */
interface FieldWords {
  readonly label: Message;
  readonly hint?: Message;
  readonly hasLines: boolean;
}

const APPLICATION: Readonly<Record<ApplicationField, FieldWords>> = {
  name: { label: message('Name'), hasLines: false },
  wechat: { label: message('WeChat ID'), hasLines: false },
  email: { label: message('E-mail'), hasLines: false },
  introduction: { label: message('About yourself'), hasLines: true },
  articles: {
    label: message('Links to published articles on openGemini'),
    hint: message(
      'Addresses that everybody can open, with spaces or lines between them. They are not fetched.',
    ),
    hasLines: true,
  },
};

/** The five fields of the form; in Chinese they are called as they are there. */
export function applicationForm(language: Language): ProgramForm {
  const fields = APPLICATION_FIELDS.map((id): ProgramField => {
    const { label, hint, hasLines } = APPLICATION[id];
    return {
      id,
      label: localize(label),
      ...(language === 'zh-cn' ? {} : { original: APPLICATION_LABELS[id] }),
      ...(hint && { hint: localize(hint) }),
      hasLines,
    };
  });
  const note = message(
    'Try here what you will write in the form, and send the form yourself, to {0}. What you type stays in this tab: nothing is stored and nothing is sent, and it is gone when you close the tab.',
    APPLICATION_ADDRESS,
  );
  return { heading: localize(message('Application form')), note: localize(note), fields };
}

/** What a pull request is checked for by the project. */
export function contributionForm(): ProgramForm {
  const field = (
    id: ProgramField['id'],
    label: Message,
    hasLines: boolean,
    hint?: Message,
  ): ProgramField => ({
    id,
    label: localize(label),
    ...(hint && { hint: localize(hint) }),
    hasLines,
  });
  const note = message(
    'Checked while you type by the rules of the project. Choose a problem to see its place. Nothing is stored and nothing is sent.',
  );
  return {
    heading: localize(message('Pull request')),
    note: localize(note),
    fields: [
      field('title', message('Title'), false, message('Such as {0}', 'fix(engine): close the shard once')),
      field(
        'author',
        message('Author'),
        false,
        message('Such as {0}; may stay empty', 'Ada Byron <ada@example.org>'),
      ),
      field('commit', message('Commit message'), true),
      field('description', message('Description'), true),
    ],
  };
}
