import { amountTexts, listItemsOf, message, testCommandsIn, type ReadWalkthrough } from '../../../core';
import type { GuideFinish } from '../../../webview/guide/finishProtocol';
import { localize } from '../../platform/localize';
import { contentLanguage } from '../../platform/settings';
import type { Reading } from '../../reading/reading';
import { isReadAsWanted, readAmountText } from '../../reading/readingAmounts';
import { stepHeading, walkthroughTitle } from '../../reading/titles';
import { inlineGuideHtml } from './guideHtml';

/** What the Guide shows after the last page of a walkthrough: what was read, and what to do next. */
export function finishState(finished: ReadWalkthrough, reading: Reading): GuideFinish {
  const { checkout, walkthrough } = finished;
  const { session } = reading;
  const progress = session.progressOf(checkout);
  const leftOut = walkthrough.steps.flatMap((step, index) =>
    progress.isRead(walkthrough.id, step.id)
      ? []
      : [{ step: step.id, label: `${index + 1}. ${stepHeading(walkthrough, step)}` }],
  );
  const notes = session.notesOn(checkout, walkthrough).size;
  return {
    kind: 'finish',
    language: contentLanguage(),
    heading: walkthroughTitle(walkthrough),
    summary: [
      readAmountText(session, checkout, walkthrough),
      ...(notes > 0 ? [localize(message('steps with a note: {0}', notes))] : []),
    ].join(' · '),
    leftOut,
    ...(session.isFirstReading(checkout, walkthrough) &&
      leftOut.length > 0 && { rest: localize(message('Read the Other Steps')) }),
    ...exerciseOf(finished),
    ideas: ideasOf(finished).map((idea) => ({ html: ideaHtml(idea, finished) })),
    ...nextOf(finished, reading),
    labels: {
      position: localize(message('You have reached the end')),
      leftOut: localize(message('Steps that you left out')),
      exercise: localize(message('Try it')),
      copy: localize(message('Copy the command')),
      openExercise: localize(message('Open the Exercise')),
      write: localize(message('Write about it')),
      newDraft: localize(message('New Essay Draft…')),
      next: localize(message('Next walkthrough')),
      start: localize(message('Start')),
      back: localize(message('Back')),
      close: localize(message('All Walkthroughs')),
    },
  };
}

/** The ideas for essays at the end of a walkthrough, as Markdown. */
export function ideasOf({ walkthrough }: ReadWalkthrough): string[] {
  const ideas = walkthrough.prose[contentLanguage()].supplements.get('essay-ideas');
  return ideas ? listItemsOf(ideas.body) : [];
}

/** The commands of the exercise of a walkthrough that run tests. */
export function exerciseCommands({ checkout, walkthrough }: ReadWalkthrough): string[] {
  const exercise = walkthrough.prose[contentLanguage()].supplements.get('exercise');
  return exercise ? testCommandsIn(exercise.body, checkout.language) : [];
}

function exerciseOf(finished: ReadWalkthrough): Pick<GuideFinish, 'exercise'> {
  const exercise = finished.walkthrough.prose[contentLanguage()].supplements.get('exercise');
  return exercise ? { exercise: { heading: exercise.heading, commands: exerciseCommands(finished) } } : {};
}

function ideaHtml(idea: string, { checkout, walkthrough }: ReadWalkthrough): string {
  return inlineGuideHtml(idea, { pack: checkout.pack, folder: walkthrough.id, language: contentLanguage() });
}

/** The first walkthrough after this one that is not read to its end, else the first one before it. */
function nextOf({ checkout, walkthrough }: ReadWalkthrough, reading: Reading): Pick<GuideFinish, 'next'> {
  const { walkthroughs } = checkout.pack;
  const own = walkthroughs.indexOf(walkthrough);
  const others = [...walkthroughs.slice(own + 1), ...walkthroughs.slice(0, Math.max(own, 0))];
  const next = others.find((each) => !isReadAsWanted(reading.session, checkout, each));
  const position = reading.checkouts.all.findIndex((open) => open.checkout === checkout);
  if (!next || position < 0) return {};
  const count = localize(message('{0} steps', next.steps.length));
  const detail = [count, ...amountTexts(next).map(localize)].join(' · ');
  return { next: { walkthrough: next.id, checkout: position, title: walkthroughTitle(next), detail } };
}
