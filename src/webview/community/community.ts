import { connectHost } from '../parts/host';
import { CommunityFields } from './fields';
import type { CommunityAction, CommunityMessage } from './communityProtocol';
import { renderDates, renderCommunity, renderTable } from './renderCommunity';

const { send, listen } = connectHost<CommunityAction, CommunityMessage>({ type: 'ready' });
const root = document.getElementById('program');
if (root) run(root);

/**
 * Typed texts and ticks live only in their elements. So updates replace only the parts that have no fields: dates and
 * Go versions.
 */
function run(container: HTMLElement): void {
  const fields = new CommunityFields((texts) => send({ type: 'check', texts }));
  const saveDates = (): void => send({ type: 'saveDates' });
  listen((posted) => {
    if (posted.kind === 'checked') {
      fields.show(posted.problems);
      return;
    }
    document.documentElement.lang = posted.language;
    if (container.childElementCount === 0) {
      container.append(renderCommunity(posted, fields, send));
      return;
    }
    const focused = document.activeElement?.id ?? '';
    container.querySelector('#dates')?.replaceWith(renderDates(posted.dates, saveDates));
    container
      .querySelector('#go-versions')
      ?.replaceWith(renderTable('go-versions', posted.goVersions, (remedy) => send({ type: remedy })));
    if (document.activeElement === document.body) document.getElementById(focused)?.focus();
  });
}
