import { ENGLISH_CALL_FLOW } from '../callFlow/callFlowWords';
import type { EssayTexts } from './essayTexts';

export const englishTexts: EssayTexts = {
  title: (project, topic) => `Reading the source of ${project}: ${topic}`,
  tags: ['source reading'],
  toWrite: '**[To write]**',
  prompts: {
    audience: [
      'Who is this for, and what should they know first?',
      'Which questions can they answer afterwards? List them, and answer each at the end.',
    ],
    function: ['In your own words: what is this feature, and when does a user meet it?'],
    example: ['Give one example that runs through the whole text.'],
    overview: [
      'Which modules take part, what is each responsible for, and why is the work divided this way?',
    ],
    logic: [
      'Which stages does the flow have? What does each solve, and why is it cut there?',
      'Where does it change {thread}, go through an interface, or cross to another process? In what form does the data travel?',
    ],
    data: [
      'Which types carry the data, and what is each field for? How do they hang together? Show it in a drawing.',
      'What does the data look like in memory, on the wire or on disk?',
    ],
    codeQuestion: ['Which question of the reader does this code answer?'],
    code: [
      'What does this code do? (mechanism)',
      'Why is it done this way? (reason)',
      'What would fail without it?',
    ],
    codeWanted: [
      'Quote 3 to 10 pieces of code that carry the explanation, each with its question and answer. Selections in {code} files can be added to the draft unchanged.',
    ],
    concurrency: [
      'Which {threads}, locks and channels are there? Who waits for whom, and what prevents a race?',
      'What happens when a step fails? Who is told, what is retried, what is lost?',
    ],
    verification: [
      'How did you confirm this? Write down the breakpoints, logs, tests or experiments, and what you saw.',
    ],
    limits: ['What does this text leave out? What differs in other releases?'],
    summary: [
      'Answer the questions from the beginning, one by one. What is the most important thing you learnt?',
    ],
  },
  requests: {
    addCommit: '; add it before you quote code',
    notPinned:
      'Note: this file in the work tree differs from the commit above, so the line numbers are those of the work tree; commit or revert before you quote it',
    notPublished: 'Note: this commit is not pushed yet; the links to it will not work before',
    ambiguous: 'several places fit; please decide yourself',
  },
  versionHeading: 'Version',
  repository: 'Repository',
  release: 'Release',
  commit: 'Commit',
  commitDate: 'Commit date',
  unknownRelease: 'not a known release',
  unknownCommit: 'unknown (no git history that can be read)',
  draftDate: 'Drafted on',
  audienceHeading: 'Reader and questions',
  functionHeading: 'What it does (功能说明)',
  overviewHeading: 'Overview',
  mapAlternative: (topic, steps, lanes) =>
    `Walkthrough map of “${topic}”: ${steps} steps in the lanes ${lanes}`,
  mapLegend: 'How control gets there',
  reached: {
    start: 'beginning',
    direct: 'direct call',
    interface: 'through an interface',
    callback: 'through a callback',
    channel: 'through a channel',
    rpc: 'remote call',
    registration: 'registered earlier',
  },
  moduleColumns: ['Module', 'Packages', 'Symbols', 'Responsibility'],
  logicHeading: 'How it works (实现逻辑)',
  flowHeading: 'Flow',
  stepsHeading: 'Steps',
  stepNotHere: 'no certain place in this checkout',
  flowTopic: (symbol) => `the flow of ${symbol}`,
  functionsHeading: 'Functions',
  functionColumns: ['Function', 'How it is called', 'Place', 'Responsibility'],
  calls: {
    start: 'beginning',
    direct: 'direct call',
    interface: 'through an interface',
    implementation: 'implementation',
    value: 'function value',
    unresolved: 'not resolved',
  },
  and: ', ',
  dataHeading: 'Data structures',
  fieldColumns: ['Field', 'Type', 'Role'],
  moreFields: (count) => (count === 1 ? '… 1 more' : `… ${count} more`),
  codeHeading: 'Key code (关键代码解析)',
  endHeadings: {
    concurrency: 'Concurrency and errors',
    verification: 'Verification',
    limits: 'Limits and other versions',
    summary: 'Summary',
  },
  referencesHeading: 'References',
  licence: (project, repository, licence) => {
    const under = licence === undefined ? '' : `, under the ${licence} licence`;
    return `The code quoted here is from [${project}](${repository})${under}; its authors hold the copyright.`;
  },
  leftOut: (first, last) =>
    first === last ? `… line ${first} left out …` : `… lines ${first}–${last} left out …`,
  lines: (first, last) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
  row: (name, value) => `${name}: ${value}`,
  note: (text) => ` (${text})`,
  pinUnchecked: 'Note: could not be compared with the commit above',
  verdictNotes: {
    changed: 'the body was edited since the walkthrough was written',
    moved: 'another place or name than when the walkthrough was written',
    absent: 'this release does not have this step',
    lost: 'not found',
  },
  diagrams: {
    legend: 'How to read the diagram',
    separator: ', ',
    from: (step) => `from ${step}`,
    between: (count) => `${count} between`,
    registers: 'registered, called later',
    sameFunction: 'same function',
    noCall: 'no call found',
    kinds: {
      direct: 'Solid line, filled head: a direct call; the caller waits.',
      interface:
        'Solid line, “through an interface”: the call names an interface; the diagram shows one implementation.',
      callback: 'Dashed line, “through a callback”: calls a function value; the walkthrough says which.',
      channel:
        'Dashed line, open head: a value passes through a channel; the walkthrough says where it is received.',
      rpc: 'Solid line, “remote call”: a request to another process; the walkthrough says where it arrives.',
      registration:
        'Dashed line without a head: no call. The function is registered here and called later by others.',
    },
    own: {
      concurrent: (name) => `Solid line, open head, “${name}”: the sender goes on at the same time.`,
      deferred: (name) => `Solid line, “${name}”: the call comes when the function returns.`,
    },
    noArrow: 'Note: the beginning of a thread or a request, or a step to which no arrow leads.',
    noPlace: '“?”: the step has no certain place in this checkout.',
    fromMeaning: '“from n”: control comes from step n; without it, from the step before.',
    betweenMeaning: '“n between”: control passes through n functions that are not steps.',
    noCallMeaning:
      '“no call found”: the calls of this checkout do not lead here from the step that the walkthrough names.',
    callFlow: ENGLISH_CALL_FLOW,
    embeds: 'embeds',
    implements: 'implements',
    more: (count) => `${count} more`,
    typesLeftOut: (count, names) => `Not drawn, ${count === 1 ? '1 type' : `${count} types`}: ${names}`,
    typesUnknown: (names) => `Relations not known: ${names}`,
    relationsUnknown: 'Relations are not drawn: no index of the code was at hand.',
    notCompared:
      'The arrows are those of the walkthrough; they were not compared with the calls of this checkout.',
  },
};
