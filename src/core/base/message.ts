/**
 * A sentence for a person, before translation.
 *
 * The core never prints; each surface translates with a {@link Translate}.
 */
export interface Message {
  /** The English sentence, and the key of its translation in `l10n/bundle.l10n.*.json`. `{0}` is the first of `args`. */
  readonly template: string;
  /** The values of the placeholders `{0}`, `{1}`, … */
  readonly args: readonly MessageArgument[];
}

/** The value of a placeholder. A nested message is translated too. */
export type MessageArgument = string | number | Message;

/** Turns a message into text in the reader's language; falls back to English. */
export type Translate = (message: Message) => string;

/** Makes a message. The template must be a literal: a test compares all literals with the translations. */
export function message(template: string, ...args: MessageArgument[]): Message {
  return { template, args };
}

const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z0-9]/;

/**
 * Puts values in the places of placeholders. A Latin name gets a space from Chinese characters beside it, as Chinese
 * typography wants; no template can tell which name it will be.
 */
export function fillIn(template: string, values: readonly string[]): string {
  return template.replace(
    /(.?)\{(\d+)\}(?=(.?))/gsu,
    (whole, before: string, digits: string, after: string) => {
      const value = values[Number(digits)];
      if (value === undefined) return whole;
      const left = HAN.test(before) && LATIN.test(value.charAt(0)) ? ' ' : '';
      const right = HAN.test(after) && LATIN.test(value.charAt(value.length - 1)) ? ' ' : '';
      return `${before}${left}${value}${right}`;
    },
  );
}

/** Makes a translator from a bundle of `English template -> translation`; an empty bundle gives English. */
export function translateWith(bundle: Readonly<Record<string, string>>): Translate {
  const translate: Translate = ({ template, args }) =>
    fillIn(
      bundle[template] ?? template,
      args.map((argument) => (typeof argument === 'object' ? translate(argument) : String(argument))),
    );
  return translate;
}
