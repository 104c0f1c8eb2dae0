import { message } from '../../../base/message';
import { parseDiagram } from '../../document/mermaid';
import type { EssayDocument } from '../../document/model';
import type { Report, Rule } from '../rule';
import { isFigure } from '../../figures';
import { readFigure } from '../../../picture/figure/readFigure';
import { isSaying } from './alternativeText';

const FLOW = /流程|时序|序列|过程|数据流|状态|sequence|flow|timeline|state|walkthrough map/i;
const STRUCTURE =
  /结构|架构|布局|格式|层次|组成|模块|layout|structure|architecture|format|hierarchy|modules?|components?/i;
/** The head of a table that lists what types have. */
const FIELDS = /^(?:字段|成员|属性|fields?|members?|attributes?)/i;
const BOXES = /[─│┌┐└┘├┤┬┴┼═║╔╗╚╝]{2}|\+-{3,}\+/;

/** D1: one drawing of what happens, one of what it happens to; a table of fields will do for that. */
export const diagramKinds: Rule = {
  id: 'D1',
  name: 'diagram.missing',
  isForAnalysis: true,
  asksForWriting: true,
  check: (essay) => {
    const { hasFlow, hasStructure } = drawn(essay);
    const missing = [
      ...(hasFlow ? [] : [message('No drawing shows the flow. Draw a sequence or a flowchart.')]),
      ...(hasStructure
        ? []
        : [
            message(
              'Nothing shows a structure. Draw the types, the layout of the data or the modules, or list the fields.',
            ),
          ]),
    ];
    // Pictures that do not say what they show may well be those; D2 asks what they are.
    const unnamed = essay.pictures.filter(({ alternative }) => !isSaying(alternative)).length;
    return missing.slice(unnamed).map(warning);
  },
};

function drawn({ fences, pictures, tables }: EssayDocument): { hasFlow: boolean; hasStructure: boolean } {
  const kinds = fences
    .filter(({ language }) => language === 'mermaid')
    .map(({ lines }) => parseDiagram(lines).kind);
  const figures = fences.filter(isFigure).map(({ info, lines }) => readFigure(info, lines).kind);
  const others = fences.filter(
    (fence) => fence.shows === 'diagram' && fence.language !== 'mermaid' && !isFigure(fence),
  );
  const boxes = fences.some(
    ({ shows, lines }) => shows === 'other' && lines.some((line) => BOXES.test(line.slice(0, 300))),
  );
  const named = (pattern: RegExp): boolean =>
    pictures.some(({ alternative }) => pattern.test(alternative.slice(0, 300)));
  return {
    hasFlow:
      kinds.some((kind) => kind === 'sequence' || kind === 'flow') ||
      figures.includes('states') ||
      others.length > 0 ||
      named(FLOW),
    hasStructure:
      kinds.includes('structure') ||
      figures.some((kind) => kind === 'layout' || kind === 'tree') ||
      others.length > 1 ||
      boxes ||
      tables.some(({ head }) => head.some((cell) => FIELDS.test(cell.trim()))) ||
      named(STRUCTURE),
  };
}

function warning(text: Report['message']): Report {
  return { severity: 'warning', message: text };
}
