/** What a page needs to draw the map of a walkthrough. All texts are in the reader's language. */

/** A line of text, or several, the first one on this baseline. */
export interface MapText {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  readonly lineHeight: number;
  readonly lines: readonly string[];
}

export interface MapLane {
  readonly left: number;
  readonly right: number;
  readonly x: number;
  readonly title: MapText;
  readonly line: { readonly top: number; readonly bottom: number };
}

/** The shapes of an arrow, as SVG paths. */
export interface MapArrow {
  /** Stable word for how control gets there; colours hang on it. */
  readonly kind: string;
  readonly line: string;
  readonly head: string;
  readonly tail?: string;
}

/** How an arrow of a kind is drawn; the kinds differ without colour. */
export interface MapArrowStyle {
  readonly width: number;
  readonly dashes: readonly number[];
  readonly head: 'filled' | 'hollow' | 'open';
}

/** A step of the map: a circle in its lane, and a row beside it. */
export interface MapStep {
  readonly id: string;
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly heading: string;
  readonly symbol: string;
  readonly lane: string;
  /** How control gets here. */
  readonly reached: string;
  readonly isRead: boolean;
  readonly isCurrent: boolean;
  /** Word for a verdict that a reader should know of; absent for `exact`. */
  readonly note?: string;
  /** Whether the note needs the reader's judgement. */
  readonly isProblem: boolean;
  /** All of it as one sentence, for those who hear it. */
  readonly label: string;
}

/** A map of the steps of a walkthrough: rows of equal height, lanes at their left. */
export interface MapContent {
  /** Width of the lanes. */
  readonly width: number;
  readonly height: number;
  readonly headerHeight: number;
  readonly rowHeight: number;
  readonly radius: number;
  readonly lanes: readonly MapLane[];
  readonly arrows: readonly MapArrow[];
  readonly styles: Readonly<Record<string, MapArrowStyle>>;
  readonly steps: readonly MapStep[];
  /** The kinds that are in the map, with a sample to the right from 0. */
  readonly legend: readonly { readonly label: string; readonly sample: MapArrow }[];
  readonly legendTitle: string;
  readonly sampleWidth: number;
  /** What the map is, for those who hear it. */
  readonly label: string;
}
