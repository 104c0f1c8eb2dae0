import { ENGLISH_CALL_FLOW } from '../callFlow/callFlowWords';
import type { EssayTexts } from './essayTexts';

export const englishTexts: EssayTexts = {
  title: (project, topic) => `Reading the source of ${project}: ${topic}`,
  tags: ['source reading'],
  toWrite: '[To write]',
  prompts: {
    questions: [
      'Which three or four questions can a reader answer afterwards? Make them the headings, and answer them in the summary.',
    ],
    function: [
      'Which problem does this feature solve, and when does a user meet it? Give one example with numbers, and carry it through the text.',
    ],
    idea: ['What is the first solution that comes to mind, and where does it break?'],
    overview: [
      'What distinguishes one phase from the next: the {thread}, the form of the data, or what is durable?',
    ],
    logic: ['Where do the data change {thread}, process or form, and why there?'],
    codeLock: ['Why must these lines hold the lock? What would others see without it?'],
    codeThread: ['Why in a {thread} of its own? Who learns that it failed?'],
    codeDropped: ['Why can the error be ignored here? What does it leave behind?'],
    codeChannel: ['Why is this handed over through a channel? What happens if nobody receives?'],
    codeFull: ['Why does it not wait here? What is lost then, and who learns of it?'],
    codeFiles: [
      'What is on the disk if the process ends at this line, and what would another order leave behind?',
    ],
    codeChoice: ['What would a simpler version of this code look like, and in which case would it fail?'],
    codeInterface: [
      'Why does it go through an interface here? Which statements change with another implementation?',
    ],
    codeRemote: ['What happens if the request is lost, arrives twice, or takes too long?'],
    codeOrder: ['Why are the steps in this order? What happens if you swap two of them?'],
    codeWithout: ['What would go wrong without this code?'],
    codeAssumes: ['What does this code assume about its callers? What happens if that is not so?'],
    codeWanted: [
      'Quote 3 to 10 pieces of code that carry the explanation, each with its question and answer. Selections in {code} files can be added to the draft unchanged.',
    ],
    data: ['Who owns these data? From when on do they no longer change?'],
    layout: ['What do the data look like in memory, on the wire or on disk? Draw a figure.'],
    concurrency: ['Who waits for whom, and what prevents races and deadlocks?'],
    failures: [
      'Suppose the process ends between each two steps: what is on disk, and what happens after the restart? Complete the table above.',
    ],
    losses: [
      'For each row: what exactly is lost, and who learns of it: the caller, a log, a counter, nobody? Complete the table above.',
    ],
    verification: [
      'What did you run, and what did you see? Write down the commands, breakpoints or log lines, and the results.',
    ],
    versions: ['Which change between versions is worth telling? What does this text leave out?'],
    elsewhere: ['How does another system solve the same problem, and how do the costs differ?'],
    summary: ['Answer the questions from the beginning, one by one.'],
    next: ['Give the reader one exercise. What will the next part be about?'],
  },
  requests: {
    addCommit: '; add it before you quote code',
    notPinned:
      'Note: this file in the work tree differs from the commit above, so the line numbers are those of the work tree; commit or revert before you quote it',
    notPublished: 'Note: this commit is not pushed yet; the links to it will not work before',
  },
  versionHeading: 'Version',
  repository: 'Repository',
  release: 'Release',
  commit: 'Commit',
  commitDate: 'Commit date',
  afterRelease: (tag, commits) => `${tag} + ${commits} ${commits === 1 ? 'commit' : 'commits'}`,
  unknownRelease: 'not a known release',
  unknownCommit: 'unknown (no git history that can be read)',
  draftDate: 'Drafted on',
  seeAlso: 'see ',
  pointer: (what) => ` (see ${what})`,
  depths: { short: 'short', standard: 'standard', deep: 'deep' },
  depthNote: (depth) =>
    `Depth of this draft: ${depth}. To change it: the command “Change the Depth of the Draft” in the editor, or draft --resize FILE --size short, standard or deep on the command line. What you have written stays.`,
  noteFor: (about) => `${about}. For you only: readers never see it. Delete it when you are done.`,
  notes: {
    questions: 'Questions from “Check yourself” in the walkthrough, to pick from',
    example: 'The worked example of the walkthrough',
    exercise: 'The exercise of the walkthrough',
    ideas: 'Essay ideas of the walkthrough',
    own: 'Your own notes on this step',
    words: 'Terms that the walkthrough uses',
    more: 'Related walkthroughs, for a next part',
    figure: 'Figures to fill in',
    checkout: 'Where this version differs from what the walkthrough describes',
  },
  figureNote: (places) =>
    `By their names, these calls write data out: ${places}. If it reaches a disk or the network, move one of these figures into the text, and change it to what you see. ` +
    'A number is a number of bytes, other sizes are shown as they are; ` # ` begins a remark; what is indented is a part.\n\n' +
    '```figure layout What is written\nfield one: 4 # meaning\nfield two: n # meaning\n```\n\n' +
    '```figure states The data\n[*] -> state one\nstate one -> state two: event\n```',
  codeDiffers: (symbols, described) =>
    `The code of ${symbols} differs from what the walkthrough describes, which is ${described}. Compare each title, statement and value with the code here.`,
  stepDiffers: 'the code differs in this version',
  stepMissing: 'not in this version',
  notHere: (symbols) => `This version does not have ${symbols}.`,
  facts: {
    holds: (lock, isRead) => (isRead ? `holds ${lock} for reading` : `holds ${lock}`),
    untilReturn: ' until the function returns',
    alsoTaken: (holders) => `; also taken by ${holders}`,
    noHolder: 'no other function found',
    ownLock: 'a local variable or a parameter',
    reading: 'for reading',
    starts: (what, thread, count) => `starts ${count > 1 ? '' : 'a '}${thread}: ${what}`,
    unnamed: 'a function literal',
    waited: (by, what) => `; ${by} waits for the end (${what})`,
    channel: {
      send: (channel) => `sends to the channel ${channel}`,
      receive: (channel) => `receives from the channel ${channel}`,
      close: (channel) => `closes the channel ${channel}`,
    },
    otherwise: (line) => ` without waiting; otherwise line ${line} runs`,
    full: (channel) => `the channel ${channel} has no room`,
    logs: (line) => `logs ${line}`,
    dropped: (of) => `nobody looks at the error of ${of}`,
    changesFiles: (statement) => `works on files: ${statement}`,
    panics: (statement) => `panics: ${statement}`,
    writes: (fields) => `changes ${fields}`,
    valueOf: (name, value) => `${name} is ${value}`,
    setting: (name, value) =>
      value === undefined ? `the setting ${name}` : `the setting ${name}, by default ${value}`,
    manyHolders: (count) => `${count} other functions`,
    others: (count) => `${count} more`,
    then: '; ',
    settingsLead: 'Settings that the code reads:',
    testsLead: 'Tests that run this code:',
    breakpointsLead: 'Places for breakpoints:',
    logsLead: 'Log lines to look for:',
    startsLead: (threads) => `Started ${threads}:`,
    channelsLead: 'Channels:',
    errorsLead: 'Errors that nobody looks at:',
    between: (before, after) => `after ${before}, before ${after}`,
    wasAt: (place, until, after) =>
      after === undefined ? `up to ${until} at ${place}` : `after ${after}, up to ${until}, at ${place}`,
    notIn: (releases) => `not in ${releases}`,
  },
  questionsHeading: 'Questions',
  ideaHeading: 'The simple idea',
  laneLead:
    'What each lane of the map locks, starts, and changes in files, the functions between its steps included:',
  laneColumns: ['Where it runs', 'Steps', 'Locks taken', 'Starts', 'Works on files in'],
  lockColumns: ['Lock', 'Held by', 'Also taken by'],
  failureColumns: ['No.', 'Where it ends', 'What is on disk', 'After the restart'],
  lossColumns: ['No.', 'Where', 'What is lost', 'Who learns of it'],
  testColumns: ['Test', 'Command'],
  functionHeading: 'What it does',
  overviewHeading: 'Overview',
  mapAlternative: (topic, steps, lanes) =>
    `Walkthrough map of “${topic}”: ${steps} steps in the lanes ${lanes}`,
  mapLegend: 'How control gets there',
  reached: {
    start: 'entry',
    direct: 'direct call',
    interface: 'through an interface',
    callback: 'through a callback',
    channel: 'through a channel',
    rpc: 'remote call',
    registration: 'registered earlier',
  },
  logicHeading: 'How it works',
  flowHeading: 'Flow',
  stepsHeading: 'Steps',
  flowTopic: (symbol) => `the flow of ${symbol}`,
  functionsHeading: 'Functions',
  functionColumns: ['Function', 'How it is called', 'Place', 'Responsibility'],
  calls: {
    start: 'entry',
    direct: 'direct call',
    interface: 'through an interface',
    implementation: 'implementation',
    value: 'function value',
    unresolved: 'not resolved',
  },
  and: ', ',
  listed: '; ',
  dataHeading: 'Data structures',
  typesLead: (shown, all) =>
    `The types that take part${shown < all ? ` (of ${all}, the ${shown} that matter most)` : ''}, with the fields that the code uses. ` +
    'An arrow with a name is a field that leads to the other type:',
  fieldColumns: ['Field', 'Type'],
  touchedLead:
    'The fields that the functions above use. Who changes or reads them by name, in the whole repository without its tests:',
  touchedColumns: ['Field', 'Type', 'Comment in the source', 'Changed by', 'Read by'],
  setWhenNew: 'set when created',
  notByName: 'none by name',
  moreFields: (count) => (count === 1 ? '… 1 more' : `… ${count} more`),
  codeHeading: 'Key code',
  endHeadings: {
    concurrency: 'Concurrency and errors',
    verification: 'Evidence',
    versions: 'Versions, history, limits',
    elsewhere: 'Elsewhere',
    summary: 'Summary',
    next: 'Exercise and next part',
  },
  referencesHeading: 'References',
  licence: (project, licence) => {
    const under = licence === undefined ? '' : `, under the ${licence} licence`;
    return `The code quoted here is from ${project}${under}; its authors hold the copyright.`;
  },
  leftOut: (first, last) =>
    first === last ? `… line ${first} left out …` : `… lines ${first}–${last} left out …`,
  lines: (first, last) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
  row: (name, value) => `${name}: ${value}`,
  note: (text) => ` (${text})`,
  pinUnchecked: 'Note: could not be compared with the commit above',
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
      callback:
        'Dashed line, “through a callback”: a call of a function value; which function that is was found by reading.',
      channel:
        'Dashed line, open head: a value passes through a channel; where it is received was found by reading.',
      rpc: 'Solid line, “remote call”: a request to another process; where it arrives was found by reading.',
      registration:
        'Dashed line without a head: no call. The function is registered here and called later by others.',
    },
    own: {
      concurrent: (name) => `Solid line, open head, “${name}”: the sender goes on at the same time.`,
      deferred: (name) => `Solid line, “${name}”: the call comes when the function returns.`,
    },
    noArrow: 'Note: the beginning of a thread or a request, or a step to which no arrow leads.',
    notHere: (count, symbols) =>
      `not in this version, so not drawn: ${symbols} (${count === 1 ? '1 step' : `${count} steps`})`,
    fromMeaning: '“from n”: control comes from step n; without it, from the step before.',
    betweenMeaning: '“n between”: control passes through n functions that are not steps.',
    noCallMeaning: '“no call found”: in this version, no calls were found that lead here.',
    callFlow: ENGLISH_CALL_FLOW,
    embeds: 'embeds',
    implements: 'implements',
    more: (count) => `${count} more`,
    notCompared:
      'The arrows are those of the walkthrough; they were not compared with the calls of this checkout.',
  },
  past: {
    versionColumns: ['Symbol', 'Changes between releases'],
    kinds: {
      added: (releases) => `first found under this name in ${releases}`,
      changed: (releases) => `changed in ${releases}`,
      moved: (releases) => `moved in ${releases}, same code`,
      removed: (releases) => `no longer found under this name in ${releases}`,
    },
    from: (place) => `, before that ${place}`,
    since: (release) => `in ${release} already, the oldest release`,
    sameAs: (release) => `here the same as in ${release}`,
    sameUntil: (release) => `unchanged up to ${release}`,
    inNoRelease: 'as it is here in no release yet',
    separator: '; ',
    commitLead: (most, left) =>
      `The newest commits that changed the quoted functions, at most ${most} for each${left > 0 ? `; ${left} more whose subject says nothing of the change, such as merges, are left out` : ''}:`,
    commitColumns: ['Date', 'Commit', 'Subject', 'Changed'],
    addedToFile: ' (new in this file)',
  },
};
