import { message, type Message } from '../../base/message';
import { folderOf, type RepoPath } from '../../base/repoPath';
import type { ExportOutcome, Target } from '../targets/target';
import { drawingOf, type Diagram } from './diagrams';
import type { SettledPictures } from './pictures';

/** What was done to an essay, as far as it leaves something to do. */
export interface Done extends ExportOutcome {
  /** The target of the export. */
  readonly target: Target;
  /** Diagrams that need a picture. */
  readonly diagrams: readonly Diagram[];
  /** Every file that is written. */
  readonly files: ReadonlySet<RepoPath>;
  /** The result for each picture of the essay. */
  readonly pictures: SettledPictures;
  /** Diagrams that stayed Mermaid. */
  readonly mermaidCount: number;
}

/** What the person must still do, in the order in which it is done. */
export function checklistFor(done: Done): Message[] {
  return [
    ...forPictures(done),
    ...forDiagrams(done),
    ...forFormulas(done),
    ...(done.target.checklistFor?.(done) ?? []),
    ...toPublish(done),
  ];
}

function forPictures({ pictures, target }: Done): Message[] {
  const files = [...new Set(pictures.values())];
  const missing = files.flatMap((picture) =>
    picture.kind === 'missing'
      ? [message('The picture {0} was not found. Put it at {1}.', picture.source, picture.file)]
      : [],
  );
  const drawings = files.flatMap((picture) =>
    picture.kind === 'file' && picture.file.endsWith('.svg') ? [picture.file] : [],
  );
  return [
    ...missing,
    ...(target.takesSvg
      ? []
      : drawings.map((file) =>
          message('The platform takes no SVG. Make a PNG of {0} and upload that.', file),
        )),
  ];
}

function forDiagrams({ diagrams, files, mermaidCount, target }: Done): Message[] {
  const toDraw = diagrams
    .filter(({ picture }) => !files.has(picture))
    .map(({ source, picture, svg }) =>
      svg === undefined
        ? message(
            'Make the picture of a diagram, in the folder of the export: {0}',
            `npx -y @mermaid-js/mermaid-cli -i ${source} -o ${picture} -s 2`,
          )
        : message(
            'Make a PNG of {0} at {1}: export the essay in the editor, which does it by itself, or run in the folder of the export: {2}',
            drawingOf(source),
            picture,
            `mkdir -p ${folderOf(picture)} && rsvg-convert -z 2 -o ${picture} ${drawingOf(source)}`,
          ),
    );
  const isPlugin = mermaidCount > 0 && target.mermaid === 'plugin';
  return [
    ...toDraw,
    ...(isPlugin
      ? [
          message(
            'The site draws Mermaid only with a plugin or a theme for it. Build the site and look at the diagrams.',
          ),
        ]
      : []),
  ];
}

function forFormulas({ hasFormulas, target }: Done): Message[] {
  return hasFormulas && target.formulas === 'plugin'
    ? [
        message(
          'The site draws formulas only with a plugin or a theme for them. Build the site and look at them.',
        ),
      ]
    : [];
}

function toPublish({ target, facts, essay, pictures, diagrams }: Done): Message[] {
  if (target.form === 'text' || target.form === 'page') return [];
  if (target.form === 'site')
    return [message('Build the site and look at the whole post: code, tables, pictures, links.')];
  const files = [...new Set(pictures.values())].flatMap((picture) =>
    picture.kind === 'file' || picture.kind === 'missing' ? [picture.file] : [],
  );
  const uploads = [...files, ...diagrams.map(({ picture }) => picture)];
  return [
    message('Put the title into its own field: {0}', facts.title),
    ...uploads.map((file) =>
      message('Upload {0} at its place; the platform cannot read files beside the text.', file),
    ),
    ...(facts.tags.length > 0
      ? [message('Choose these tags, as far as the platform has them: {0}', facts.tags.join(', '))]
      : []),
    message(
      'When {0} is published, open its address without being logged in and read it once as a reader.',
      essay,
    ),
  ];
}
