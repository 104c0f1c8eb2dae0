/** The only door to the core: what the editor, the command line and the tests may use. */
export * from './base/channel';
export * from './base/disposable';
export * from './base/language';
export * from './base/message';
export * from './base/problem';
export * from './base/repoPath';
export * from './base/text';
export * from './ports';
export { createGoSyntax, type GoSyntax, type SyntaxFiles } from './go/syntax';
export { bodyHash } from './go/bodyHash';
export { goModHash, modulePathOf } from './go/module';
export { formatSymbol, parseSymbol, type GoSymbol } from './go/symbol';
export * from './pack/model';
export { GLOSSARY } from './pack/folders';
export { resolveLink, isLinkInside, type BrokenLink, type LinkSource, type LinkTarget } from './pack/links';
export * from './map/model';
export { sampleArrow, SAMPLE_WIDTH } from './map/arrow';
export { COMPACT_MAP, layOutMap, PICTURE_MAP, WIDE_MAP } from './map/layout';
export { drawMermaid } from './diagram/drawMermaid';
export { mapPicture, type PictureTexts, type StepLabel } from './map/picture';
export { checkContent } from './pack/content';
export { codeWordsIn, looksLikeSymbol, symbolLikeWords } from './pack/codeWords';
export { readSymbols, SYMBOLS_FILE, symbolsText, type KnownWords } from './pack/symbols';
export { prosePartsOf, type ProsePart } from './pack/texts';
export { findSymbols } from './reading/symbolSearch';
export { loadPack, type LoadedPack } from './pack/pack';
export { changeBetween, editAnchor, type AnchorRepair, type TextChange } from './pack/editAnchor';
export type { Place, Resolution, Verdict } from './anchor/resolution';
export { resolveAnchor, type ResolverInput } from './anchor/resolver';
export { Checkout, modulePathAt, type CheckoutParts } from './reading/checkout';
export type { ReleaseGuess } from './reading/release';
export { createDraft, type DraftRequest } from './essay/draft';
export type { FrameRequest } from './essay/draftFrame';
export { draftPicture, pictureNameFor, type PictureRequest } from './essay/draftPicture';
export {
  alreadyThere,
  draftStateOf,
  findExcerpt,
  insertionFor,
  type Addition,
  type DraftState,
  type Insertion,
} from './essay/insertion';
export { choosePin, pinStateOf, pinWarning, type Pin, type PinState } from './essay/pin';
export {
  lengthOf,
  LONGEST_SELECTION,
  quoteDeclarationAt,
  quoteSelection,
  shortenQuote,
  type Selection,
} from './essay/selection';
export { quoteStep } from './essay/quoteStep';
export { ESSAY_TEXTS } from './essay/texts';
export type { LineSpan } from './essay/excerpt';
export { writeExcerpt, type ExcerptContext, type QuotedCode } from './essay/writeExcerpt';
export { createEmptyDraft } from './essay/emptyDraft';
export { createFlowDraft, type FlowDraftRequest } from './essay/flowDraft';
export {
  DRAFT_KINDS,
  draftCommentLine,
  isDraft,
  type DraftComment,
  type DraftKind,
} from './essay/draftComment';
export { createTemplate, type TemplateRequest } from './essay/templates/createTemplate';
export { isTemplateKind, TEMPLATE_KINDS, type TemplateKind } from './essay/templates/model';
export { exportEssay } from './essay/export/exportEssay';
export type { EssayExport, ExportedFile, ExportRequest } from './essay/export/model';
export { targetName, targetTraits } from './essay/targetTraits';
export { isTargetId, TARGET_IDS, TARGETS, type Target, type TargetId } from './essay/targets';
export type { ExcerptSource, LintContext, OtherText } from './essay/lint/context';
export type { Finding, Fix, Severity, TextEdit } from './essay/lint/finding';
export { lintEssay, RULE_IDS } from './essay/lint/lintEssay';
export type { Amounts, Outline, OutlineSection } from './essay/review/outline';
export { reviewEssay, type EssayReview, type ReviewedExcerpt } from './essay/review/review';
export { ReviewClient, type RunningReview } from './essay/review/reviewClient';
export type { FromReviewer, ReviewRequest, ToReviewer } from './essay/review/reviewProtocol';
export { serveReviews } from './essay/review/reviewServer';
export {
  followSpans,
  refreshExcerpts,
  type RefreshedExcerpt,
  type RefreshRequest,
} from './essay/refresh/refreshExcerpts';
export {
  draftCommentEdit,
  findDraftComment,
  suppressionEdit,
  type PlacedComment,
} from './essay/draftCommentEdit';
export { createExcerptSource, type RepositoryParts } from './essay/lint/repositorySource';
export { exportTours, type ExportedTours, type TourRequest } from './tour/exportTour';
export { importTour, refOf, type ImportedTour } from './tour/importTour';
export type { TourFile, TourImportRequest, TourRepository } from './tour/model';
export { LARGEST_TOUR } from './tour/readTour';
export { ReadingSession, type CurrentStep, type Destination } from './reading/session';
export { closingPagesOf, pageOf, pagesOf, type Page } from './reading/pages';
export type { Bookmark, Progress } from './reading/progress';
export {
  GIT_ENTRY,
  linkedFolder,
  readHead,
  remotesAt,
  remotesIn,
  type GitFolders,
} from './reading/gitFolder';
export { readAnchor } from './anchor/readAnchor';
export type { Past } from './anchor/elsewhere';
export { makeAnchor } from './anchor/makeAnchor';
export type { WrittenAnchor } from './pack/walkthrough';
export { DeclarationIndex } from './go/declarationIndex';
export { Survey } from './go/survey';
export { symbolKey } from './go/symbol';
export * from './calls/callIndex';
export type {
  IndexData,
  IndexedCall,
  IndexedDeclaration,
  IndexedFile as FileOfIndex,
  IndexedImplementation,
  IndexedKind,
} from './calls/indexData';
export { ANONYMOUS } from './calls/anonymousInterfaces';
export { contentHash } from './calls/contentHash';
export { Indexer, type IndexOptions } from './calls/indexer';
export { readIndex, writeIndex } from './calls/indexText';
export type { CallClass } from './calls/resolvedCall';
export { isSource, listSources, mayHoldSources } from './go/sourceFiles';
export * from './flow/callFlow';
export { flowChart } from './flow/mermaid';
export type { FlowLevel, LevelStep } from './flow/flowLevel';
export type { ComparedStep, WantedStep } from './flow/compareSteps';
export { confirmSteps, type Confirmation, type ConfirmedStep, type ServerCall } from './flow/serverCalls';
export * from './flow/indexProtocol';
export { IndexClient } from './flow/indexClient';
export { serveIndex } from './flow/indexServer';
export { followChain, type CallChain } from './flow/transfers';
export { checkTransfers, type TransferProblem } from './flow/checkTransfers';
export {
  APPLICATION_ADDRESS,
  APPLICATION_FIELDS,
  APPLICATION_LABELS,
  checkApplication,
  type Application,
  type ApplicationField,
  type ApplicationProblems,
} from './program/application';
export { checkArticleAddress, type AddressProblem } from './program/articleAddress';
export { calendarFile, type CalendarRequest } from './program/calendarFile';
export { checkCommitMessage, parseAuthor } from './program/commitMessage';
export { dayInShanghai, parseDay, type Day } from './program/days';
export { checkGoFile } from './program/goFileRules';
export { goVersionClaims, type GoVersionClaim } from './program/goVersions';
export type { Author } from './program/messageLine';
export { DATES_NOTE, datesInWords, programDates, type ProgramDates } from './program/programDates';
export * from './program/programFacts';
export { checkPullRequestBody } from './program/pullRequestBody';
export { checkPullRequestTitle } from './program/pullRequestTitle';
export * from './program/roles';
export type { RuleProblem } from './program/ruleProblem';
