/** The folder of a pack that holds its glossary; no walkthrough may have this id. */
export const GLOSSARY = 'glossary';
