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

/** Makes a translator from a bundle of `English template -> translation`; an empty bundle gives English. */
export function translateWith(bundle: Readonly<Record<string, string>>): Translate {
  const translate: Translate = ({ template, args }) =>
    (bundle[template] ?? template).replace(/\{(\d+)\}/g, (placeholder, digits: string) => {
      const argument = args[Number(digits)];
      if (argument === undefined) return placeholder;
      return typeof argument === 'object' ? translate(argument) : String(argument);
    });
  return translate;
}
