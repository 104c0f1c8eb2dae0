import type { Place, Resolution } from '../anchor/resolution';
import { message, type Message } from '../base/message';
import { joinSentences } from '../base/text';
import type { Step } from '../pack/model';
import { attentionFor, isAsDescribed, stepTexts, verdictText } from '../reading/verdictText';
import { html, type SafeHtml } from './html';
import type { PageContext } from './pageContext';

/** How a place was found, in words; for a place that was not found, what may be meant instead. */
export async function stepVerdict(step: Step, context: PageContext): Promise<SafeHtml> {
  const { survey, say } = context;
  const resolution = survey.resolutionOf(step);
  const { place, candidates } = resolution;
  const words = await verdictWords(step, context);
  return html`<div class="verdict ${attentionFor(resolution)}">
    <p>
      <strong>${say(verdictText(resolution))}</strong>${
        place && html` <span class="file">${lineOf(place)}</span>`
      }${words === '' ? undefined : html` <span>${words}</span>`}
    </p>
    ${candidates.length > 0 ? candidateList(candidates, context) : undefined}
  </div>`;
}

/** How a place was found, beside its verdict; empty if it is as described. */
export async function verdictWords(step: Step, context: PageContext): Promise<string> {
  const { checkout, survey, say } = context;
  const resolution = survey.resolutionOf(step);
  const texts = await stepTexts(checkout, step.anchor);
  const evidence = isAsDescribed(resolution) && !resolution.isSiteMissing ? [] : texts;
  const withoutCode = resolution.place ? [] : [aboutMissing(step, context)];
  return joinSentences([...evidence, ...withoutCode].map(say));
}

/** A count for each verdict, such as “10 as described, 1 moved”; in the order of their first step. */
export function countsHtml(steps: readonly Step[], { survey, say }: PageContext): SafeHtml[] {
  const counts = new Map<string, { resolution: Resolution; count: number }>();
  for (const step of steps) {
    const resolution = survey.resolutionOf(step);
    const label = say(verdictText(resolution));
    counts.set(label, { resolution, count: (counts.get(label)?.count ?? 0) + 1 });
  }
  return [...counts].map(
    ([label, { resolution, count }]) =>
      html`<span class="count ${attentionFor(resolution)}">${say(message('{0}: {1}', label, count))}</span> `,
  );
}

function aboutMissing({ anchor }: Step, { checkout }: PageContext): Message {
  const commit = checkout.pack.base.commit.slice(0, 10);
  return message(
    'So no code is shown. The text is about {0} in {1} at commit {2}.',
    anchor.symbol.written,
    anchor.path,
    commit,
  );
}

function candidateList(candidates: readonly Place[], { survey, say }: PageContext): SafeHtml {
  return html`<p>${say(message('It could be one of these. Please judge for yourself:'))}</p>
    <ul>
      ${candidates.map((place) => {
        const line = place.name.start.line;
        const address = survey.linkTo(place.path, line, line);
        const text = html`<code>${place.symbol}</code> <span class="file">${place.path}:${line + 1}</span>`;
        return html`<li>${address === undefined ? text : html`<a href="${address}">${text}</a>`}</li> `;
      })}
    </ul> `;
}

function lineOf({ path, site, name }: Place): string {
  return `${path}:${(site ?? name).start.line + 1}`;
}
