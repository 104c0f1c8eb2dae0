/** The folder of a pack that holds its glossary; no walkthrough may have this id. */
export const GLOSSARY = 'glossary';

/** True for a text that is a valid id of a step, a lane or a walkthrough, and a name for the folder of a pack. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && text.length <= 60 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
