import {
  APPLICATION_ADDRESS,
  APPLICATION_FIELDS,
  APPLICATION_LABELS,
  type ApplicationField,
} from '../../../community/opengemini';
import { message, type Language, type Message } from '../../../core';
import type { ProgramField, ProgramForm } from '../../../webview/community/communityProtocol';
import { localize } from '../../platform/localize';

/** What stands beside a field, and how large it is. */
interface FieldWords {
  readonly label: Message;
  readonly hint?: Message;
  readonly form: ProgramField['form'];
}

const APPLICATION: Readonly<Record<ApplicationField, FieldWords>> = {
  name: { label: message('Name'), form: 'short' },
  wechat: { label: message('WeChat ID'), form: 'short' },
  email: { label: message('E-mail'), form: 'short' },
  introduction: { label: message('About yourself'), form: 'lines' },
  articles: {
    label: message('Links to published articles on openGemini'),
    hint: message(
      'Addresses that everybody can open, with spaces or lines between them. They are not fetched.',
    ),
    form: 'lines',
  },
};

/** The five fields of the form; in Chinese they are called as they are there. */
export function applicationForm(language: Language): ProgramForm {
  const fields = APPLICATION_FIELDS.map((id): ProgramField => {
    const { label, hint, form } = APPLICATION[id];
    return {
      id,
      label: localize(label),
      ...(language === 'zh-cn' ? {} : { original: APPLICATION_LABELS[id] }),
      ...(hint && { hint: localize(hint) }),
      form,
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
    form: ProgramField['form'],
    hint?: Message,
  ): ProgramField => ({
    id,
    label: localize(label),
    ...(hint && { hint: localize(hint) }),
    form,
  });
  const note = message(
    'Checked while you type by the rules of the project. Choose a problem to see its place. Nothing is stored and nothing is sent.',
  );
  return {
    heading: localize(message('Pull request')),
    note: localize(note),
    fields: [
      field('title', message('Title'), 'line', message('Such as {0}', 'fix(engine): close the shard once')),
      field(
        'author',
        message('Author'),
        'line',
        message('Such as {0}; may stay empty', 'Ada Byron <ada@example.org>'),
      ),
      field('commit', message('Commit message'), 'lines'),
      field('description', message('Description'), 'lines'),
    ],
  };
}
