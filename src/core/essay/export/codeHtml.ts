import { escapeText } from './escapeText';
import { highlighted } from './highlight';
import { CODE_COLOURS, INLINE_STYLES } from './styles';

const TAB = '    ';

/** A block of code for the self-contained page: its style sheet has the colours. */
export function codeBlock(content: string, language: string): string {
  const coloured = highlighted(content, language, (kind) =>
    kind in CODE_COLOURS ? `class="c-${kind}"` : '',
  );
  const attribute = language === '' ? '' : ` class="language-${escapeText(language)}"`;
  return `<pre><code${attribute}>${coloured ?? escapeText(content)}</code></pre>\n`;
}

/** A block of code for editors that take pasted HTML: they drop style sheets, and join lines and blanks. */
export function pasteableCodeBlock(content: string, language: string): string {
  const plain = content.replace(/\n$/, '').replaceAll('\t', TAB);
  const coloured = highlighted(plain, language, (kind) => {
    const colour = CODE_COLOURS[kind];
    return colour === undefined ? '' : `style="color:${colour}"`;
  });
  const html = pasteable(coloured ?? escapeText(plain));
  return `<pre style="${INLINE_STYLES['pre'] ?? ''}"><code style="${INLINE_STYLES['pre code'] ?? ''}">${html}</code></pre>\n`;
}

/** Blanks that no editor joins: the indentation, and what sets names and values below each other. Tags stay as they are. */
function pasteable(html: string): string {
  let isLineStart = true;
  return html.replace(/<[^>]*>|[^<]+/g, (part) => {
    if (part.startsWith('<')) return part;
    const lines = part.split('\n').map((line, index) => {
      const text = index > 0 || isLineStart ? line.replace(/^ +/, unjoined) : line;
      return text.replace(/ {2,}/g, unjoined);
    });
    isLineStart = part.endsWith('\n');
    return lines.join('<br>');
  });
}

function unjoined(blanks: string): string {
  return '&nbsp;'.repeat(blanks.length);
}
