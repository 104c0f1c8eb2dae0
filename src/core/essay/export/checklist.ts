import { message, type Message } from '../../base/message';
import { folderOf, type RepoPath } from '../../base/repoPath';
import { TARGETS, type TargetId } from '../targets';
import { drawingOf, type Diagram } from './diagrams';
import type { EssayFacts } from './model';
import type { SettledPictures } from './pictures';

/** What was done to an essay, as far as it leaves something to do. */
export interface Done {
  readonly target: TargetId;
  readonly facts: EssayFacts;
  readonly essay: RepoPath;
  readonly diagrams: readonly Diagram[];
  /** Every file that is written. */
  readonly files: ReadonlySet<RepoPath>;
  readonly pictures: SettledPictures;
  /** Diagrams that stayed Mermaid. */
  readonly mermaidCount: number;
  readonly hadTables: boolean;
  /** True for prose with `--`, which some platforms make a dash of. */
  readonly hasDoubleHyphen: boolean;
}

/** What the person must still do, in the order in which it is done. */
export function checklistFor(done: Done): Message[] {
  return [
    ...forPictures(done),
    ...forDiagrams(done),
    ...(FOR_TARGET[done.target]?.(done) ?? []),
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
  const { takesSvg } = TARGETS[target];
  return [
    ...missing,
    ...(takesSvg
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
  const isPlugin = mermaidCount > 0 && TARGETS[target].mermaid === 'plugin' && target !== 'hugo-blowfish';
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

function toPublish({ target, facts, essay, pictures, diagrams }: Done): Message[] {
  if (TARGETS[target].images !== 'absolute')
    return target === 'markdown' || target === 'html'
      ? []
      : [message('Build the site and look at the whole post: code, tables, pictures, links.')];
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

const FOR_TARGET: Readonly<Partial<Record<TargetId, (done: Done) => Message[]>>> = {
  'opengemini-blog': ({ facts }) => [
    message('Put a cover picture at {0}.', `docs/.vuepress/public/images/cover/${facts.slug}.png`),
    message('Copy the closing lines with the QR code from another post of the site.'),
    pullRequest(facts),
  ],
  'opengemini-docs': ({ facts }) => [
    ...(facts.others.has('order')
      ? []
      : [message('Give the page a number "order" in its front matter: its place in the chapter.')]),
    pullRequest(facts),
  ],
  pingcap: () => [
    message('Look whether the blog still takes posts in this repository before you open a pull request.'),
  ],
  'hugo-stack': () => [hugoFolder()],
  'hugo-blowfish': () => [hugoFolder()],
  docusaurus: ({ facts }) =>
    facts.author === ''
      ? [message('Name the author in the front matter, or in the authors file of the site.')]
      : [],
  jekyll: () => [
    message('If the site has a base address of its own, put it before the addresses of the pictures.'),
  ],
  csdn: ({ essay, hasDoubleHyphen }) => [
    message('Import {0} in the Markdown editor; the rich text editor shows the marks.', essay),
    ...(hasDoubleHyphen
      ? [
          message(
            'The platform makes dashes of "--" and curls quotes in prose. Put command flags in backticks.',
          ),
        ]
      : []),
  ],
  zhihu: ({ essay, hadTables }) => [
    message(
      'Import {0} as a Markdown document in the editor of a column; pasted Markdown is not converted.',
      essay,
    ),
    ...(hadTables
      ? [message('Tables became lists, since the platform may lose them. Read them once more.')]
      : []),
  ],
  juejin: ({ essay }) => [message('Paste all of {0} into the Markdown editor.', essay)],
  wechat: ({ essay }) => [
    message('Open {0} in a browser, select everything, copy it, and paste it into the editor.', essay),
    message(
      'Links became notes at the end, since the platform takes links to itself only. The original can be named as the source link.',
    ),
  ],
};

function hugoFolder(): Message {
  return message('If the posts of the site lie in another folder than content/post, move the folder there.');
}

function pullRequest({ slug }: EssayFacts): Message {
  return message(
    'Copy the files into a checkout of the site and open a pull request: sign off the commit (git commit -s), with a title such as "{0}".',
    `docs: explain ${slug.replaceAll('-', ' ')}`.slice(0, 50).trim(),
  );
}
