/** The only door to this community: its talent program and its rules for contributions. */
export {
  APPLICATION_ADDRESS,
  APPLICATION_FIELDS,
  APPLICATION_LABELS,
  checkApplication,
  type Application,
  type ApplicationField,
  type ApplicationProblems,
} from './application';
export { checkArticleAddress, type AddressProblem } from './articleAddress';
export { calendarFile, type CalendarRequest } from './calendarFile';
export { checkCommitMessage, parseAuthor } from './commitMessage';
export { dayInShanghai, parseDay, type Day } from './days';
export { checkGoFile } from './goFileRules';
export { goVersionClaims, type GoVersionClaim } from './goVersions';
export type { Author } from './messageLine';
export { DATES_NOTE, datesInWords, programDates, type ProgramDates } from './programDates';
export * from './program/pageTexts';
export * from './programFacts';
export { checkPullRequestBody } from './pullRequestBody';
export { checkPullRequestTitle } from './pullRequestTitle';
export * from './roles';
export type { RuleProblem } from './ruleProblem';
