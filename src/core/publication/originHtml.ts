import { message, type Message } from '../base/message';
import { commitLink } from '../essay/excerpt/permalink';
import { html, type SafeHtml } from './html';
import type { PageContext } from './pageContext';

/** Which code the pages are about: commit, release, and what makes that uncertain. */
export function originHtml(context: PageContext): SafeHtml {
  const { survey, say } = context;
  const { head, pin } = survey;
  const version = versionText(context);
  return html`<p class="origin">
      ${head && commitHtml(head.commit, pin.repository, pin.commit, say(message('Commit {0}', head.commit.slice(0, 10))))}${
        head?.date === undefined ? undefined : html` <span>${head.date}</span>`
      }${version === '' ? undefined : html` <span>${version}</span>`}
    </p>
    ${originNotes(context).map((note) => html`<p class="remark">${say(note)}</p> `)}`;
}

/** What makes uncertain which code the pages are about. */
export function originNotes({ survey }: PageContext): Message[] {
  const { head, pin, isAsCommitted } = survey;
  const notes: Message[] = [];
  if (!head)
    notes.push(
      message('No git history can be read here, so the commit is not known and the code has no links.'),
    );
  else if (isAsCommitted === false)
    notes.push(
      message('The code has changes that are not in this commit. Files that differ from it have no links.'),
    );
  if (head && pin.commit !== undefined && pin.commit !== head.commit)
    notes.push(
      message(
        'This commit has not been pushed. Links lead to commit {0}, which has the same code in the files that are shown.',
        pin.commit.slice(0, 10),
      ),
    );
  else if (head && pin.isPublished === false)
    notes.push(message('This commit has not been pushed, so links to it do not work yet.'));
  if (survey.lacking.size > 0) notes.push(message('Names with a wavy line are not in this checkout.'));
  return notes;
}

/** The release that is shown, in words; empty when nothing shows it. */
export function versionText({ survey, checkout, say }: PageContext): string {
  const { tags: known, evidence } = survey.release;
  const tags = known.join(', ');
  if (evidence === 'none') return '';
  return evidence === 'commit'
    ? tags
    : say(message('{0}, judging by {1}', tags, checkout.language.files.manifest.name));
}

function commitHtml(commit: string, repository: string, pinned: string | undefined, text: string): SafeHtml {
  const address = commit === pinned ? commitLink(repository, commit) : '';
  return address === '' ? html`<span>${text}</span>` : html`<a href="${address}">${text}</a>`;
}
