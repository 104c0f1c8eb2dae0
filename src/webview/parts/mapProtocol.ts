/** What a page needs to draw a walkthrough map. All texts are in the reader's language; all lengths are CSS pixels. */

/** One or more lines of text. */
export interface ShownText {
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  /** Whether `x` is the start or the middle of each line. */
  readonly anchor: 'start' | 'middle';
  /** Distance between baselines. */
  readonly lineHeight: number;
  readonly lines: readonly string[];
}

/** A lane: a vertical band with a title above it. */
export interface ShownLane {
  readonly left: number;
  readonly right: number;
  /** Centre, where the circles of its steps are. */
  readonly x: number;
  /** May have several lines. */
  readonly title: ShownText;
  /** Ends of the vertical line through the steps of the lane. */
  readonly line: { readonly top: number; readonly bottom: number };
}

/** An arrow. The shapes are path data of SVG. */
export interface ShownArrow {
  /** How control gets there, as a pack writes it. Styles and colours depend on it. */
  readonly kind: string;
  readonly line: string;
  readonly head: string;
  /** Mark at the start; absent for most kinds. */
  readonly tail?: string;
}

/** How arrows of a kind look. The kinds can be told apart without colour. */
export interface ShownArrowStyle {
  readonly width: number;
  /** Lengths of dashes and gaps; empty for a solid line. */
  readonly dashes: readonly number[];
  /** The shape of the head. */
  readonly head: 'filled' | 'hollow' | 'open';
}

/** A step of the map: a circle in its lane, and a row beside it. */
export interface MapStep {
  readonly id: string;
  /** 1-based number in the walkthrough. */
  readonly number: number;
  /** Centre of the circle. */
  readonly x: number;
  readonly y: number;
  readonly heading: string;
  /** The symbol at its place, or that of the anchor if the place was not found. */
  readonly symbol: string;
  /** Title of the lane. */
  readonly lane: string;
  /** How control gets to the step, in words. */
  readonly transfer: string;
  /** True if the reader has read the step. */
  readonly isRead: boolean;
  /** True for a step of the first reading. */
  readonly isCore: boolean;
  /** True for the current step of the session. */
  readonly isCurrent: boolean;
  /** The verdict in words; absent if the code is as described. */
  readonly note?: string;
  /** True if the reader has to judge the place. */
  readonly isProblem: boolean;
  /** What only the picture shows: the lane, and whether the step was read. For screen readers. */
  readonly more: string;
  /** Everything about the step in one line. */
  readonly label: string;
}

/** A walkthrough map: rows of equal height, lanes at their left. */
export interface MapContent {
  /** Width of all lanes together. */
  readonly width: number;
  /** Height including the header. */
  readonly height: number;
  /** Height of the titles of the lanes. */
  readonly headerHeight: number;
  /** Height of each row, equal for all steps. */
  readonly rowHeight: number;
  /** Radius of the circles. */
  readonly radius: number;
  readonly lanes: readonly ShownLane[];
  readonly arrows: readonly ShownArrow[];
  /** Styles of the arrows by their `kind`. */
  readonly styles: Readonly<Record<string, ShownArrowStyle>>;
  readonly steps: readonly MapStep[];
  /** The kinds of arrows in the map, each with a sample that begins at 0, 0 and points to the right. */
  readonly legend: readonly { readonly label: string; readonly sample: ShownArrow }[];
  /** What the circles of core steps mean, for the legend; absent if there is no such step. */
  readonly coreLabel?: string;
  /** Title of the legend. */
  readonly legendTitle: string;
  /** Width of the samples in the legend. */
  readonly sampleWidth: number;
  /** A description of the map in one sentence, for screen readers. */
  readonly label: string;
}
