import type { Direction } from '../layeredLayout';
import type { ClassBox, ClassDiagram, ClassMember, ClassNote, ClassRelation } from './classModel';
import type { LineEnd } from '../graph/lineModel';
import { readGenerics, readMember } from './readClassMember';
import { readLabel } from './readLabel';
import { withoutEndMark, type MermaidText } from './readStatements';

const STARTS: Readonly<Record<string, LineEnd>> = {
  '': 'none',
  '<|': 'triangle',
  '*': 'diamond',
  o: 'hollowDiamond',
  '<': 'open',
};
const ENDS: Readonly<Record<string, LineEnd>> = {
  '': 'none',
  '|>': 'triangle',
  '*': 'diamond',
  o: 'hollowDiamond',
  '>': 'open',
};
const NAME = String.raw`([\p{L}\p{N}_][\p{L}\p{N}_.-]*?|` + '`[^`]+`' + String.raw`)(~[^~\s]*~)?`;
const DECLARATION = new RegExp(
  `^class\\s+${NAME}\\s*(?:\\["([^"]*)"\\])?\\s*(?::::[\\w-]+)?\\s*(\\{)?\\s*(\\})?$`,
  'u',
);
const RELATION = new RegExp(
  `^${NAME}\\s*(?:"([^"]*)"\\s*)?(<\\||\\*|o(?=-|\\.)|<|)(--|\\.\\.)(\\|>|\\*|o|>|)\\s*(?:"([^"]*)"\\s*)?${NAME}\\s*(?::(.*))?$`,
  'u',
);
const MEMBER = new RegExp(`^${NAME}\\s*:(.*)$`, 'u');
const STEREOTYPE = new RegExp(`^<<([^<>]{1,60})>>\\s*${NAME}$`, 'u');
const NOTE = new RegExp(`^note\\s+(?:for\\s+${NAME}\\s*)?"([^"]*)"$`, 'u');
const IGNORED = /^(?:click|link|callback|style|classDef|cssClass)\s+[\p{L}\p{N}_"`]/u;
const MOST_MEMBERS = 40;

/** Reads a class diagram; `undefined` when something in it is not understood. Mermaid documentation, "Class diagrams". */
export function readClassDiagram({ detail, statements }: MermaidText): ClassDiagram | undefined {
  if (detail !== '') return undefined;
  const reader = new Reader();
  if (!statements.every((statement) => reader.read(withoutEndMark(statement)))) return undefined;
  const { direction, classes, relations, notes } = reader;
  const isDrawable = !reader.isOpen && classes.size > 0;
  return isDrawable ? { direction, classes, relations, notes } : undefined;
}

interface GrowingClass extends ClassBox {
  readonly fields: ClassMember[];
  readonly methods: ClassMember[];
}

class Reader {
  direction: Direction = 'TB';
  readonly classes = new Map<string, GrowingClass>();
  readonly relations: ClassRelation[] = [];
  readonly notes: ClassNote[] = [];
  /** The class whose members are read. */
  private open: string | undefined;

  get isOpen(): boolean {
    return this.open !== undefined;
  }

  /** False for what is not understood. */
  read(statement: string): boolean {
    if (this.open !== undefined) return this.readInside(this.open, statement);
    const turned = /^direction\s+(TB|BT|LR|RL)$/.exec(statement)?.[1];
    if (turned !== undefined) {
      this.direction = turned as Direction;
      return true;
    }
    return (
      IGNORED.test(statement) ||
      this.readNote(statement) ||
      this.readDeclaration(statement) ||
      this.readRelation(statement) ||
      this.readMemberOf(statement)
    );
  }

  private readNote(statement: string): boolean {
    const match = NOTE.exec(statement);
    if (!match) return false;
    const [, about, type, text = ''] = match;
    this.notes.push({ text: readLabel(text), ...(about !== undefined && { about: this.meet(about, type) }) });
    return true;
  }

  private readInside(id: string, statement: string): boolean {
    if (statement === '}') this.open = undefined;
    else this.addMember(id, statement);
    return !/[{}]/.test(statement.replace(/^\}$/, ''));
  }

  private readDeclaration(statement: string): boolean {
    const match = DECLARATION.exec(statement);
    if (match) {
      const id = this.meet(match[1] ?? '', match[2], match[3]);
      this.open = match[4] !== undefined && match[5] === undefined ? id : undefined;
      return true;
    }
    const stereotype = STEREOTYPE.exec(statement);
    if (!stereotype) return false;
    this.addMember(this.meet(stereotype[2] ?? '', stereotype[3]), `<<${stereotype[1] ?? ''}>>`);
    return true;
  }

  private readRelation(statement: string): boolean {
    const match = RELATION.exec(statement);
    if (!match) return false;
    const [, from = '', fromType, fromCount = '', start = '', line, end = '', toCount = '', to = ''] = match;
    this.relations.push({
      from: this.meet(from, fromType),
      to: this.meet(to, match[9]),
      label: readLabel(match[10] ?? ''),
      fromCount: readLabel(fromCount),
      toCount: readLabel(toCount),
      look: line === '..' ? 'dashed' : 'solid',
      start: STARTS[start] ?? 'none',
      end: ENDS[end] ?? 'none',
    });
    return true;
  }

  private readMemberOf(statement: string): boolean {
    const match = MEMBER.exec(statement);
    if (!match) return false;
    this.addMember(this.meet(match[1] ?? '', match[2]), match[3] ?? '');
    return true;
  }

  private addMember(id: string, source: string): void {
    const known = this.classes.get(id);
    const stereotype = /^<<(.{1,60})>>$/.exec(source)?.[1];
    if (!known) return;
    if (stereotype !== undefined)
      this.classes.set(id, {
        ...known,
        stereotype: [known.stereotype, readLabel(stereotype)].filter(Boolean).join(', '),
      });
    else {
      const member = readMember(source);
      const members = member.text.includes('(') ? known.methods : known.fields;
      if (members.length < MOST_MEMBERS) members.push(member);
      else if (members.length === MOST_MEMBERS) members.push({ text: '…', kind: 'plain' });
    }
  }

  private meet(name: string, type?: string, label?: string): string {
    const id = name.replace(/^`|`$/g, '');
    const shown = label === undefined ? readGenerics(id + (type ?? '')) : readLabel(label);
    const known = this.classes.get(id);
    if (!known || label !== undefined || type !== undefined)
      this.classes.set(id, { ...(known ?? { stereotype: '', fields: [], methods: [] }), name: shown });
    return id;
  }
}
