import { CODE_COLOURS } from '../essay/export/styles';

const CODE_FONT = "ui-monospace, 'SF Mono', Consolas, 'Noto Sans Mono', monospace";
const TEXT_FONT =
  "system-ui, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans', sans-serif";

/** Colours of words in code on dark ground, for the kinds of {@link CODE_COLOURS}. */
const DARK_CODE_COLOURS: Readonly<Record<string, string>> = {
  keyword: '#ff8f85',
  literal: '#79c0ff',
  number: '#79c0ff',
  string: '#a5d6ff',
  regexp: '#a5d6ff',
  comment: '#9aa4af',
  title: '#d2a8ff',
  type: '#ffb77a',
  built_in: '#ffb77a',
  attr: '#79c0ff',
  symbol: '#79c0ff',
  meta: '#9aa4af',
  addition: '#7ee787',
  deletion: '#ffa198',
};

function codeRules(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([kind, colour]) => `.c-${kind} { color: ${colour}; }`)
    .join('\n');
}

const DARK = `:root {
  --ground: #0f1318; --text: #dde3ea; --muted: #9aa4af; --rule: #333c46; --panel: #171d24; --link: #79b8ff;
  --marked: #26344a; --mark: #58a6ff; --good: #7ee787; --warn: #ffb454; --warn-ground: #2b2214; --note-ground: #1b2430;
  --blue: #79c0ff; --orange: #ffa657; --green: #7ee787; --purple: #d2a8ff; --red: #ff8f85; --teal: #6cd4d8;
}
${codeRules(DARK_CODE_COLOURS)}`;

const MAP_RULES = `.map h2 { margin-top: 2.5rem; }
.map svg { display: block; overflow: visible; }
.map .lanes { overflow: hidden; }
.map .lanes svg { overflow: visible; }
.map .rows { display: grid; grid-template-columns: auto minmax(0, 1fr); }
.map .rows > svg { grid-column: 1; grid-row: 1; }
.map ol { grid-column: 2; grid-row: 1; list-style: none; margin: 0; padding: 0; }
.map ol li { height: 50px; display: flex; }
.map ol a { flex: 1; min-width: 0; padding: 0 0.6rem; display: flex; flex-direction: column; justify-content: center; text-decoration: none; border-radius: 4px; line-height: 1.25; }
.map ol a:hover, .map ol a:focus-visible { background: var(--panel); }
.map .heading { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; font-size: 0.92rem; line-height: 1.2; }
.map .core { font-weight: 600; }
.map .details { color: var(--muted); font-size: 0.76rem; line-height: 1.2; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.band { fill: var(--panel); }
.lane { stroke: var(--rule); }
.title { fill: var(--text); font-size: 12px; font-weight: 600; }
.node { fill: var(--ground); stroke: var(--text); stroke-width: 1.25; }
svg .number { fill: var(--text); font-size: 10px; }
.arrow path { fill: none; stroke: var(--arrow); stroke-linejoin: round; }
.arrow path + path { stroke-width: 1.5; }
.arrow .filled { fill: var(--arrow); }
.arrow .hollow { fill: var(--ground); }
.start, .direct { --arrow: var(--text); }
.interface { --arrow: var(--blue); }
.callback { --arrow: var(--orange); }
.concurrent { --arrow: var(--green); }
.deferred { --arrow: var(--muted); }
.channel { --arrow: var(--purple); }
.rpc { --arrow: var(--red); }
.registration { --arrow: var(--teal); }
.legend { margin-top: 0.8rem; font-size: 0.82rem; color: var(--muted); }
.legend p { margin: 0; }
.legend ul { list-style: none; margin: 0.3rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.3rem 1.4rem; }
.legend li { display: flex; align-items: center; gap: 0.5rem; }`;

const STEP_RULES = `.step { display: grid; grid-template-columns: minmax(0, 25rem) minmax(0, 1fr); gap: 0 2.5rem; padding: 2rem 0; border-top: 1px solid var(--rule); scroll-margin-top: 0.5rem; }
.step h2 { margin: 0 0 0.2rem; }
.step h2 .number { color: var(--muted); font-weight: 400; margin-right: 0.25rem; }
.where, .turn, .origin, .counts { color: var(--muted); font-size: 0.88rem; margin: 0.2rem 0; }
.where, .counts { margin-bottom: 0.8rem; }
.origin > * + *, .counts > * + * { margin-left: 0.8rem; }
.turn { margin-top: 1rem; display: flex; flex-wrap: wrap; gap: 0 1rem; }
.turn .editor { margin-left: auto; }
.turn a { text-decoration: none; line-height: 1.6rem; }
.verdict { font-size: 0.88rem; border-left: 3px solid var(--good); padding: 0.15rem 0.8rem; margin-bottom: 0.7rem; }
.verdict p { margin: 0; }
.verdict.note { border-color: var(--mark); background: var(--note-ground); padding-block: 0.5rem; }
.verdict.warning { border-color: var(--warn); background: var(--warn-ground); padding-block: 0.5rem; }
.verdict ul { margin: 0.3rem 0 0; padding-left: 1.2rem; }
.count { white-space: nowrap; }
.count.warning { color: var(--warn); font-weight: 600; }
.file { font-family: ${CODE_FONT}; font-size: 0.92em; overflow-wrap: anywhere; }
.remark { color: var(--muted); font-size: 0.88rem; }
figure { margin: 0; }
figcaption { font-size: 0.85rem; color: var(--muted); margin-bottom: 0.4rem; overflow-wrap: anywhere; }
pre { margin: 0; overflow-x: auto; padding: 0.8rem 0; border-radius: 6px; background: var(--panel); line-height: 1.5; font-size: 0.82rem; }
pre code { background: none; padding: 0; font-size: inherit; tab-size: 4; display: block; width: max-content; min-width: 100%; overflow-wrap: normal; }
.prose pre { padding: 0.8rem; }
.line { display: block; position: relative; padding: 0 1rem 0 4.6em; border-left: 3px solid transparent; }
.line::before { content: attr(data-line); position: absolute; left: 0; width: 3.6em; text-align: right; color: var(--muted); }
.line.site { background: var(--marked); border-left-color: var(--mark); }
.gap { display: block; color: var(--muted); padding-left: calc(4.6em + 3px); font-style: italic; }`;

/** The style sheet of all pages: light and dark, for wide and narrow windows, and for paper. */
export const PUBLICATION_STYLES = `:root {
  color-scheme: light dark;
  --ground: #ffffff; --text: #1f2328; --muted: #59636e; --rule: #d1d9e0; --panel: #f3f5f7; --link: #0b57b0;
  --marked: #dcebff; --mark: #0b62c4; --good: #1a7431; --warn: #8a4600; --warn-ground: #fff4e5; --note-ground: #eef4fb;
  --blue: #0b62c4; --orange: #8a4600; --green: #1a7431; --purple: #6f3cc3; --red: #b3212f; --teal: #0b6d75;
}
${codeRules(CODE_COLOURS)}
@media (prefers-color-scheme: dark) {
${DARK}
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 80rem; padding: 0 1.5rem 3rem; background: var(--ground); color: var(--text); font: 16px/1.65 ${TEXT_FONT}; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.3; }
h1 { font-size: 1.9rem; margin: 1.6rem 0 0.4rem; }
h2 { font-size: 1.3rem; margin: 2rem 0 0.5rem; }
h3 { font-size: 1.05rem; margin: 1.4rem 0 0.4rem; }
a { color: var(--link); }
a.word { text-decoration-style: dotted; }
.lacking code { text-decoration: underline wavy 1px var(--warn); text-underline-offset: 3px; }
a.code { text-decoration-thickness: 1px; }
code { font-family: ${CODE_FONT}; font-size: 0.86em; background: var(--panel); padding: 0.1em 0.3em; border-radius: 4px; overflow-wrap: anywhere; }
header nav { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.3rem 1.5rem; padding: 0.8rem 0; border-bottom: 1px solid var(--rule); font-size: 0.92rem; }
.languages { display: flex; gap: 1rem; }
.languages [aria-current] { font-weight: 600; }
main > .prose, main > .supplement, .opening > .text, .walkthroughs .prose { max-width: 46rem; }
.prose > :first-child { margin-top: 0; }
.prose figure { margin: 1rem 0; --picture-ink: var(--text); --picture-muted: var(--muted); --picture-ground: var(--ground); --picture-band: var(--panel); --picture-group: var(--ground); --picture-note: var(--note-ground); --picture-rule: var(--rule); }
.prose figcaption { font-size: 0.92rem; font-weight: 600; margin-bottom: 0.3rem; border: 0; padding: 0; background: none; }
.type-place, .type .comment { color: var(--muted); font-weight: 400; }
.type figcaption { color: var(--text); }
.type p { margin: 0.2rem 0; }
.type dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.15rem 0.8rem; margin: 0.4rem 0 0; padding-left: 0.8rem; border-left: 2px solid var(--rule); }
.type dd { margin: 0; overflow-wrap: anywhere; }
.type-verdict { background: var(--warn-ground); padding: 0.3rem 0.6rem; }
.type .lacking { color: var(--muted); font-style: italic; }
.picture { overflow-x: auto; }
.picture svg { display: block; height: auto; max-width: max(100%, 380px); }
.picture a { text-decoration: underline dotted; }
.prose table { border-collapse: collapse; max-width: 100%; font-size: 0.92rem; }
.prose th, .prose td { padding: 0.35rem 0.6rem; border: 1px solid var(--rule); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.prose blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--rule); color: var(--muted); }
.supplement { padding-top: 0.5rem; scroll-margin-top: 0.5rem; }
summary { cursor: pointer; font-weight: 600; }
details { margin: 0.6rem 0; }
.aside { border-left: 3px solid var(--rule); padding-left: 0.8rem; margin: 0.4rem 0; }
.aside.trap { border-left-color: var(--warn); }
.aside summary { font-size: 0.92rem; color: var(--muted); }
.walkthroughs { padding: 0; list-style: none; }
.walkthroughs li { border-top: 1px solid var(--rule); padding: 0.4rem 0; }
.walkthroughs h2 { margin: 0.8rem 0 0; }
.neighbours { border-top: 1px solid var(--rule); margin-top: 2rem; padding-top: 1rem; }
.neighbours ul { list-style: none; padding: 0; margin: 0; }
footer { margin-top: 3rem; border-top: 1px solid var(--rule); padding-top: 0.8rem; color: var(--muted); font-size: 0.85rem; }
footer p { margin: 0.2rem 0; }
:target > .text h2, .supplement:target h2 { color: var(--link); }
${MAP_RULES}
${STEP_RULES}
@media (min-width: 70rem) {
  .opening { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 32rem); gap: 0 3rem; }
  .opening .map h2 { margin-top: 0; }
}
@media (min-width: 60rem) {
  .step .text { position: sticky; top: 1rem; align-self: start; }
}
@media (max-width: 60rem) {
  body { padding-inline: 1rem; }
  .step { grid-template-columns: minmax(0, 1fr); }
  .step .place { margin-top: 1rem; }
  .line { padding-left: 3.6em; }
  .line::before { width: 2.9em; }
  .gap { padding-left: calc(3.6em + 3px); }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  header, .turn, .neighbours { display: none; }
  .step { grid-template-columns: minmax(0, 1fr); padding: 1rem 0; }
  .step .text { position: static; }
  pre, pre code { white-space: pre-wrap; overflow: visible; width: auto; overflow-wrap: anywhere; }
  h1, h2, h3, figcaption, .verdict { break-after: avoid; }
  .line { break-inside: avoid; }
  details::details-content { content-visibility: visible; }
}
`;
