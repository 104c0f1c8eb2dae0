import { LANGUAGES, type Language } from '../base/language';
import { isJsonObject, parseJson, type JsonFault } from '../base/json';
import { message, type Message } from '../base/message';
import { SUPPLEMENTS } from '../pack/model';

/** The parts of a `.tour` file that have the right type. Texts are untrusted. */
export interface ReadTour {
  /** Empty when missing. */
  readonly title: string;
  /** Empty when missing. */
  readonly description: string;
  /** The branch, tag or commit that the line numbers belong to. */
  readonly ref: string | undefined;
  /** What the comments that mark the places of its steps begin with; not checked. */
  readonly stepMarker: string | undefined;
  readonly own: ReadOwnTour;
  /** At most one more than {@link MOST_STEPS}. */
  readonly steps: readonly ReadStep[];
}

/** A step of a `.tour` file. */
export interface ReadStep {
  /** Position in the file, 1-based. */
  readonly number: number;
  /** Empty when missing. */
  readonly title: string;
  /** Markdown. Empty when missing. */
  readonly description: string;
  /** As written; not checked. */
  readonly file: string | undefined;
  /** 1-based. The first line of the selection when the step has no line. */
  readonly line: number | undefined;
  /** A regular expression for the line. Untrusted. */
  readonly pattern: string | undefined;
  /** A folder that the step shows instead of a file; not checked. */
  readonly directory: string | undefined;
  /** Absent in a step that we did not export. */
  readonly own: ReadOwnStep | undefined;
  /** Names of the properties that a walkthrough cannot have. */
  readonly others: readonly string[];
}

/** What we noted in a tour that we exported, see `OwnTour`. Not trusted: check each value before using it. */
export interface ReadOwnTour {
  readonly walkthrough: string | undefined;
  readonly language: Language | undefined;
  readonly minutes: number | undefined;
  readonly name: string | undefined;
  readonly module: string | undefined;
  readonly repository: string | undefined;
  readonly lanes: readonly { readonly id: string; readonly title: Readonly<Record<Language, string>> }[];
}

/** What we noted in a step that we exported, see `OwnStep`. Not trusted: check each value before using it. */
export interface ReadOwnStep {
  readonly page: string | undefined;
  readonly id: string | undefined;
  readonly lane: string | undefined;
  readonly reached: string | undefined;
  readonly from: string | undefined;
  readonly via: readonly string[];
  readonly also: readonly {
    readonly from: string;
    readonly reached: string;
    readonly via: readonly string[];
  }[];
  readonly isCore: boolean;
  readonly path: string | undefined;
  readonly symbol: string | undefined;
  readonly site:
    { readonly kind: string; readonly name: string | undefined; readonly nth: number } | undefined;
}

/** The most steps that a walkthrough may have. */
export const MOST_STEPS = 200;
/** The most characters of a `.tour` file. */
export const LARGEST_TOUR = 4_000_000;

type Values = Readonly<Record<string, unknown>>;

/** Reads a `.tour` file; never throws. When the file is not a tour, `tour` is absent and `problem` says why. */
export function readTour(text: string): { readonly tour?: ReadTour; readonly problem?: Message } {
  const { value, fault } = parseJson(text.replace(/^\ufeff/, ''), LARGEST_TOUR);
  if (fault) return { problem: problemOf(fault) };
  const { title, description, ref, stepMarker, steps, sourceGuide } = valuesOf(value) ?? {};
  if (!Array.isArray(steps)) {
    return { problem: message('The file has no "steps", so it is not a CodeTour file.') };
  }
  const read = steps.slice(0, MOST_STEPS + 1).map((step, index) => readStep(step, index + 1));
  return {
    tour: {
      title: textIn(title) ?? '',
      description: textIn(description) ?? '',
      ref: textIn(ref),
      stepMarker: textIn(stepMarker),
      own: readOwn(valuesOf(sourceGuide) ?? {}),
      steps: read,
    },
  };
}

function problemOf({ kind }: JsonFault): Message {
  if (kind === 'long')
    return message('The file is longer than {0} characters, so it is not read as a tour.', LARGEST_TOUR);
  if (kind === 'syntax') return message('The file is not valid JSON.');
  return message(
    'The file is JSON, but it is nested too deeply, has too many values or broken characters, so it is not read as a tour.',
  );
}

/** Properties of a step that a walkthrough cannot have. A selection only tells the line of a step without one. */
const OTHERS = ['selection', 'commands', 'uri', 'view', 'contents', 'icon'];

function readStep(value: unknown, number: number): ReadStep {
  const values = valuesOf(value) ?? {};
  const { title, description, file, line, pattern, directory, selection, sourceGuide } = values;
  const own = valuesOf(sourceGuide);
  const start = valuesOf(valuesOf(selection)?.['start'])?.['line'];
  return {
    number,
    title: textIn(title) ?? '',
    description: textIn(description) ?? '',
    file: textIn(file),
    line: lineIn(line) ?? lineIn(start),
    pattern: textIn(pattern),
    directory: textIn(directory),
    own: own && readOwnStep(own),
    others: OTHERS.filter((name) => Object.hasOwn(values, name)),
  };
}

function readOwn(values: Values): ReadOwnTour {
  const { language, minutes, lanes } = values;
  return {
    walkthrough: textIn(values['walkthrough']),
    language: LANGUAGES.find((each) => each === language),
    minutes: typeof minutes === 'number' ? minutes : undefined,
    name: textIn(values['name']),
    module: textIn(values['module']),
    repository: textIn(values['repository']),
    lanes: listIn(lanes).flatMap((lane) => {
      const { id, title } = valuesOf(lane) ?? {};
      const { en, ['zh-cn']: chinese } = valuesOf(title) ?? {};
      return typeof id === 'string' && typeof en === 'string' && typeof chinese === 'string'
        ? [{ id, title: { 'zh-cn': chinese, en } }]
        : [];
    }),
  };
}

function readOwnStep(values: Values): ReadOwnStep {
  const { kind, name, nth } = valuesOf(values['site']) ?? {};
  return {
    page: ['introduction', ...SUPPLEMENTS].find((each) => each === values['page']),
    id: textIn(values['id']),
    lane: textIn(values['lane']),
    reached: textIn(values['reached']),
    from: textIn(values['from']),
    via: textsIn(values['via']),
    also: listIn(values['also']).flatMap((each) => {
      const way = valuesOf(each);
      const [sender, reached] = [textIn(way?.['from']), textIn(way?.['reached'])];
      if (sender === undefined || reached === undefined) return [];
      return [{ from: sender, reached, via: textsIn(way?.['via']) }];
    }),
    isCore: values['core'] === true,
    path: textIn(values['path']),
    symbol: textIn(values['symbol']),
    site: typeof kind === 'string' ? { kind, name: textIn(name), nth: lineIn(nth) ?? 1 } : undefined,
  };
}

function valuesOf(value: unknown): Values | undefined {
  return isJsonObject(value) ? value : undefined;
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, MOST_STEPS) : [];
}

function textsIn(value: unknown): string[] {
  return listIn(value).flatMap((each) => textIn(each) ?? []);
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function lineIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 ? value : undefined;
}
