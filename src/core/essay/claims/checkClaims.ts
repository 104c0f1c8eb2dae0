import { KeptAnswer } from '../../base/kept';
import type { CodeLanguages } from '../../code/language';
import { KeptCodeAnswers } from '../../code/lookup/keptLookup';
import type { EssayDocument } from '../document/model';
import { parseEssay } from '../document/parseEssay';
import type { ExcerptSource } from '../excerpt/excerptSource';
import { callClaims } from './callClaims';
import type { CheckedClaim } from './claim';
import { listedClaims, type ClaimList } from './claimTable';
import type { ClaimContext } from './claimContext';
import { diagramCallClaims } from './diagramClaims';
import { essayPin, isOfRepository, moduleNames } from './essayPin';
import { KeptReadings } from './keptReadings';
import { NearbyFiles } from './nearbyFiles';
import { isHedged, withoutOwnTopics } from './hedges';
import { foreignBlocks, ownNamesOf, repositoriesIn, sketchedNames } from './ownNames';
import { packageClaims } from './packageClaims';
import { orderClaims } from './orderClaims';
import { outsideCallClaims } from './outsideCalls';
import { pathClaims } from './pathClaims';
import { lineClaims } from './lineClaims';
import { lineFactClaims } from './lineFacts';
import { leftOutClaims } from './leftOutClaims';
import { relationClaims } from './relationClaims';
import { returnClaims } from './returnClaims';
import { countClaims } from './countClaims';
import { possessedFieldClaims } from './possessedFields';
import { fieldClaims } from './fieldClaims';
import { productClaims } from './productClaims';
import { listedFieldClaims } from './listedFieldClaims';
import { memberClaims } from './memberClaims';
import { classDiagramClaims } from './classDiagramClaims';
import { typedFieldClaims } from './typedFieldClaims';
import { scopeClaims } from './scopeClaims';
import { evidenceClaims } from './evidenceClaims';
import { lockClaims } from './lockClaims';
import { valueClaims } from './valueClaims';
import { historyClaims } from './historyClaims';
import { versionClaims } from './versionClaims';
import { topicFolderClaims } from './topicFolderClaims';
import { testCommandClaims } from './testCommandClaims';
import { sentencesOf } from './sentence';
import { symbolClaims } from './symbolClaims';

/** What claims are checked with. */
export interface ClaimCheck {
  /** Absent when nothing is known of the code; then no claim is checked. */
  readonly source: ExcerptSource | undefined;
  readonly languages: CodeLanguages;
  /** What is known from earlier checks. */
  readonly answers?: KeptCodeAnswers | undefined;
  /** What sentences said in earlier checks. */
  readonly readings?: KeptReadings | undefined;
}

/** Finds and checks the claims of an essay, in the order of its text. */
export type ClaimChecker = (essay: EssayDocument, check: ClaimCheck) => Promise<readonly CheckedClaim[]>;

/** Finds the claims of each kind. */
const KINDS: readonly ((context: ClaimContext) => Promise<readonly CheckedClaim[]>)[] = [
  symbolClaims,
  callClaims,
  outsideCallClaims,
  orderClaims,
  diagramCallClaims,
  pathClaims,
  packageClaims,
  topicFolderClaims,
  lineClaims,
  lineFactClaims,
  leftOutClaims,
  relationClaims,
  returnClaims,
  fieldClaims,
  memberClaims,
  possessedFieldClaims,
  listedFieldClaims,
  typedFieldClaims,
  scopeClaims,
  lockClaims,
  evidenceClaims,
  classDiagramClaims,
  valueClaims,
  productClaims,
  countClaims,
  versionClaims,
  historyClaims,
  testCommandClaims,
];

/** The claims of a text; see {@link checkClaims}. */
export function claimsIn(text: string, check: ClaimCheck): Promise<readonly CheckedClaim[]> {
  return checkClaims(parseEssay(text), check);
}

/** The claims of a text with their lines, and the commit that it is about. */
export async function listClaims(text: string, check: ClaimCheck): Promise<ClaimList> {
  const essay = parseEssay(text);
  return { pin: essayPin(essay)?.commit, claims: listedClaims(await checkClaims(essay, check), essay.lines) };
}

/** The checkable statements of an essay, each with the answer of the code at its pin. Empty without a pin or without code. */
export async function checkClaims(
  essay: EssayDocument,
  { source, languages, answers = new KeptCodeAnswers(), readings = new KeptReadings() }: ClaimCheck,
): Promise<readonly CheckedClaim[]> {
  const pin = essayPin(essay);
  if (!source?.lookUp || !pin || !(await isOfRepository(pin, source, languages))) return [];
  const code = answers.lookupAt(pin.commit, async (commit, question) => source.lookUp?.(commit, question));
  const foreign = foreignBlocks(essay, pin);
  const nearby = await NearbyFiles.of(essay, code, languages.all);
  const sentences = sentencesOf(essay, readings, (heading) => withoutOwnTopics(heading, nearby.paths));
  const all = sentences.filter(({ block }) => !foreign.has(block));
  const own = all.filter(({ words }) => words.length > 0);
  const repository = pin.repository?.split('/').at(-1);
  const modules = new KeptAnswer<ReadonlySet<string>>();
  const context: ClaimContext = {
    essay,
    prose: all,
    sentences: own,
    statements: own.filter((sentence) => !isHedged(sentence)),
    pin: pin.commit,
    code,
    source,
    languages: languages.all,
    readings,
    nearby,
    ownRepository: () =>
      modules.get(async () => {
        const names = await moduleNames(pin.commit, source, languages);
        return repository === undefined ? names : new Set([...names, repository]);
      }),
    linkedRepositories: new Set(repositoriesIn(essay.text).filter((name) => name !== repository)),
    isOwnName: ownNamesOf(essay, foreign, sentences, languages.all),
    isSketched: sketchedNames(essay, languages.all),
  };
  const claims = await Promise.all(KINDS.map((find) => find(context)));
  return claims.flat().sort((left, right) => left.start - right.start);
}
