import { LANGUAGES, type Language } from '../base/language';
import { lazily } from '../base/lazily';
import { message, type Message } from '../base/message';
import type { Problem } from '../base/problem';
import { parseRepoPath, type RepoPath } from '../base/repoPath';
import type { CodeLanguage } from '../code/language';
import { parseLines } from '../code/lineEvidence';
import { parseSketch } from '../code/sketch';
import type { CodeSymbol } from '../code/symbol';
import { readJson, type CheckedJson } from './json';
import { anchorFaults, faultsBelow, languageProblemsOf, stepFaults } from './languageFaults';
import type { Anchor, Sketches, Step, StepWay, Walkthrough } from './model';
import { isSupplement, NO_PROSE, parseProse, type ParsedProse } from './prose';
import type { PackText } from './texts';
import type { WrittenAnchor, WrittenStep, WrittenWalkthrough, WrittenWay } from './written';

/** The texts of a walkthrough's files. */
export interface WalkthroughFiles {
  readonly id: string;
  /** `walkthrough.json`. */
  readonly structure: { readonly path: RepoPath; readonly text: string };
  /** What readers of each language get. */
  readonly prose: Readonly<Record<Language, PackText>>;
}

/** A walkthrough as far as it could be read. */
export interface ParsedWalkthrough {
  /** Absent when its structure is not valid. Its texts are parsed when they are first used. */
  readonly walkthrough?: Walkthrough;
  /** The problems of its structure. */
  readonly problems: readonly Problem[];
  /** The problems of its texts, which this parses. */
  readonly proseProblems: () => readonly Problem[];
}

/** Reads one walkthrough. If a text is missing, headings are empty. Never throws. */
export function parseWalkthrough(files: WalkthroughFiles, code: CodeLanguage): ParsedWalkthrough {
  const json = readJson<WrittenWalkthrough>(files.structure.text, files.structure.path, 'walkthrough');
  if (!json.value) return withoutWalkthrough(json.problems);
  const written = json.value;
  const { minutes, plainCode = [], types = [] } = written;
  const faults = [
    ...written.steps.flatMap((step, index) => faultsBelow(['steps', index], stepFaults(step, code))),
    ...types.flatMap(({ anchor }, index) =>
      faultsBelow(['types', index, 'anchor'], anchorFaults(anchor, code)),
    ),
  ];
  if (faults.length > 0) return withoutWalkthrough(languageProblemsOf(faults, files.structure.path, json));
  const problems = structureProblems(json, written, files.structure.path);
  const steps = written.steps.map((step, index) => toStep(step, written.steps[index - 1], code));
  const texts = {} as Record<Language, () => ParsedProse>;
  for (const language of LANGUAGES) {
    texts[language] = lazily(() => readProse(files.prose[language], steps));
  }
  const lanes = written.lanes.map(({ id, title }) => ({ id, title: title ?? { 'zh-cn': id, en: id } }));
  return {
    walkthrough: {
      id: files.id,
      minutes,
      lanes,
      steps,
      types: types.map(({ anchor, ...type }) => ({ ...type, anchor: toAnchor(anchor, code) })),
      plainCode,
      prose: proseFrom(texts),
    },
    problems,
    proseProblems: () =>
      LANGUAGES.flatMap((language) => (isOwn(language, files.prose) ? texts[language]().problems : [])),
  };
}

/** False for a language whose readers get the text of another one. */
function isOwn(language: Language, texts: Readonly<Record<Language, PackText>>): boolean {
  return texts[language].language === language;
}

function withoutWalkthrough(problems: readonly Problem[]): ParsedWalkthrough {
  return { problems, proseProblems: () => [] };
}

function proseFrom(texts: Readonly<Record<Language, () => ParsedProse>>): Walkthrough['prose'] {
  return {
    get 'zh-cn'() {
      return texts['zh-cn']().prose;
    },
    get en() {
      return texts.en().prose;
    },
  };
}

function toStep(written: WrittenStep, before: WrittenStep | undefined, code: CodeLanguage): Step {
  const { id, lane, reached, from = before?.id, via = [], also = [], core: isCore = false, anchor } = written;
  const ways = also.map((way) => toWay(way, code));
  return {
    id,
    lane,
    reached,
    from,
    via: symbolsOf(via, code),
    also: ways,
    isCore,
    anchor: toAnchor(anchor, code),
  };
}

function toWay({ from, reached, via = [] }: WrittenWay, code: CodeLanguage): StepWay {
  return { from, reached, via: symbolsOf(via, code) };
}

function symbolsOf(written: readonly string[], code: CodeLanguage): CodeSymbol[] {
  return written.map((symbol) => code.parseSymbol(symbol) as CodeSymbol);
}

/** Turns a written anchor into the model. The schema and the language have checked it, so nothing here can fail. */
export function toAnchor(written: WrittenAnchor, language: CodeLanguage): Anchor {
  const path = parseRepoPath(written.path) as RepoPath;
  const lines = written.lines && parseLines(written.symbol, written.lines);
  const symbol = lines ? symbolOfLines(written.symbol) : (language.parseSymbol(written.symbol) as CodeSymbol);
  const was = (written.was ?? []).map((earlier) => ({
    path: parseRepoPath(earlier.path ?? written.path) ?? path,
    symbol: (lines ? undefined : language.parseSymbol(earlier.symbol ?? written.symbol)) ?? symbol,
    until: earlier.until,
  }));
  const sketches = written.sketches && toSketches(written.sketches);
  const site = written.site && {
    nth: 1,
    ...written.site,
    ...(written.site.nth === undefined && { isUnnumbered: true }),
  };
  return {
    path,
    symbol,
    was,
    absent: written.absent ?? [],
    ...(lines && { lines }),
    ...(site && { site }),
    ...(sketches && { sketches }),
    ...(written.body !== undefined && { body: written.body }),
    ...(written.value && { value: written.value }),
  };
}

/** Lines have no name; their numbers identify them for people. */
function symbolOfLines(written: string): CodeSymbol {
  return { written, key: written, name: written };
}

function toSketches(written: NonNullable<WrittenAnchor['sketches']>): Sketches | undefined {
  const body = parseSketch(written.body);
  const file = parseSketch(written.file);
  const members = written.members === undefined ? undefined : parseSketch(written.members);
  return (
    body &&
    file && {
      body,
      file,
      closestOther: written.rival,
      ...(members && { members }),
      ...(written.rivalMembers !== undefined && { closestOtherType: written.rivalMembers }),
    }
  );
}

function structureProblems(
  json: CheckedJson<WrittenWalkthrough>,
  written: WrittenWalkthrough,
  path: RepoPath,
): Problem[] {
  const problems: Problem[] = [];
  const report = (location: (string | number)[], code: string, text: Message): void => {
    const range = json.rangeOf(location);
    problems.push({ code, severity: 'error', path, message: text, ...(range && { range }) });
  };
  const lanes = new Set(written.lanes.map(({ id }) => id));
  const earlier = new Set<string>();
  const all = new Set(written.steps.map(({ id }) => id));
  written.steps.forEach((step, index) => {
    if (!lanes.has(step.lane)) {
      report(
        ['steps', index, 'lane'],
        'walkthrough.unknown-lane',
        message('There is no lane "{0}" in this walkthrough.', step.lane),
      );
    }
    if (earlier.has(step.id)) {
      report(
        ['steps', index, 'id'],
        'walkthrough.repeated-step',
        message('The id "{0}" is used twice; each step needs a different id.', step.id),
      );
    }
    if (isSupplement(step.id)) {
      report(
        ['steps', index, 'id'],
        'walkthrough.reserved-id',
        message('"{0}" is the id of a section before or after the steps; choose another.', step.id),
      );
    }
    if (step.from !== undefined && !earlier.has(step.from)) {
      report(
        ['steps', index, 'from'],
        'walkthrough.unknown-from',
        message('No earlier step has the id "{0}".', step.from),
      );
    }
    step.also?.forEach(({ from }, way) => {
      if (from !== step.id && all.has(from)) return;
      report(
        ['steps', index, 'also', way, 'from'],
        'walkthrough.unknown-from',
        message('No other step has the id "{0}".', from),
      );
    });
    earlier.add(step.id);
  });
  return problems;
}

function readProse({ path, text }: PackText, steps: readonly Step[]): ParsedProse {
  if (text === undefined) {
    const missing = message('This text is missing; the steps are shown without it.');
    return {
      prose: NO_PROSE,
      problems: [{ code: 'prose.missing', severity: 'warning', path, message: missing }],
    };
  }
  return parseProse(
    text,
    path,
    steps.map(({ id }) => id),
  );
}
