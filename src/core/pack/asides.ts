import { LANGUAGES, type Localized } from '../base/language';
import { subsectionsOf } from './document';
import type { Aside, AsideKind, ProseSection, StepText } from './model';

/** The reserved headings of the third level. A heading in any language is understood in each text. */
export const ASIDE_HEADINGS: Readonly<Record<AsideKind, Localized>> = {
  alternative: { en: 'Why not otherwise', 'zh-cn': '为什么不这样' },
  trap: { en: 'Trap', 'zh-cn': '陷阱' },
  versions: { en: 'Versions', 'zh-cn': '版本' },
  trial: { en: 'Try it', 'zh-cn': '动手试试' },
};

/** The kind of aside that a heading begins; `undefined` for every other heading, which stays a part of the text. */
export function asideKindOf(heading: string): AsideKind | undefined {
  const written = heading.trim().toLowerCase();
  const kinds = Object.keys(ASIDE_HEADINGS) as AsideKind[];
  return kinds.find((kind) =>
    LANGUAGES.some((language) => ASIDE_HEADINGS[kind][language].toLowerCase() === written),
  );
}

/** Divides the text of a step at its reserved headings. A text without one stays whole. */
export function stepTextOf(section: ProseSection): StepText {
  const { lead, parts } = subsectionsOf(section.body);
  const asides: Aside[] = [];
  let main = lead;
  for (const { heading, body } of parts) {
    const kind = asideKindOf(heading);
    const last = asides.at(-1);
    const text = `### ${heading}\n\n${body}`;
    if (kind) asides.push({ kind, heading, body });
    else if (last) asides[asides.length - 1] = { ...last, body: `${last.body}\n\n${text}` };
    else main = `${main}\n\n${text}`;
  }
  return asides.length === 0 ? section : { ...section, divided: { main: main.trim(), asides } };
}

/** What of a step everybody reads. */
export function mainTextOf({ body, divided }: StepText): string {
  return divided?.main ?? body;
}

/** What of a step is folded; empty if nothing is. */
export function asidesOf(text: StepText | undefined): readonly Aside[] {
  return text?.divided?.asides ?? [];
}
