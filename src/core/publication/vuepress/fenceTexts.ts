import { withoutCodeMarks } from '../../base/codeMarks';
import { message } from '../../base/message';
import { codeSpan } from '../../essay/document/codeSpan';
import { framedPicture } from '../../picture/framedPicture';
import { readTextPicture } from '../../reading/textPictures';
import { typeOfFence } from '../../reading/typeHtml';
import { isAsDescribed, verdictText } from '../../reading/verdictText';
import { languageTag, type PageContext } from '../pageContext';
import { escapedAddress, escapedCode, plainMarkdown } from './escapes';

/** The fences of a walkthrough that are more than code: pictures become files, types become tables. */
export class FenceTexts {
  /** SVG texts, in the order in which the texts show them. */
  readonly pictures: string[] = [];

  constructor(
    private readonly walkthrough: string,
    private readonly context: PageContext,
  ) {}

  /** The name of the file of a picture. Ids have no dots, so no other file has it. */
  nameOf(index: number): string {
    return `${this.walkthrough}.${index + 1}.svg`;
  }

  /** Markdown for a fence; `undefined` for plain code. */
  textOf(info: string, lines: readonly string[]): string | undefined {
    const id = typeOfFence(info);
    return id === undefined ? this.pictureText(info, lines) : this.typeText(id, lines);
  }

  private pictureText(info: string, lines: readonly string[]): string | undefined {
    const picture = readTextPicture(info, lines);
    if (!picture?.painted) return undefined;
    const { title } = picture;
    const words = { language: languageTag(this.context.language), title, description: title };
    const svg = framedPicture(picture.painted, title, words);
    if (svg === undefined) return undefined;
    this.pictures.push(svg);
    return `![${plainMarkdown(title)}](./${this.nameOf(this.pictures.length - 1)})`;
  }

  private typeText(id: string, lines: readonly string[]): string | undefined {
    const { survey, say } = this.context;
    const type = survey.types.get(this.walkthrough)?.get(id);
    if (!type) return undefined;
    const { symbol, place, resolution, fields } = type;
    const linked = (text: string, line: number | undefined): string => {
      const address = place && line !== undefined && survey.linkTo(place.path, line, line);
      return address ? `[${text}](${escapedAddress(address)})` : text;
    };
    const name = linked(escapedCode(codeSpan(symbol)), place?.line);
    const verdict = isAsDescribed(resolution) ? '' : ` **${plainMarkdown(say(verdictText(resolution)))}**`;
    const rows = fields.map(({ name: field, type: written, comment, line }) => {
      const known =
        written === undefined ? plainMarkdown(say(message('not in this checkout'))) : code(written);
      return `| ${linked(code(field), line)} | ${known} | ${plainMarkdown(comment).replace(/\n/g, ' ')} |`;
    });
    const table = rows.length === 0 ? '' : `\n\n| | | |\n| --- | --- | --- |\n${rows.join('\n')}`;
    return `${name}${verdict}: ${plainMarkdown(withoutCodeMarks(lines.join(' ')).text.trim())}${table}`;
  }
}

/** Inline code in the cell of a table. */
function code(text: string): string {
  return escapedCode(codeSpan(text)).replaceAll('|', '\\|');
}
