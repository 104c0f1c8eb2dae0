/**
 * A sentence for a person, not yet in their language.
 *
 * `template` is the English sentence and the key of its translation (`l10n/bundle.l10n.*.json`); `{0}`, `{1}` stand for
 * `args`. The core never prints: each surface translates with its own {@link Translate}.
 */
export interface Message {
  readonly template: string;
  readonly args: readonly MessageArgument[];
}

/** What may fill a placeholder. A nested message is translated too. */
export type MessageArgument = string | number | Message;

/** Turns a message into text of the reader's language; falls back to English. */
export type Translate = (message: Message) => string;

/** Builds a message. The template must be a literal, so that the translations can be checked against the sources. */
export function message(template: string, ...args: MessageArgument[]): Message {
  return { template, args };
}

/** A translator over a bundle of `English template -> translation`; an empty bundle gives English. */
export function translateWith(bundle: Readonly<Record<string, string>>): Translate {
  const translate: Translate = ({ template, args }) =>
    (bundle[template] ?? template).replace(/\{(\d+)\}/g, (placeholder, digits: string) => {
      const argument = args[Number(digits)];
      if (argument === undefined) return placeholder;
      return typeof argument === 'object' ? translate(argument) : String(argument);
    });
  return translate;
}
