import type { Message } from '../../base/message';
import type { TextRange } from '../../base/text';
import type { TextEdit } from '../document/edits';

/** How bad a finding is. An information never fails a run. */
export type Severity = 'error' | 'warning' | 'information';

/** One way to mend a finding; nothing is ever changed unasked. */
export interface Fix {
  /** The label of the quick fix. */
  readonly title: Message;
  /** Edits of the essay, to apply together. */
  readonly edits: readonly TextEdit[];
}

/** What a rule found in an essay. */
export interface Finding {
  /** The short id of the rule, such as `V1`. */
  readonly code: string;
  /** The readable id of the rule, such as `version.missing`. */
  readonly rule: string;
  /** How serious the finding is. */
  readonly severity: Severity;
  /** Lines and columns from 0, columns in UTF-16 units. */
  readonly range: TextRange;
  /** What is wrong and what to do next. */
  readonly message: Message;
  /** True when it asks the writer for more text; false when existing text is wrong. */
  readonly asksForWriting: boolean;
  /** True for a place that the draft leaves to its writer. */
  readonly isOpenPlace: boolean;
  /** True when an excerpt was compared with its source. */
  readonly comparesWithSource: boolean;
  /** Absent when there is no automatic fix. */
  readonly fixes?: readonly Fix[];
}
