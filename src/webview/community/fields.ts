import { button, element } from '../parts/element';
import {
  COMMUNITY_FIELDS,
  type CommunityField,
  type CommunityFieldId,
  type CommunityFieldProblem,
  type TypedTexts,
} from './communityProtocol';

interface ShownField {
  readonly input: HTMLInputElement | HTMLTextAreaElement;
  /** The list of problems below the field. */
  readonly says: HTMLElement;
  /** True once somebody typed here. Problems of untouched fields are not shown. */
  isTouched: boolean;
}

/** The fields of the page. Their texts are kept only in the elements. */
export class CommunityFields {
  private readonly shown = new Map<CommunityFieldId, ShownField>();
  private rightLabel = '';

  constructor(private readonly check: (texts: TypedTexts) => void) {}

  /** Builds a field with its label and an empty list for its problems. */
  render({ id, label, original, hint, form }: CommunityField, rightLabel: string): HTMLElement {
    this.rightLabel = rightLabel;
    const describedBy = [`${id}-says`, ...(hint === undefined ? [] : [`${id}-hint`])].join(' ');
    const attributes = { id: `field-${id}`, 'aria-describedby': describedBy, spellcheck: 'false' };
    const input =
      form === 'lines'
        ? element('textarea', { ...attributes, rows: '4' })
        : element('input', { ...attributes, type: 'text', autocomplete: 'off' });
    const says = element('ul', { class: 'says', id: `${id}-says`, 'aria-live': 'polite' });
    const field: ShownField = { input, says, isTouched: false };
    input.addEventListener('input', () => {
      field.isTouched = true;
      this.check(this.texts());
    });
    this.shown.set(id, field);
    return element(
      'div',
      { class: form === 'short' ? 'field' : 'field wide' },
      element(
        'label',
        { for: `field-${id}` },
        label,
        original === undefined ? undefined : element('span', { class: 'original', lang: 'zh-cn' }, original),
      ),
      hint === undefined ? undefined : element('p', { class: 'hint', id: `${id}-hint` }, hint),
      input,
      says,
    );
  }

  /** Shows the problems of each field that somebody typed in. */
  show(problems: Readonly<Record<CommunityFieldId, readonly CommunityFieldProblem[]>>): void {
    for (const [id, field] of this.shown) if (field.isTouched) this.showOne(field, problems[id]);
  }

  private showOne({ input, says }: ShownField, problems: readonly CommunityFieldProblem[]): void {
    const isWrong = problems.some(({ isWarning }) => !isWarning);
    input.setAttribute('aria-invalid', String(isWrong));
    const items = problems.map(({ text, isWarning, start, end }) => {
      const select = (): void => {
        input.focus();
        input.setSelectionRange(start, end);
      };
      return element(
        'li',
        { class: isWarning ? 'warning' : 'error' },
        button(text, select, { class: 'link' }),
      );
    });
    says.replaceChildren(
      ...(items.length > 0 ? items : [element('li', { class: 'right' }, this.rightLabel)]),
    );
  }

  private texts(): TypedTexts {
    const entries = COMMUNITY_FIELDS.map((id) => [id, this.shown.get(id)?.input.value ?? '']);
    return Object.fromEntries(entries) as TypedTexts;
  }
}
