/** The only way into this folder: targets and templates, the talent program, and rules for contributions. */
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
} from './talentProgram/applicationForm';
export { checkArticleAddress, type AddressProblem } from './talentProgram/articleAddress';
export { calendarFile, type CalendarRequest } from './talentProgram/calendarFile';
export { dayInShanghai, parseDay, type Day } from './talentProgram/days';
export * from './talentProgram/pageTexts';
export { DATES_NOTE, datesInWords, roundDates, type RoundDates } from './talentProgram/roundDates';
export * from './talentProgram/talentProgramFacts';
export * from './talentProgram/roles';
