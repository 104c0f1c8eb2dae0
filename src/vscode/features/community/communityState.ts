import * as vscode from 'vscode';
import {
  CONTRIBUTION_REMINDERS,
  DATES_NOTE,
  datesInWords,
  dayInShanghai,
  OFFERS,
  PAGE_TEXTS,
  TALENT_PROGRAM_LINKS,
  roundDates,
  REQUIREMENTS,
  type Day,
  type Reminder,
} from '../../../community/opengemini';
import { languageOf, message, type Message } from '../../../core';
import type {
  CommunityCheckList,
  CommunityDatesPart,
  CommunityState,
} from '../../../webview/community/communityProtocol';
import { localize } from '../../platform/localize';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';
import { applicationForm, contributionForm } from './forms';
import { goVersionTable, roleTable } from './tables';

/** Everything that the page shows. `now` is in milliseconds since 1970. */
export async function communityState(checkouts: WorkspaceCheckouts, now: number): Promise<CommunityState> {
  const language = languageOf(vscode.env.language);
  return {
    kind: 'community',
    language,
    title: localize(PAGE_TEXTS.title),
    detail: localize(PAGE_TEXTS.detail),
    partsLabel: localize(message('Parts of this page')),
    dates: datesPart(now),
    application: applicationForm(language),
    contribution: contributionForm(),
    checkLists: [
      checkList('requirements', PAGE_TEXTS.requirements, REQUIREMENTS),
      checkList('reminders', PAGE_TEXTS.reminders, CONTRIBUTION_REMINDERS),
    ],
    offers: { heading: localize(PAGE_TEXTS.offers), items: OFFERS.map(localize) },
    goVersions: await goVersionTable(checkouts),
    roles: roleTable(),
    links: {
      heading: localize(message('Related pages')),
      items: TALENT_PROGRAM_LINKS.map(({ title, address }) => ({ title: localize(title), address })),
    },
    rightLabel: localize(message('No problems found.')),
  };
}

function datesPart(now: number): CommunityDatesPart {
  const dates = roundDates(dayInShanghai(now));
  return {
    heading: localize(message('Dates')),
    rows: datesInWords(dates).map(([what, when]) => ({
      what: localize(what),
      when: typeof when === 'string' ? withWeekday(when) : localize(when),
    })),
    warnings: dates.warnings.map(localize),
    note: localize(DATES_NOTE),
    saveLabel: localize(message('Save as Calendar…')),
  };
}

/** A day with its weekday, such as `2026-11-23, Monday`. */
function withWeekday(day: Day): string {
  const weekday = new Intl.DateTimeFormat(vscode.env.language, { weekday: 'long', timeZone: 'UTC' });
  return localize(message('{0}, {1}', day, weekday.format(Date.parse(day))));
}

function checkList(id: string, heading: Message, items: readonly Reminder[]): CommunityCheckList {
  return {
    id,
    heading: localize(heading),
    items: items.map((item) => ({ id: item.id, text: localize(item.text) })),
  };
}
