const CODE_FONT = "ui-monospace, 'SF Mono', Consolas, 'Noto Sans Mono', monospace";
const TEXT_FONT = "system-ui, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** Colours of words in code by their kind, as dark as text on the grey of code needs. Other kinds have the colour of text. */
export const CODE_COLOURS: Readonly<Record<string, string>> = {
  keyword: '#b3212f',
  literal: '#0550ae',
  number: '#0550ae',
  string: '#0a3069',
  regexp: '#0a3069',
  comment: '#59636e',
  title: '#6639ba',
  type: '#8a3b00',
  built_in: '#8a3b00',
  attr: '#0550ae',
  symbol: '#0550ae',
  meta: '#59636e',
  addition: '#116329',
  deletion: '#82071e',
};

const CODE_RULES = Object.entries(CODE_COLOURS)
  .map(([kind, colour]) => `.c-${kind} { color: ${colour}; }`)
  .join('\n');

/** Styles of the self-contained page; light, and legible when it is printed. */
export const PAGE_STYLES = `body { margin: 0; background: #ffffff; color: #1f2328; font: 16px/1.75 ${TEXT_FONT}; }
article { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.35; margin: 2em 0 0.6em; }
h1 { margin-top: 0; font-size: 1.9em; }
h2 { padding-bottom: 0.3em; border-bottom: 1px solid #d1d9e0; font-size: 1.45em; }
h3 { font-size: 1.2em; }
.by { color: #59636e; }
a { color: #0b62c4; }
code { font-family: ${CODE_FONT}; font-size: 0.88em; background: #f3f5f7; padding: 0.15em 0.35em; border-radius: 4px; }
pre { overflow-x: auto; padding: 1em; border-radius: 6px; background: #f3f5f7; line-height: 1.5; }
pre code { padding: 0; background: none; tab-size: 4; }
blockquote { margin: 1em 0; padding: 0 1em; border-left: 4px solid #d1d9e0; color: #59636e; }
table { display: block; overflow-x: auto; border-collapse: collapse; }
th, td { padding: 0.4em 0.8em; border: 1px solid #d1d9e0; }
th { background: #f3f5f7; }
img { max-width: 100%; height: auto; }
${CODE_RULES}`;

/** The same by tag, in each element's own attribute, for editors that drop style sheets. */
export const INLINE_STYLES: Readonly<Record<string, string>> = {
  h2: 'margin:32px 0 12px;padding-bottom:6px;border-bottom:1px solid #d1d9e0;font-size:20px;line-height:1.4;font-weight:bold;color:#1f2328',
  h3: 'margin:24px 0 10px;font-size:17px;line-height:1.4;font-weight:bold;color:#1f2328',
  h4: 'margin:20px 0 8px;font-size:16px;line-height:1.4;font-weight:bold;color:#1f2328',
  p: 'margin:12px 0;font-size:15px;line-height:1.75;color:#1f2328',
  li: 'margin:4px 0;font-size:15px;line-height:1.75;color:#1f2328',
  ul: 'margin:12px 0;padding-left:24px',
  ol: 'margin:12px 0;padding-left:24px',
  blockquote: 'margin:12px 0;padding:2px 14px;border-left:4px solid #d1d9e0;background:#f8f9fa',
  a: 'color:#0b62c4',
  strong: 'font-weight:bold',
  code: 'padding:2px 5px;border-radius:3px;background:#f3f5f7;font-family:Consolas,Menlo,monospace;font-size:13px;color:#b3212f;word-break:break-word',
  pre: 'margin:12px 0;padding:12px;border-radius:5px;overflow-x:auto;background:#f3f5f7',
  'pre code':
    'display:block;font-family:Consolas,Menlo,monospace;font-size:13px;line-height:1.6;white-space:nowrap;color:#1f2328',
  table: 'border-collapse:collapse;margin:12px 0;font-size:14px',
  th: 'padding:6px 10px;border:1px solid #d1d9e0;background:#f3f5f7;font-weight:bold;min-width:70px;word-break:break-word',
  td: 'padding:6px 10px;border:1px solid #d1d9e0;min-width:70px;word-break:break-word',
  img: 'max-width:100%;height:auto',
  hr: 'margin:24px 0;border:0;border-top:1px solid #d1d9e0',
};
