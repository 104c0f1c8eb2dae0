import { compile } from '@mdx-js/mdx';
import matter from 'gray-matter';
import { parse as parseHexo } from 'hexo-front-matter';
import { Liquid } from 'liquidjs';
import MarkdownIt from 'markdown-it';
import nunjucks from 'nunjucks';
import remarkGfm from 'remark-gfm';
import { parse as parseYaml } from 'yaml';
import { readPage, type ReadPage } from './readPage';

/** What a target's own programs make of an exported text. */
export interface Published {
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly page: ReadPage;
}

const markdown = new MarkdownIt({ html: true });

/** Markdown that nothing reads before. */
export function readMarkdown(text: string): Published {
  const { data, content } = matter(text);
  return { frontMatter: data, page: readPage(markdown.render(content)) };
}

/** Hexo: its own front matter; Nunjucks reads the text unless that says no. */
export function readHexo(text: string): Published {
  const { _content = '', ...frontMatter } = parseHexo(text) as Record<string, unknown> & {
    _content?: string;
  };
  const body = frontMatter.disableNunjucks === true ? _content : nunjucks.renderString(_content, {});
  return { frontMatter, page: readPage(markdown.render(body)) };
}

/** Jekyll: YAML, then Liquid over everything, then Markdown. */
export async function readJekyll(text: string): Promise<Published> {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const frontMatter = parseYaml(yaml) as Record<string, unknown>;
  const rendered = String(await new Liquid({ strictFilters: true }).parseAndRender(body));
  return { frontMatter, page: readPage(markdown.render(rendered)) };
}

/**
 * Hugo is no program of Node. What it does to shortcodes: one with a comment inside is shown without the comment, every
 * other one is run, or ends the build; https://gohugo.io/content-management/shortcodes.
 */
export function readHugo(text: string): Published {
  const shown: string[] = [];
  const kept = text
    .replace(/\{\{<\s*\/?mermaid\s*>\}\}/g, '')
    .replace(/\{\{([<%])\/\*([\s\S]*?)\*\/([>%])\}\}/g, (_, open: string, inner: string, close: string) => {
      shown.push(`{{${open}${inner}${close}}}`);
      return `\ue000${shown.length - 1}\ue001`;
    });
  if (/\{\{[<%]/.test(kept))
    throw new Error(`a shortcode would run: ${/.*\{\{[<%].*/.exec(kept)?.[0] ?? ''}`);
  return readMarkdown(kept.replace(/\ue000(\d+)\ue001/g, (_, index: string) => shown[Number(index)] ?? ''));
}

/** VuePress: Markdown with HTML, then a Vue template, in which code is not read and everything else is. */
export function readVuePress(text: string): Published {
  const { data, content } = matter(text);
  const html = markdown.render(content);
  const outsideCode = html
    .replace(/<(pre|code)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<span v-pre>[\s\S]*?<\/span>/g, '');
  if (outsideCode.includes('{{')) throw new Error(`Vue would compute: ${outsideCode}`);
  return { frontMatter: data, page: readPage(html) };
}

/** Docusaurus: MDX with tables, in which every brace and tag is code. */
export async function readDocusaurus(text: string): Promise<Published> {
  const { data, content } = matter(text);
  const html: string[] = [];
  const collect = () => (tree: HastNode) => void html.push(...tree.children.map(htmlOf));
  await compile(content, { remarkPlugins: [remarkGfm], rehypePlugins: [collect] });
  return { frontMatter: data, page: readPage(html.join('')) };
}

interface HastNode {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children: readonly HastNode[];
}

function htmlOf(node: HastNode): string {
  const { type, tagName = '', value = '', properties = {} } = node;
  if (type === 'text') return escaped(value);
  if (type === 'mdxFlowExpression' && /^\/\*.*\*\/$/.test(value)) return '';
  if (type !== 'element') throw new Error(`MDX would run: ${type} ${value}`);
  const attributes = Object.entries(properties).map(
    ([name, set]) => ` ${name === 'className' ? 'class' : name}="${escaped(String(set))}"`,
  );
  const inner = node.children.map(htmlOf).join('');
  return `<${tagName}${attributes.join('')}>${inner}</${tagName}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
