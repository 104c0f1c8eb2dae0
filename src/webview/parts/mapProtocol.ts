import { isBase64 } from '../export/exportProtocol';

/** What a page needs to draw a flow map, and the messages of the page that shows one alone. All texts are in the reader's language. */

/** A line of text, or several, the first one on this baseline. */
export interface DrawnText {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  readonly lineHeight: number;
  readonly lines: readonly string[];
}

export interface DrawnLane {
  readonly left: number;
  readonly right: number;
  readonly x: number;
  readonly title: DrawnText;
  readonly line: { readonly top: number; readonly bottom: number };
}

/** The shapes of an arrow, as SVG paths. */
export interface DrawnArrow {
  /** Stable word for how control gets there; colours hang on it. */
  readonly kind: string;
  readonly line: string;
  readonly head: string;
  readonly tail?: string;
}

/** How an arrow of a kind is drawn; the kinds differ without colour. */
export interface DrawnArrowStyle {
  readonly width: number;
  readonly dashes: readonly number[];
  readonly head: 'filled' | 'hollow' | 'open';
}

/** A step of the map: a circle in its lane, and a row beside it. */
export interface DrawnStep {
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
export interface DrawnMap {
  /** Width of the lanes. */
  readonly width: number;
  readonly height: number;
  readonly headerHeight: number;
  readonly rowHeight: number;
  readonly radius: number;
  readonly lanes: readonly DrawnLane[];
  readonly arrows: readonly DrawnArrow[];
  readonly styles: Readonly<Record<string, DrawnArrowStyle>>;
  readonly steps: readonly DrawnStep[];
  /** The kinds that are in the map, with a sample to the right from 0. */
  readonly legend: readonly { readonly label: string; readonly sample: DrawnArrow }[];
  readonly legendTitle: string;
  readonly sampleWidth: number;
  /** What the map is, for those who hear it. */
  readonly label: string;
}

/** The page shows a walkthrough's map. */
export interface FlowMapState {
  readonly kind: 'map';
  readonly language: string;
  readonly title: string;
  readonly detail: string;
  readonly map: DrawnMap;
  readonly labels: { readonly saveSvg: string; readonly savePng: string };
}

/** The page is asked to make pixels of a picture. */
export interface FlowMapRendering {
  readonly kind: 'render';
  readonly request: number;
  /** A whole SVG text that fetches nothing. */
  readonly svg: string;
  /** Pixels for each unit of the picture. */
  readonly scale: number;
}

export type FlowMapMessage = FlowMapState | FlowMapRendering;

/** What a person did in the page, and what the page answers. */
export type FlowMapAction =
  | { readonly type: 'ready' }
  | { readonly type: 'saveSvg' }
  | { readonly type: 'savePng' }
  | { readonly type: 'goTo'; readonly step: string }
  /** The pixels that were asked for, as PNG in Base64; absent when they could not be made. */
  | { readonly type: 'rendered'; readonly request: number; readonly png?: string };

/** Checks a message that came out of the page. */
export function asFlowMapAction(value: unknown): FlowMapAction | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  const action = value as Record<string, unknown>;
  switch (action.type) {
    case 'ready':
    case 'saveSvg':
    case 'savePng':
      return { type: action.type };
    case 'goTo':
      return typeof action.step === 'string' ? { type: 'goTo', step: action.step } : undefined;
    case 'rendered': {
      const { request, png } = action;
      if (!Number.isInteger(request) || !(png === undefined || isBase64(png))) return undefined;
      return { type: 'rendered', request: request as number, ...(png !== undefined && { png }) };
    }
    default:
      return undefined;
  }
}
