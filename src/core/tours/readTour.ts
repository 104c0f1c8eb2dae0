import { LANGUAGES, type Language } from '../base/language';
import { isJsonObject, parseJson, type JsonFault } from '../base/json';
import { message, type Message } from '../base/message';
import { SUPPLEMENTS } from '../pack/model';

/** A tour that somebody wrote, as far as it has the form of one. Texts are untrusted. */
export interface ReadTour {
  readonly title: string;
  readonly description: string;
  /** A branch, tag or commit that the lines are true for. */
  readonly ref: string | undefined;
  readonly own: ReadOwnTour;
  readonly steps: readonly ReadStep[];
}

/** A step of such a tour. */
export interface ReadStep {
  /** In the file, from 1. */
  readonly number: number;
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  readonly file: string | undefined;
  /** From 1; where a selection begins when there is no line. */
  readonly line: number | undefined;
  readonly own: ReadOwnStep | undefined;
  /** Names of the properties that a walkthrough has no place for. */
  readonly others: readonly string[];
}

/** What this extension wrote beside the tour, if it did; every value is checked again where it is used. */
export interface ReadOwnTour {
  readonly walkthrough: string | undefined;
  readonly language: Language | undefined;
  readonly minutes: number | undefined;
  readonly name: string | undefined;
  readonly module: string | undefined;
  readonly repository: string | undefined;
  readonly lanes: readonly { readonly id: string; readonly title: Readonly<Record<Language, string>> }[];
}

export interface ReadOwnStep {
  readonly page: string | undefined;
  readonly id: string | undefined;
  readonly lane: string | undefined;
  readonly reached: string | undefined;
  readonly from: string | undefined;
  readonly via: readonly string[];
  readonly path: string | undefined;
  readonly symbol: string | undefined;
  readonly site:
    { readonly kind: string; readonly name: string | undefined; readonly nth: number } | undefined;
}

/** As many as a walkthrough may have. */
export const MOST_STEPS = 200;
/** Larger ones are no tours that a person reads. */
export const LARGEST_TOUR = 4_000_000;

type Values = Readonly<Record<string, unknown>>;

/** Reads a `.tour` file. `tour` is absent when it is none; nothing in it is run. */
export function readTour(text: string): { readonly tour?: ReadTour; readonly problem?: Message } {
  const { value, fault } = parseJson(text.replace(/^\ufeff/, ''), LARGEST_TOUR);
  if (fault) return { problem: problemOf(fault) };
  const { title, description, ref, steps, sourceGuide } = valuesOf(value) ?? {};
  if (!Array.isArray(steps)) {
    return { problem: message('The file has no "steps"; it is no tour of CodeTour.') };
  }
  const read = steps.slice(0, MOST_STEPS + 1).map((step, index) => readStep(step, index + 1));
  return {
    tour: {
      title: textIn(title) ?? '',
      description: textIn(description) ?? '',
      ref: textIn(ref),
      own: readOwn(valuesOf(sourceGuide) ?? {}),
      steps: read,
    },
  };
}

function problemOf({ kind }: JsonFault): Message {
  if (kind === 'long') return message('The file has more than {0} characters; it is no tour.', LARGEST_TOUR);
  if (kind === 'syntax') return message('The file is not valid JSON.');
  return message(
    'The file is JSON, but it is nested too deep, has endless lists or broken characters; it is no tour.',
  );
}

/** What of a step has no place in a walkthrough. A selection is only where the step is when it has no line. */
const OTHERS = ['pattern', 'selection', 'commands', 'uri', 'view', 'directory', 'contents', 'icon'];

function readStep(value: unknown, number: number): ReadStep {
  const values = valuesOf(value) ?? {};
  const { title, description, file, line, selection, sourceGuide } = values;
  const own = valuesOf(sourceGuide);
  const start = valuesOf(valuesOf(selection)?.['start'])?.['line'];
  return {
    number,
    title: textIn(title) ?? '',
    description: textIn(description) ?? '',
    file: textIn(file),
    line: lineIn(line) ?? lineIn(start),
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
    via: listIn(values['via']).flatMap((each) => textIn(each) ?? []),
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

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function lineIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 ? value : undefined;
}
