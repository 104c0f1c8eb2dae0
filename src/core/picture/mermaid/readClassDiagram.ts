import type { Direction } from '../layeredLayout';
import type { ClassBox, ClassDiagram, ClassRelation } from './classModel';
import type { LineEnd } from './lineModel';
import { readLabel } from './readLabel';
import type { MermaidText } from './readStatements';

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
const DIRECTIONS: readonly string[] = ['TB', 'BT', 'LR', 'RL'];
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
const IGNORED = /^(?:click|link|callback|style|classDef|cssClass)\b/;
const MOST_MEMBERS = 40;

/** Reads a class diagram; `undefined` when something in it is not understood. Mermaid documentation, "Class diagrams". */
export function readClassDiagram({ detail, statements }: MermaidText): ClassDiagram | undefined {
  if (detail !== '') return undefined;
  const reader = new Reader();
  if (!statements.every((statement) => reader.read(statement.replace(/;$/, '')))) return undefined;
  const { direction, classes, relations } = reader;
  const isDrawable = !reader.isOpen && classes.size > 0;
  return isDrawable ? { direction, classes, relations } : undefined;
}

interface GrowingClass extends ClassBox {
  readonly fields: string[];
  readonly methods: string[];
}

class Reader {
  direction: Direction = 'TB';
  readonly classes = new Map<string, GrowingClass>();
  readonly relations: ClassRelation[] = [];
  /** The class whose members are read. */
  private open: string | undefined;

  get isOpen(): boolean {
    return this.open !== undefined;
  }

  /** False for what is not understood. */
  read(statement: string): boolean {
    if (this.open !== undefined) return this.readInside(this.open, statement);
    const turned = /^direction\s+(\w+)$/.exec(statement)?.[1];
    if (turned !== undefined) {
      if (DIRECTIONS.includes(turned)) this.direction = turned as Direction;
      return true;
    }
    return (
      IGNORED.test(statement) ||
      this.readDeclaration(statement) ||
      this.readRelation(statement) ||
      this.readMember(statement)
    );
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

  private readMember(statement: string): boolean {
    const match = MEMBER.exec(statement);
    if (!match) return false;
    this.addMember(this.meet(match[1] ?? '', match[2]), match[3] ?? '');
    return true;
  }

  private addMember(id: string, source: string): void {
    const known = this.classes.get(id);
    const stereotype = /^<<(.{1,60})>>$/.exec(source)?.[1];
    if (!known) return;
    if (stereotype !== undefined) this.classes.set(id, { ...known, stereotype: readLabel(stereotype) });
    else {
      const text = generic(readLabel(source)).replaceAll('\n', ' ');
      const members = text.includes('(') ? known.methods : known.fields;
      if (members.length < MOST_MEMBERS) members.push(text.replace(/[*$]$/, ''));
      else if (members.length === MOST_MEMBERS) members.push('…');
    }
  }

  private meet(name: string, type?: string, label?: string): string {
    const id = name.replace(/^`|`$/g, '');
    const shown = label === undefined ? generic(id + (type ?? '')) : readLabel(label);
    const known = this.classes.get(id);
    if (!known || label !== undefined || type !== undefined)
      this.classes.set(id, { ...(known ?? { stereotype: '', fields: [], methods: [] }), name: shown });
    return id;
  }
}

/** `List~int~` is `List<int>`. */
function generic(text: string): string {
  return text.replace(/~([^~]*)~/g, '<$1>');
}
