import type { TypeMember } from '../../code/declaration';
import { GoLexer, TokenKind } from './lexer';

/** The fields and methods in the source of a type declaration, those of nested types included. */
export function membersOf(source: string): TypeMember[] {
  const scan = new MemberScan();
  const lexer = new GoLexer(source);
  for (let kind = lexer.next(); kind !== TokenKind.End; kind = lexer.next()) scan.take(kind, lexer.value);
  return scan.members;
}

class MemberScan {
  readonly members: TypeMember[] = [];
  private readonly braces: string[] = [];
  private last = '';
  /** True where a field or a method may begin. */
  private isAtStart = false;
  /** The latest name, until we know what it is. */
  private name: string | undefined;

  take(kind: TokenKind, value: string): void {
    const inside = this.braces.at(-1);
    if (value === '{') this.braces.push(this.last);
    if (value === '}') this.braces.pop();
    if (inside === 'struct') this.takeField(kind, value);
    if (inside === 'interface') this.takeMethod(kind, value);
    if (value === '{' || kind === TokenKind.Semicolon) this.isAtStart = true;
    this.last = value;
  }

  private takeField(kind: TokenKind, value: string): void {
    if (this.isAtStart && kind === TokenKind.Word) {
      this.members.push({ name: value, kind: 'field' });
      this.name = value;
      this.isAtStart = false;
    } else if (this.name !== undefined && value === ',') {
      this.isAtStart = true;
    } else if (this.name !== undefined && value === '.') {
      // An embedded type of another package: its own name is the field's.
      this.members.pop();
      this.isAtStart = true;
    } else {
      this.name = undefined;
      this.isAtStart &&= value === '*';
    }
  }

  private takeMethod(kind: TokenKind, value: string): void {
    if (this.name !== undefined && value === '(')
      this.members.push({ name: this.name, kind: 'interface method' });
    this.name = this.isAtStart && kind === TokenKind.Word ? value : undefined;
    this.isAtStart = false;
  }
}
