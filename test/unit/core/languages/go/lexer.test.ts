import assert from 'node:assert/strict';
import { GoLexer, TokenKind } from '../../../../../src/core/languages/go/lexer';

/** Tokens set apart by blanks; a semicolon that the lexer put in is written `;`, one in the source `;;`. */
function checkSemicolons(source: string, expected: string): void {
  const lexer = new GoLexer(source);
  const tokens: string[] = [];
  for (let kind = lexer.next(); kind !== TokenKind.End; kind = lexer.next()) {
    if (kind !== TokenKind.Semicolon) tokens.push(lexer.value);
    else tokens.push(lexer.value === ';' ? ';;' : ';');
  }
  assert.equal(tokens.join(' '), expected);
}

suite('Go lexer', () => {
  const cases: Record<string, [source: string, expected: string]> = {
    'puts a semicolon after names and literals that end a line': [
      'a\n1\n"s"\n`r`\n\'c\'\nnil\n',
      'a ; 1 ; "s" ; `r` ; \'c\' ; nil ;',
    ],
    'puts a semicolon after closing brackets': ['()\n[]\n{}\n', '( ) ; [ ] ; { } ;'],
    'puts a semicolon after increments only': ['a++\nb--\nc +\n-\nd', 'a ++ ; b -- ; c + - d ;'],
    'puts a semicolon after the four keywords that may end a statement': [
      'return\nbreak\ncontinue\nfallthrough\n',
      'return ; break ; continue ; fallthrough ;',
    ],
    'puts none after other keywords': ['func\ntype\ngo\nelse\n', 'func type go else'],
    'puts none after operators and opening brackets': ['a =\nb(\nc,\n[{', 'a = b ( c , [ {'],
    'puts none on blank lines': ['\n\na\n\n\nb', 'a ; b ;'],
    'puts one at the end of the file': ['a', 'a ;'],
    'puts one before a line comment': ['a // b\nc', 'a ; c ;'],
    'takes a block comment on one line for a blank': ['a /* b */ c', 'a c ;'],
    'takes a block comment that spans lines for a line end': ['a /* b\n*/ c = /* \n */ d', 'a ; c = d ;'],
    'takes CRLF for one line end': ['a\r\nb /*\r\n*/ c\r\n', 'a ; b ; c ;'],
    'keeps written semicolons apart': ['a; b;\n', 'a ;; b ;;'],
    'ends at an unclosed block comment': ['a /* b', 'a ;'],
    'ends at an unclosed raw string': ['a `b\nc', 'a `b\nc ;'],
    'ends at a backslash that escapes nothing': ['"a\\', '"a\\ ;'],
    'ends at a lone slash': ['a /', 'a /'],
  };
  for (const [title, [source, expected]] of Object.entries(cases)) {
    test(title, () => checkSemicolons(source, expected));
  }

  test('reads only the part that it is given', () => {
    const lexer = new GoLexer('one two three', 4, 9);
    lexer.next();
    const { value, start, end } = lexer;
    assert.deepEqual(
      [value, start, end, lexer.next(), lexer.next()],
      ['two', 4, 7, TokenKind.Word, TokenKind.Semicolon],
    );
    assert.equal(lexer.value, '');
  });
});
