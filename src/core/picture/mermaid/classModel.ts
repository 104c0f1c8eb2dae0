import type { Direction } from '../layeredLayout';
import type { LineEnd, LineLook } from '../graph/lineModel';

/** A field or a method as it reads, without the mark for its kind. */
export interface ClassMember {
  readonly text: string;
  readonly kind: 'plain' | 'abstract' | 'static';
}

export interface ClassBox {
  readonly name: string;
  /** What kind of type it is, such as `interface`; empty when nothing is said. */
  readonly stereotype: string;
  readonly fields: readonly ClassMember[];
  readonly methods: readonly ClassMember[];
}

export interface ClassRelation {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** The multiplicity at each end; empty when the text states none. */
  readonly fromCount: string;
  readonly toCount: string;
  readonly look: LineLook;
  readonly start: LineEnd;
  readonly end: LineEnd;
}

/** A remark, on the whole diagram or on one class. */
export interface ClassNote {
  readonly text: string;
  /** The class that it is about; absent for the whole diagram. */
  readonly about?: string;
}

export interface ClassDiagram {
  readonly direction: Direction;
  readonly classes: ReadonlyMap<string, ClassBox>;
  readonly relations: readonly ClassRelation[];
  readonly notes: readonly ClassNote[];
}
