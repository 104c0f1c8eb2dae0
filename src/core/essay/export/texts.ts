import type { Language } from '../../base/language';
import type { FigureKind } from '../../picture/figure/figureModel';

/** What an export writes into an essay by itself. */
export interface ExportTexts {
  /** Heading of the list of links that become footnotes. */
  readonly links: string;
  /** Heading of the list of notes. */
  readonly notes: string;
  /** Replaces a line break where none is possible. */
  readonly breakMark: string;
  /** What lies between a row's heading and its value when a table becomes a list. */
  readonly colon: string;
  /** Kinds of diagrams, by the word that a Mermaid text begins with. */
  readonly diagrams: Readonly<Record<string, string>>;
  /** Kinds of figures. */
  readonly figures: Readonly<Record<FigureKind, string>>;
  /** The name for a diagram of any other kind. */
  readonly diagram: string;
  /** The alternative text of a picture. */
  alternative(kind: string, heading: string, parts: readonly string[]): string;
}

export const EXPORT_TEXTS: Readonly<Record<Language, ExportTexts>> = {
  'zh-cn': {
    links: '文中链接',
    notes: '注释',
    breakMark: '；',
    colon: '：',
    diagrams: {
      sequenceDiagram: '时序图',
      flowchart: '流程图',
      graph: '流程图',
      classDiagram: '类图',
      'stateDiagram-v2': '状态图',
      stateDiagram: '状态图',
    },
    figures: { layout: '字节布局', states: '状态图', tree: '树形图' },
    diagram: '示意图',
    alternative: (kind, heading, parts) =>
      `${kind}：${heading || '全文总览'}${parts.length > 0 ? `（${parts.join('、')}）` : ''}`,
  },
  en: {
    links: 'Links in the text',
    notes: 'Notes',
    breakMark: '; ',
    colon: ': ',
    diagrams: {
      sequenceDiagram: 'Sequence diagram',
      flowchart: 'Flow chart',
      graph: 'Flow chart',
      classDiagram: 'Class diagram',
      'stateDiagram-v2': 'State diagram',
      stateDiagram: 'State diagram',
    },
    figures: { layout: 'Byte layout', states: 'State diagram', tree: 'Tree' },
    diagram: 'Diagram',
    alternative: (kind, heading, parts) =>
      `${kind}: ${heading || 'overview'}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`,
  },
};
