import MarkdownIt from 'markdown-it';

/** Text as HTML shows it as it is, in content and in attributes. */
export const { escapeHtml: escapeText } = new MarkdownIt().utils;
