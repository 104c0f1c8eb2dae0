/** The only door to the core: what the editor, the command line and the tests may use. */
export * from './base/cancellation';
export * from './base/channel';
export * from './base/disposable';
export * from './base/language';
export { isJsonObject, parseJsonObject } from './base/json';
export { KeptAnswer, KeptAnswers } from './base/kept';
export * from './base/message';
export * from './base/problem';
export * from './base/repoPath';
export * from './base/text';
export * from './ports';
export { bodyHash } from './code/bodyHash';
export { isFunction, type Declaration, type FieldOfType } from './code/declaration';
export type { CodeLanguage, CodeLanguages, CreateSiteFinder, LoadLanguage } from './code/language';
export { innermost } from './code/declarationAtLine';
export { manifestsOf } from './code/languageFiles';
export { isWrittenIn, languageOfFence, languageOfFile } from './code/languageOf';
export { manifestHash, moduleAt, type FoundModule } from './code/manifest';
export type { OffsetRange, Site, SiteFinder, SyntaxFiles } from './code/site';
export type { CodeSymbol } from './code/symbol';
export { isSharedTransfer, ownTransfer, type OwnTransfer } from './code/transfer';
export * from './pack/model';
export { GLOSSARY, isId } from './pack/folders';
export { resolveLink, isLinkInside, type BrokenLink, type LinkSource, type LinkTarget } from './pack/links';
export * from './walkthroughMap/model';
export { legendKinds, stepsToDraw } from './walkthroughMap/stepsToDraw';
export { sampleArrow, SAMPLE_WIDTH } from './walkthroughMap/arrow';
export { COMPACT_MAP, layOutMap, PICTURE_MAP, WIDE_MAP } from './walkthroughMap/layout';
export { drawMermaid } from './picture/mermaid/drawMermaid';
export { mapPicture, type PictureTexts, type StepLabel } from './walkthroughMap/mapPicture';
export { checkContent } from './pack/content';
export { leftFilesIn, loadWrittenPack, nameUntilWhole, readWrittenPackFile } from './pack/interrupted';
export { codeWordsIn, looksLikeSymbol, plainCodeOf, symbolLikeWords } from './pack/codeWords';
export { readSymbols, SYMBOLS_FILE, symbolsText, type KnownWords } from './pack/symbols';
export { inlineProseHtml, proseHtml, type ProseSurroundings, type SoundLink } from './pack/proseHtml';
export { prosePartsOf, type ProsePart } from './pack/texts';
export { isOpenText } from './pack/openTexts';
export { findSymbols } from './reading/symbolSearch';
export {
  linkedWalkthrough,
  LINKED_EXTENSION,
  parseStepLink,
  stepLink,
  type LinkedStep,
} from './reading/stepLink';
export { WalkthroughSearch, type SearchHit } from './reading/walkthroughSearch';
export { findWordPlaces, isMeantIn, type WordPlace } from './reading/wordPlaces';
export { allProblems } from './reading/pictureProblems';
export { typesIn, type TypeInCheckout } from './reading/shownType';
export { typeHtml, type TypePage } from './reading/typeHtml';
export { pictureHtml } from './reading/textPictures';
export { withoutPictures } from './pack/pictureFences';
export { isUnreadable, loadPack, readPackFile, type LoadedPack, type PackFile } from './pack/pack';
export {
  changeBetween,
  editAnchor,
  type AnchorRepair,
  type RepairedEntry,
  type TextChange,
} from './pack/editAnchor';
export { anchorsOfPack } from './pack/packAnchors';
export { earlierPlaceOf } from './anchor/earlierPlace';
export type { Place, Resolution, Verdict } from './anchor/resolution';
export { resolveAnchor, type ResolverInput } from './anchor/resolver';
export { Checkout, type CheckoutParts } from './reading/checkout';
export type { ReleaseGuess } from './reading/release';
export { transferText } from './reading/transferText';
export { SHARED_TRANSFERS } from './code/transfer';
export {
  attentionFor,
  isAsDescribed,
  isUnrecorded,
  resolutionTexts,
  stepTexts,
  verdictText,
} from './reading/verdictText';
export type { CodeFacts, FunctionFacts, TypeFacts } from './code/codeFacts';
export { pastOfQuoted, type PastRequest, type QuotedPast } from './essay/draft/quotedPast';
export { commitTable, versionTable, type SymbolCommits } from './essay/draft/versionTable';
export {
  serveVersionHistory,
  VersionHistoryClient,
  type ClosableHistory,
  type FromVersionHistory,
  type ToVersionHistory,
} from './reading/versionHistoryChannel';
export { notesText, type NotedWalkthrough } from './reading/notesText';
export { createDraft, type DraftRequest } from './essay/draft/draft';
export { draftOriginOf, originProblem, type DraftOrigin } from './essay/draft/draftOrigin';
export { changeDepth, depthOfDraft } from './essay/draft/changeDepth';
export { DRAFT_DEPTHS, isDraftDepth, STANDARD_DEPTH, type DraftDepth } from './essay/draft/depth';
export type { FrameRequest } from './essay/draft/draftFrame';
export { drawFigure, type DrawnFigure } from './essay/figures';
export { findNotes, type PlacedNote } from './essay/noteRemoval';
export { webAddressOf } from './essay/excerpt/permalink';
export { draftPicture, pictureNameFor, type PictureRequest } from './essay/draft/draftPicture';
export { planDraft, type DraftPlan } from './essay/draft/draftPlan';
export {
  alreadyThere,
  draftStateOf,
  findExcerpt,
  insertionFor,
  type Addition,
  type DraftState,
  type Insertion,
} from './essay/excerpt/insertion';
export { choosePin, pinStateOf, pinWarning, type Pin, type PinState } from './essay/excerpt/pin';
export {
  lengthOf,
  LONGEST_SELECTION,
  quoteDeclarationAt,
  quoteSelection,
  shortenQuote,
  type OpenFile,
  type Selection,
} from './essay/excerpt/selection';
export { quoteStep } from './essay/excerpt/quoteStep';
export { quoteWish, type QuoteWish } from './essay/excerpt/quoteWish';
export { isPlainPack, plainPack } from './pack/plainPack';
export { ESSAY_TEXTS } from './essay/texts';
export { writeExcerpt, type ExcerptContext, type QuotedCode } from './essay/excerpt/writeExcerpt';
export { createEmptyDraft } from './essay/draft/emptyDraft';
export { createFlowDraft, type FlowDraftRequest } from './essay/draft/flowDraft';
export { createWayDraft, type WayDraftRequest } from './essay/draft/wayDraft';
export { ANALYSIS_KIND, draftCommentLine, isDraft, type DraftComment } from './essay/document/draftComment';
export { essayRegistry, registryFor } from './essay/essayRegistry';
export {
  findCommunity,
  findTarget,
  findTemplate,
  type Community,
  type CommunityTexts,
  type EssayRegistry,
} from './essay/registry';
export { createTemplate, type TemplateRequest } from './essay/templates/createTemplate';
export type { DraftTemplate, TemplatePart, TemplateText } from './essay/templates/model';
export { exportEssay } from './essay/export/exportEssay';
export type { EssayExport, ExportedFile, ExportRequest } from './essay/export/model';
export { nextOpenPlace } from './essay/lint/nextOpenPlace';
export { integerIn } from './essay/targets/frontMatterValues';
export {
  SITE,
  type EssayFacts,
  type EssayPlaces,
  type ExportOutcome,
  type Target,
  type TargetId,
} from './essay/targets/target';
export { MARKDOWN } from './essay/targets/plainTargets';
export { targetName, targetTraits } from './essay/targets/targetTraits';
export type { ExcerptSource, OtherText } from './essay/excerpt/excerptSource';
export { claimPage, type ClaimList } from './essay/claims/claimTable';
export { checkClaims, claimsIn, listClaims, type ClaimCheck } from './essay/claims/checkClaims';
export type { CheckedClaim, ClaimAnswer, ClaimKind } from './essay/claims/claim';
export { walkthroughTextsOf, type WalkthroughTexts } from './essay/walkthroughProse/walkthroughTexts';
export type { LintContext } from './essay/lint/context';
export type { TextEdit } from './essay/document/edits';
export type { Finding, Fix, Severity } from './essay/lint/finding';
export { lintEssay } from './essay/lint/lintEssay';
export { findRule, RULE_NAMES, ruleLabel, type RuleName } from './essay/lint/ruleNames';
export type { Amounts, Outline, OutlineSection } from './essay/review/outline';
export { reviewEssay, type EssayReview, type ReviewedExcerpt } from './essay/review/review';
export { ReviewClient, type RunningReview } from './essay/review/reviewClient';
export type { FromReviewer, ReviewRequest, ToReviewer } from './essay/review/reviewProtocol';
export { serveReviews, type ReviewerParts } from './essay/review/reviewServer';
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
} from './essay/document/draftCommentEdit';
export { createExcerptSource, type RepositoryParts } from './essay/excerpt/repositorySource';
export { exportTours, type ExportedTours, type TourRequest } from './tours/exportTour';
export {
  checkTour,
  isStepBroken,
  type CheckedTour,
  type CheckedTourStep,
  type TourCheckRequest,
} from './tours/checkTour';
export { originsAtCommit, originsInHistory, type StepOrigins } from './tours/stepOrigins';
export type { TourVerdict } from './tours/stepPlace';
export { importTour, isImportedWhole, refOf, type ImportedTour } from './tours/importTour';
export type { TourFile, TourImportRequest, TourRepository } from './tours/model';
export { LARGEST_TOUR } from './tours/readTour';
export type { PublicationRequest } from './publication/model';
export { vuepressPages } from './publication/vuepress/pages';
export { publishPages, type Publication, type PublishedFile } from './publication/publishPages';
export { ReadingSession, type Destination, type WindowPlace } from './reading/session';
export { stepAmount, amountTexts, CORE } from './reading/amounts';
export type { CurrentStep, ReadWalkthrough } from './reading/currentStep';
export { asidesOf, mainTextOf } from './pack/asides';
export { coreMinutesOf, coreStepsOf } from './pack/coreSteps';
export { listItemsOf, testCommandsIn } from './pack/afterword';
export { closingPagesOf, pageOf, pagesOf, type Page } from './reading/pages';
export type { Bookmark, Progress } from './reading/progress';
export {
  isSharedKey,
  isStamped,
  mergeSharedProgress,
  parseSharedProgress,
  type Stamped,
} from './reading/sharedProgress';
export {
  GIT_ENTRY,
  linkedFolder,
  readHead,
  remotesAt,
  remotesIn,
  type GitFolders,
} from './reading/gitFolder';
export { readAnchor } from './anchor/readAnchor';
export { pastOfTree, type Past } from './anchor/past';
export { makeAnchor } from './anchor/makeAnchor';
export {
  authorAnchor,
  authorLines,
  type AnchorAt,
  type NamedLines,
  type NamedPlace,
  type ShownPlace,
} from './anchor/authorAnchor';
export { addEntryPoint, type NewEntryPoint } from './pack/authoring/addEntryPoint';
export { addHandOver, type NewHandOver } from './pack/authoring/addHandOver';
export { addLanguage, filesToTranslate } from './pack/authoring/addLanguage';
export { addStep, addSteps, type NewStep } from './pack/authoring/addStep';
export { deleteStep, type WayToStep } from './pack/authoring/deleteStep';
export { deleteWalkthrough } from './pack/authoring/deleteWalkthrough';
export { packNameFor, stepIdFor, walkthroughIdFor } from './pack/authoring/newIds';
export { renameText } from './pack/authoring/rename';
export { placeOfSection } from './pack/authoring/sections';
export { setTransfer } from './pack/authoring/setTransfer';
export { undoChanges } from './pack/authoring/undo';
export { makeLineAnchor } from './anchor/lines/makeLineAnchor';
export { MOST_LINES_OF_ANCHOR, parseLineSymbol } from './code/lineEvidence';
export { moveStep } from './pack/authoring/moveStep';
export { newPack, UNKNOWN_BASE } from './pack/authoring/newPack';
export { filesToEdit, PACK_JSON, prosePath } from './pack/authoring/openPack';
export type { FileChange, FilesEdit, PackChange, PackEdit, PackTexts } from './pack/authoring/packEdit';
export type { WrittenAnchor } from './pack/written';
export { editReleases, type EditedReleases } from './pack/editReleases';
export { newReleaseTags, withTag } from './pack/releaseTags';
export { DeclarationIndex } from './code/declarationIndex';
export { sourceOf, type LocatedDeclaration, type TreeFile } from './code/treeFile';
export { TreeSnapshot } from './code/treeSnapshot';
export { plainCommand, type PlainCommand } from './code/commandWords';
export { functionFactsJson } from './code/factsJson';
export { wayJson } from './callFlow/ways/wayJson';
export { atOnce, inSlices } from './base/slices';
export * from './code/calls/callIndex';
export type { CodeLookup, CodeQuestion, CommitNote, RevisionName } from './code/lookup/codeLookup';
export { answerWith } from './code/lookup/keptLookup';
export { TreeLookup, type HistoryLookup, type TreeParts } from './code/lookup/treeLookup';
export {
  ANONYMOUS,
  type IndexData,
  type IndexedCall,
  type IndexedDeclaration,
  type IndexedFile as FileOfIndex,
  type IndexedImplementation,
  type IndexedKind,
} from './code/calls/indexData';
export * from './code/codeFacts';
export { describeFacts, type FactRow, type FactSection, type FactSectionKind } from './code/describeFacts';
export type { FactReader, TestText } from './code/factReader';
export { analysedFacts, type AnalysedCode } from './code/analysedFacts';
export { contentHash } from './code/calls/contentHash';
export { declaredFile } from './code/calls/declaredFile';
export type { AnalysisOptions, CallAnalyser, DeclaredFile } from './code/calls/callAnalyser';
export { readIndex, writeIndex } from './code/calls/indexText';
export type { CallClass } from './code/calls/callClass';
export { onlyChosenFiles, USUAL_FILES, type ChosenFiles } from './code/calls/chosenFiles';
export { isSource, listSources, listTests, mayHoldSources } from './code/sourceFiles';
export { withoutFiles } from './code/calls/withoutFiles';
export { Dependencies } from './code/dependencySources';
export * from './callFlow/callFlow';
export { callFlowMermaid, type CallFlowMermaidOptions } from './callFlow/callFlowMermaid';
export type { CallFlowWords } from './callFlow/callFlowWords';
export type { CallFlowLevel, CallFlowLevelStep } from './callFlow/callFlowLevel';
export type { FoundWays, Way, WayEdge } from './callFlow/ways/way';
export { noWayTexts, wayEdgeNotes, wayHeading } from './callFlow/ways/wayWords';
export { WayFinder } from './callFlow/ways/wayFinder';
export { HAND_OVER_KINDS, type Certainty, type HandOver, type HandOverKind } from './code/handOvers/handOver';
export { HandOvers } from './code/handOvers/handOvers';
export { handOverNote } from './code/handOvers/handOverNotes';
export { findHandOvers } from './code/handOvers/handOverTable';
export { withStated, type StatedFunction, type StatedHandOver } from './code/handOvers/statedHandOvers';
export { handOversWithoutFunction } from './callFlow/handOverEnds';
export {
  joinStatements,
  NO_STATEMENTS,
  packStatements,
  type PackStatements,
} from './callFlow/packStatements';
export type { ComparedStep, WantedStep } from './callFlow/compareSteps';
export {
  confirmSteps,
  type Confirmation,
  type ConfirmedStep,
  type LanguageServerCall,
} from './callFlow/languageServerCalls';
export * from './callFlow/callIndexProtocol';
export { clientFacts, clientHops } from './callFlow/clientFacts';
export { clientLookup } from './callFlow/clientLookup';
export { CallIndexClient } from './callFlow/callIndexClient';
export { serveCallIndex, type AnalysedLanguage } from './callFlow/callIndexServer';
export { NO_WAY, wayToStep, type EarlierStep } from './callFlow/wayToStep';
export { edgeTransfer, leavesThread } from './callFlow/ways/wayTransfers';
export { followChain, type CallChain } from './callFlow/callChain';
export { checkTransfers, type TransferProblem } from './callFlow/checkTransfers';
export {
  findHop,
  hopsOf,
  type CallHops,
  type FunctionPlace,
  type Hop,
  type HopQuestion,
} from './callFlow/hops';
export { callFlowJson } from './assistant/callTools';
export { argumentSchema, callTool } from './assistant/callTool';
export {
  ToolError,
  type AssistantCode,
  type AssistantState,
  type AssistantTool,
  type ToolAnswer,
} from './assistant/model';
export { ASSISTANT_TOOLS } from './assistant/tools';
