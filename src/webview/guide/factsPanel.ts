import { button, element } from '../parts/element';
import type { GuideFacts, GuideStep } from './guideProtocol';
import type { PageMemory, Send } from './renderReading';

type Fact = GuideFacts['sections'][number]['rows'][number];

/** The facts of the step's function, below its text. They are asked for when the reader opens them. */
export class FactsPanel {
  private last: GuideFacts | undefined;
  private body: HTMLElement | undefined;
  private step: string | undefined;

  constructor(
    private readonly send: Send,
    private readonly memory: PageMemory,
  ) {}

  /** The closed or open panel of a step; `undefined` if the step has no facts. */
  render({ facts }: GuideStep): HTMLElement | undefined {
    if (!facts) return undefined;
    const { step, label, waiting } = facts;
    this.step = step;
    this.body = element('div', { class: 'facts-body' }, element('p', { class: 'detail' }, waiting));
    const details = element(
      'details',
      { class: 'facts' },
      element('summary', { 'data-focus': 'facts' }, label),
      this.body,
    );
    details.open = this.memory.isFactsOpen;
    details.addEventListener('toggle', () => {
      const wasOpened = details.open && !this.memory.isFactsOpen;
      this.memory.isFactsOpen = details.open;
      if (wasOpened) this.ask();
    });
    if (this.last?.step === step) this.fill(this.last);
    if (details.open) this.ask();
    return details;
  }

  /** Shows facts that the host sent, if they are those of the shown step. */
  show(facts: GuideFacts): void {
    if (facts.step !== this.step) return;
    this.last = facts;
    this.fill(facts);
  }

  private ask(): void {
    this.send({ type: 'facts' });
  }

  private fill({ sections, empty, copyLabel }: GuideFacts): void {
    let index = 0;
    const parts = sections.flatMap(({ title, rows }) => [
      element('h2', {}, title),
      element('ul', {}, ...rows.map((row) => this.row(row, index++, copyLabel))),
    ]);
    this.body?.replaceChildren(...(parts.length > 0 ? parts : [element('p', { class: 'detail' }, empty)]));
  }

  private row({ place, text, command }: Fact, index: number, copyLabel: string): HTMLElement {
    const link = button(place, () => this.send({ type: 'openFact', index }), {
      class: 'link',
      'data-focus': `fact-${index}`,
    });
    const copy =
      command === undefined
        ? undefined
        : button(command, () => this.send({ type: 'copyFact', index }), {
            class: 'link command',
            title: copyLabel,
            'data-focus': `copy-${index}`,
          });
    return element('li', {}, link, ' ', text, copy);
  }
}
