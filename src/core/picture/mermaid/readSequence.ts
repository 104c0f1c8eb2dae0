import type { LineEnd } from '../graph/lineModel';
import { readLabel } from './readLabel';
import { withoutEndMark, type MermaidText } from './readStatements';
import type { Participant, Sequence, SequenceItem, SequenceMessage, SequenceNote } from './sequenceModel';

const HEADS: Readonly<Record<string, LineEnd>> = { '>>': 'filled', '>': 'none', x: 'cross', ')': 'open' };
const BRANCHES: Readonly<Record<string, string>> = { alt: 'else', par: 'and', critical: 'option' };
const MOST_PARTICIPANTS = 30;
const DEEPEST = 8;

/** Reads a sequence diagram; `undefined` when something in it is not understood. Mermaid documentation, "Sequence diagrams". */
export function readSequence({ detail, statements }: MermaidText): Sequence | undefined {
  const reader = new Reader();
  const isRead = detail === '' && statements.every((statement) => reader.read(withoutEndMark(statement)));
  const { participants, items } = reader;
  const isDrawable = participants.size > 0 && participants.size <= MOST_PARTICIPANTS;
  return isRead && reader.isClosed && isDrawable
    ? { participants: [...participants.values()], items }
    : undefined;
}

class Reader {
  readonly participants = new Map<string, Participant>();
  readonly items: SequenceItem[] = [];
  private readonly open: string[] = [];
  private number: number | undefined;
  private step = 1;

  get isClosed(): boolean {
    return this.open.length === 0;
  }

  /** False for what is not understood. */
  read(statement: string): boolean {
    const [, word = '', rest = ''] = /^(\w+)(?:\s+(.*))?$/.exec(statement) ?? [];
    if (/^(?:links?|properties|details)(?:\s|:)/.test(statement)) return true;
    return this.readDeclaration(word, rest) || this.readFrame(word, rest) || this.readHappening(statement);
  }

  private readDeclaration(word: string, rest: string): boolean {
    if (word === 'participant' || word === 'actor') {
      const match = /^(\S.*?)(?:\s+as\s+(.+))?$/.exec(rest);
      if (!match?.[1] || /@\{/.test(rest)) return false;
      const id = match[1];
      this.participants.set(id, { id, label: readText(match[2] ?? id), isPerson: word === 'actor' });
      return true;
    }
    if (word === 'autonumber') {
      const [, first, step] = /^(?:(\d{1,6})(?:\s+(\d{1,6}))?)?$/.exec(rest) ?? [];
      this.number = rest === 'off' ? undefined : Number(first ?? 1);
      this.step = Number(step ?? 1);
      return true;
    }
    if ((word !== 'activate' && word !== 'deactivate') || rest === '') return false;
    this.meet(rest);
    this.items.push({ kind: word, participant: rest });
    return true;
  }

  private readFrame(word: string, rest: string): boolean {
    const isFrame = ['loop', 'alt', 'opt', 'par', 'critical', 'break', 'rect'].includes(word);
    if (isFrame && /^[^:]*-?-[>x)]/.test(rest)) return false;
    if (isFrame && this.open.length < DEEPEST) {
      this.open.push(word);
      this.items.push({ kind: 'begin', word, text: word === 'rect' ? '' : readLabel(rest) });
      return true;
    }
    const current = this.open.at(-1);
    if (current !== undefined && BRANCHES[current] === word) {
      this.items.push({ kind: 'branch', word, text: readLabel(rest) });
      return true;
    }
    if (word !== 'end' || rest !== '' || current === undefined) return false;
    this.open.pop();
    this.items.push({ kind: 'end' });
    return true;
  }

  private readHappening(statement: string): boolean {
    // A semicolon ends a statement, unless it ends an entity.
    if (/;/.test(statement.replace(/[#&]\w{1,8};/g, ''))) return false;
    return this.readNote(statement) || this.readMessage(statement);
  }

  private readNote(statement: string): boolean {
    const match = /^note\s+(left of|right of|over)\s+([^:,]+?)\s*(?:,\s*([^:,]+?)\s*)?:(.*)$/i.exec(
      statement,
    );
    if (!match?.[1] || !match[2]) return false;
    const place = match[1].split(' ')[0]?.toLowerCase() as SequenceNote['place'];
    const [from, to] = [match[2], match[3] ?? match[2]];
    this.meet(from);
    this.meet(to);
    this.items.push({ kind: 'note', place, from, to, text: readText(match[4] ?? '') });
    return true;
  }

  private readMessage(statement: string): boolean {
    const match =
      /^([^:]+?)\s*(<<)?(--?)(>>|>|\))\s*([+-]?)\s*([^:]+?)\s*:(.*)$/.exec(statement) ??
      /^([^:]+?)\s*()(--?)(x)\s*([+-]?)\s*([^:]+?)\s*:(.*)$/.exec(statement);
    const [, from, tail, line, head = '', busy, to, text = ''] = match ?? [];
    if (from === undefined || to === undefined || /[<>]|--|\(\)/.test(from + to)) return false;
    this.meet(from);
    this.meet(to);
    const label = readText(text);
    const numbered = this.number === undefined ? label : `${this.number}. ${label}`;
    if (this.number !== undefined) this.number += this.step;
    const message: SequenceMessage = {
      kind: 'message',
      from,
      to,
      text: numbered,
      isDashed: line === '--',
      head: HEADS[head] ?? 'none',
      tail: tail === undefined || tail === '' ? 'none' : 'filled',
    };
    this.items.push(message);
    if (busy === '+') this.items.push({ kind: 'activate', participant: to });
    if (busy === '-') this.items.push({ kind: 'deactivate', participant: from });
    return true;
  }

  /** Who is not declared is there from the first mention on. */
  private meet(id: string): void {
    if (!this.participants.has(id)) this.participants.set(id, { id, label: readLabel(id), isPerson: false });
  }
}

/** A text without the word in front of it that says whether it may be broken into lines. */
function readText(source: string): string {
  return readLabel(source.replace(/^\s*(?:no)?wrap:/, ''));
}
