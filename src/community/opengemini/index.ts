/** The only door to this community: what it adds to essays, its talent program, its rules for contributions. */
export { openGemini } from './community';
export { checkCommitMessage, parseAuthor } from './contribution/commitMessage';
export { checkGoFile } from './contribution/goFileRules';
export { goVersionClaims, type GoVersionClaim } from './contribution/goVersions';
export type { Author } from './contribution/messageLine';
export { checkPullRequestBody } from './contribution/pullRequestBody';
export { checkPullRequestTitle } from './contribution/pullRequestTitle';
export type { RuleProblem } from './contribution/ruleProblem';
export {
  APPLICATION_ADDRESS,
  APPLICATION_FIELDS,
  APPLICATION_LABELS,
  checkApplication,
  type Application,
  type ApplicationField,
  type ApplicationProblems,
} from './program/applicationForm';
export { checkArticleAddress, type AddressProblem } from './program/articleAddress';
export { calendarFile, type CalendarRequest } from './program/calendarFile';
export { dayInShanghai, parseDay, type Day } from './program/days';
export * from './program/pageTexts';
export { DATES_NOTE, datesInWords, programDates, type ProgramDates } from './program/programDates';
export * from './program/programFacts';
export * from './program/roles';
