import {
  APPLICATION_FIELDS,
  APPLICATION_LABELS,
  APPLICATION_TEXTS,
  CONTRIBUTION_TEXTS,
  type FieldTexts,
} from '../../../community/opengemini';
import type { Language } from '../../../core';
import type { CommunityField, CommunityForm } from '../../../webview/community/communityProtocol';
import { localize } from '../../platform/localize';

/** Sizes of the fields. All other fields fill a row. */
const SIZES: Readonly<Partial<Record<CommunityField['id'], CommunityField['form']>>> = {
  name: 'short',
  wechat: 'short',
  email: 'short',
  introduction: 'lines',
  articles: 'lines',
  commit: 'lines',
  description: 'lines',
};

/** The section for the application form. In Chinese, the labels are those of the form itself. */
export function applicationForm(language: Language): CommunityForm {
  const { heading, note, fields } = APPLICATION_TEXTS;
  return {
    heading: localize(heading),
    note: localize(note),
    fields: APPLICATION_FIELDS.map((id) => ({
      ...fieldOf(id, fields[id]),
      ...(language === 'zh-cn' ? {} : { original: APPLICATION_LABELS[id] }),
    })),
  };
}

/** The section for what the project checks in a pull request. */
export function contributionForm(): CommunityForm {
  const { heading, note, fields } = CONTRIBUTION_TEXTS;
  const ids = ['title', 'author', 'commit', 'description'] as const;
  return {
    heading: localize(heading),
    note: localize(note),
    fields: ids.map((id) => fieldOf(id, fields[id])),
  };
}

function fieldOf(id: CommunityField['id'], { label, hint }: FieldTexts): CommunityField {
  return { id, label: localize(label), ...(hint && { hint: localize(hint) }), form: SIZES[id] ?? 'line' };
}
