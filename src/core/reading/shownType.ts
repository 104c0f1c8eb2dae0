import type { Resolution } from '../anchor/resolution';
import { folderOf, type RepoPath } from '../base/repoPath';
import { linesOf } from '../base/text';
import type { ShownType, Walkthrough } from '../pack/model';
import type { Checkout, DeclaredSource } from './checkout';

/** A field that a walkthrough shows. */
export interface ShownField {
  readonly name: string;
  /** On one line; absent if this checkout has no such field. */
  readonly type?: string;
  /** What the source says beside or above it; empty for nothing. */
  readonly comment: string;
  /** From 0, in the file of the type; absent if it was not found. */
  readonly line?: number;
}

/** A type of a walkthrough, as this checkout has it. */
export interface TypeInCheckout {
  readonly id: string;
  readonly resolution: Resolution;
  /** As the language prints it. */
  readonly symbol: string;
  /** Absent if the type was not found. */
  readonly place?: { readonly path: RepoPath; readonly line: number };
  /** Those that the walkthrough names, in its order; empty if the type was not found. */
  readonly fields: readonly ShownField[];
}

const LONGEST_COMMENT = 160;

/** The types that a walkthrough shows, by their ids. */
export async function typesIn(
  checkout: Checkout,
  { types }: Walkthrough,
): Promise<ReadonlyMap<string, TypeInCheckout>> {
  const found = await Promise.all(types.map((type) => typeIn(checkout, type)));
  return new Map(found.map((type) => [type.id, type]));
}

async function typeIn(checkout: Checkout, { id, anchor, fields }: ShownType): Promise<TypeInCheckout> {
  const resolution = await checkout.resolve(anchor);
  const { place } = resolution;
  const symbol = place?.symbol ?? anchor.symbol.written;
  const parsed = place && checkout.language.parseSymbol(place.symbol);
  const source = parsed && (await checkout.declaredIn(folderOf(place.path), parsed));
  if (!source) return { id, resolution, symbol, fields: [] };
  const { language } = checkout;
  const declared = new Map(
    language.fieldsOf(source.text, source.declaration).map(({ name, type }) => [name, type]),
  );
  const lines = new DeclaredLines(source, language.lineComment);
  return {
    id,
    resolution,
    symbol,
    place: { path: source.path, line: place.name.start.line },
    fields: fields.map((name) => {
      const type = declared.get(name);
      return { name, comment: '', ...(type !== undefined && { type, ...lines.of(name) }) };
    }),
  };
}

/** The lines of the declaration of a type. */
class DeclaredLines {
  private readonly first: number;
  private readonly lines: readonly string[];

  constructor(
    { text, declaration: { start, end } }: DeclaredSource,
    private readonly mark: string,
  ) {
    this.first = linesOf(text.slice(0, start)).length - 1;
    this.lines = linesOf(text.slice(start, end));
  }

  /** The line of a field, and what is said of it there. */
  of(name: string): Pick<ShownField, 'comment' | 'line'> {
    const word = name.replace(/[^\p{L}\p{N}_]/gu, '\\$&');
    const forms = [
      new RegExp(`^\\s*(?:pub(?:\\([^)]*\\))?\\s+)?(?:\\w+\\s*,\\s*)*${word}(?![\\p{L}\\p{N}_])`, 'u'),
      new RegExp(`(?<![\\p{L}\\p{N}_])${word}(?![\\p{L}\\p{N}_])`, 'u'),
    ];
    for (const form of forms) {
      const index = this.lines.findIndex((line, at) => at > 0 && form.test(this.codeOf(line)));
      if (index > 0) return { line: this.first + index, comment: this.commentAt(index) };
    }
    return { comment: '' };
  }

  private codeOf(line: string): string {
    return line.split(this.mark, 1)[0] ?? '';
  }

  private commentAt(index: number): string {
    const line = this.lines[index] ?? '';
    const beside = line.slice(this.codeOf(line).length);
    let first = index;
    while (first > 1 && this.lines[first - 1]?.trim().startsWith(this.mark)) first--;
    const said = beside === '' ? this.lines.slice(first, index) : [beside];
    const words = said.map((each) =>
      each
        .trim()
        .slice(this.mark.length)
        .replace(/^[/!]+/, '')
        .trim(),
    );
    const comment = words.join(' ').trim();
    return comment.length > LONGEST_COMMENT ? `${comment.slice(0, LONGEST_COMMENT)} …` : comment;
  }
}
