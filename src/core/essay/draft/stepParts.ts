import type { Walkthrough } from '../../pack/model';
import { codeSpan } from '../document/codeSpan';
import type { DraftFrame } from './draftFrame';
import type { FoundWalkthrough } from './foundSteps';
import type { Phase } from './phases';
import { keyOfFunction } from './quotedFunction';

/** The steps of a walkthrough that a checkout has. */
export interface PhasedSteps {
  /** Of the steps that were found. */
  readonly phases: readonly Phase[];
  readonly found: FoundWalkthrough;
}

/** The steps of each phase with their places: names and numbers, none of the walkthrough's words. */
export async function stepLists({ phases, found }: PhasedSteps, frame: DraftFrame): Promise<string[]> {
  const mentioned = new Set<string>();
  const blocks: string[] = [];
  for (const phase of phases) {
    const lines: string[] = [];
    for (const [index, { id }] of phase.steps.entries()) {
      const place = found.resolutions.get(id)?.place;
      if (!place) continue;
      const { symbol, path, name, site } = place;
      const { line } = (site ?? name).start;
      const key = keyOfFunction(place);
      const written = mentioned.has(key) ? `\`${symbol}\`` : await frame.link(symbol, path, line);
      mentioned.add(key);
      lines.push(`${phase.first + index + 1}. ${written} · \`${path}:${line + 1}\``);
    }
    blocks.push(lines.join('\n'));
  }
  return blocks.length === 0 ? [] : [blocks.join('\n')];
}

/** What the pack knows of earlier places of its steps, and of releases that do not have them. */
export function versionLines({ steps }: Walkthrough, { texts }: DraftFrame): string[] {
  const lines = steps.flatMap(({ anchor: { symbol, was, absent } }) => {
    const said = [
      ...was.map((one, index) =>
        texts.facts.wasAt(
          `${codeSpan(one.symbol.written)} \`${one.path}\``,
          one.until,
          was[index - 1]?.until,
        ),
      ),
      ...(absent.length > 0 ? [texts.facts.notIn(absent.join(texts.and))] : []),
    ];
    return said.length === 0 ? [] : [texts.row(codeSpan(symbol.written), said.join(texts.facts.then))];
  });
  return lines.length === 0 ? [] : [[...new Set(lines)].map((line) => `- ${line}`).join('\n')];
}
