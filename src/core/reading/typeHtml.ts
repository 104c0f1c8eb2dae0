import { message, type Translate } from '../base/message';
import { escapedXml } from '../picture/svg';
import type { TypeInCheckout } from './shownType';
import { isAsDescribed, resolutionTexts, verdictText } from './verdictText';

/** How a page shows a type. */
export interface TypePage {
  readonly types: ReadonlyMap<string, TypeInCheckout>;
  readonly say: Translate;
  /** The attributes of a link to a field, or to the type where no field is given; `undefined` for none. */
  readonly linkAttributes: (
    type: TypeInCheckout,
    field: number | undefined,
  ) => readonly (readonly [name: string, value: string])[] | undefined;
}

/** The id of the type that a fence shows (`type shard`); `undefined` for another fence. */
export function typeOfFence(info: string): string | undefined {
  return /^type\s+([a-z0-9-]+)$/.exec(info.trim())?.[1];
}

/**
 * The fields of a type as safe HTML: those that the walkthrough names, from the checkout, with the verdict. `caption` is safe
 * HTML. `undefined` for a fence that shows no type of the walkthrough.
 */
export function typeHtml(info: string, caption: string, page: TypePage): string | undefined {
  const type = page.types.get(typeOfFence(info) ?? '');
  if (!type) return undefined;
  const { symbol, place, resolution, fields } = type;
  const { say } = page;
  const name = linked(`<code>${escapedXml(symbol)}</code>`, page.linkAttributes(type, undefined));
  const where = place ? ` <span class="type-place">${escapedXml(place.path)}:${place.line + 1}</span>` : '';
  const verdict = isAsDescribed(resolution)
    ? ''
    : `<p class="type-verdict"><strong>${escapedXml(say(verdictText(resolution)))}</strong> ${resolutionTexts(
        resolution,
      )
        .map((text) => escapedXml(say(text)))
        .join(' ')}</p>`;
  const rows = fields.map((field, index) => {
    const written = `<code>${escapedXml(field.name)}</code>`;
    if (field.type === undefined)
      return `<dt>${written}</dt><dd class="lacking">${escapedXml(say(message('not in this checkout')))}</dd>`;
    const comment = field.comment === '' ? '' : ` <span class="comment">${escapedXml(field.comment)}</span>`;
    return `<dt>${linked(written, page.linkAttributes(type, index))}</dt><dd><code>${escapedXml(field.type)}</code>${comment}</dd>`;
  });
  const list = rows.length === 0 ? '' : `<dl>${rows.join('')}</dl>`;
  return `<figure class="type"><figcaption>${name}${where}</figcaption>${caption === '' ? '' : `<p>${caption}</p>`}${verdict}${list}</figure>\n`;
}

function linked(html: string, attributes: readonly (readonly [string, string])[] | undefined): string {
  if (!attributes) return html;
  return `<a${attributes.map(([name, value]) => ` ${name}="${escapedXml(value)}"`).join('')}>${html}</a>`;
}
