import { readdir, realpath } from 'node:fs/promises';
import * as path from 'node:path';
import {
  checkClaims,
  createExcerptSource,
  lintEssay,
  message,
  ruleLabel,
  type EssayRegistry,
  type Finding,
  type OtherText,
  type SourceTree,
  type Target,
  walkthroughTextsOf,
  type WalkthroughTexts,
} from '../../core';
import { codeLanguages } from '../../core/languages';
import { GitHistory } from '../adapters/gitHistory';
import { decodeText, NodeSourceTree } from '../adapters/nodeSourceTree';
import { showClaims } from './claims';
import { codeAtCommits } from '../codeAtCommit';
import { WORK_TREE } from '../checkedPack';
import { annotatedPath, type Annotation, type Format } from '../formats/annotation';
import { githubCommands } from '../formats/github';
import { sarifLog } from '../formats/sarif';
import { readRegularFile } from '../adapters/regularFile';
import type { ExitCode, Io } from '../io';
import { LARGEST_ESSAY, readNamedFile } from '../namedFile';
import { packsFor } from '../findPacks';
import { existingFolder, repositoryLanguage } from '../openCheckout';
import { readyForFences } from '../syntaxFiles';

export interface LintOptions {
  /** The file of the essay. */
  readonly file: string;
  /** The checkout that the essay is about. */
  readonly repo: string;
  readonly registry: EssayRegistry;
  /** When absent, the target that the essay names. */
  readonly target: Target | undefined;
  /** Ids of rules to turn off. */
  readonly disabled: readonly string[];
  readonly format: Format;
  /** Prints all claims with their answers instead of the findings. */
  readonly showsClaims: boolean;
}

/** `source-guide lint`: prints the findings of an essay. Ends with 0 when there are only notes (severity `information`) and no open place. */
export async function lint(options: LintOptions, io: Io): Promise<ExitCode> {
  const root = existingFolder(options.repo, io);
  const file = path.resolve(options.file);
  const text = readNamedFile(options.file, io, LARGEST_ESSAY);
  const tree = new NodeSourceTree(root);
  await readyForFences(text, io);
  const source = createExcerptSource({
    tree,
    language: await repositoryLanguage(tree, io),
    history: new GitHistory(root),
    codeAt: codeAtCommits(root),
    otherTexts: () => postsBeside(file),
    walkthroughs: () => walkthroughsFor(tree, root),
  });
  const { registry, target } = options;
  if (options.showsClaims) {
    const check = { source, languages: codeLanguages };
    return showClaims({ file: options.file, text, check, isJson: options.format === 'json' }, io);
  }
  const findings = await lintEssay(text, {
    registry,
    target,
    disabled: new Set(options.disabled),
    source,
    languages: codeLanguages,
    checkClaims,
  });
  io.out(printed(findings, { file, root }, options, io));
  return findings.some(({ severity, isOpenPlace }) => severity !== 'information' || isOpenPlace) ? 1 : 0;
}

function printed(
  findings: readonly Finding[],
  { file, root }: { readonly file: string; readonly root: string },
  options: LintOptions,
  io: Io,
): string {
  switch (options.format) {
    case 'json':
      return asJson(findings, io);
    case 'text':
      return asText(findings, options.file, io);
    case 'sarif':
      return sarifLog([{ name: WORK_TREE, annotations: asAnnotations(findings, file, root, io) }], 'lint');
    case 'github':
      return githubCommands([{ name: WORK_TREE, annotations: asAnnotations(findings, file, root, io) }]);
  }
}

function asAnnotations(findings: readonly Finding[], file: string, root: string, io: Io): Annotation[] {
  return findings.map(({ rule, severity, range: { start }, message: text }) => ({
    rule,
    level: severity === 'information' ? 'note' : severity,
    text: io.translate(text),
    path: annotatedPath(file, root),
    line: start.line + 1,
    column: start.column + 1,
  }));
}

async function walkthroughsFor(tree: SourceTree, root: string): Promise<WalkthroughTexts | undefined> {
  const packs = await packsFor(tree, root);
  const [first] = packs;
  return first && { version: first.module, texts: packs.flatMap(walkthroughTextsOf) };
}

function asJson(findings: readonly Finding[], io: Io): string {
  const printed = findings.map(({ code, rule, severity, range, message: text }) => ({
    code,
    rule,
    severity,
    line: range.start.line + 1,
    column: range.start.column + 1,
    message: io.translate(text),
  }));
  return JSON.stringify(printed, undefined, 2) + '\n';
}

function asText(findings: readonly Finding[], file: string, io: Io): string {
  const words = {
    error: message('error'),
    warning: message('warning'),
    information: message('information'),
  };
  const lines = findings.map((finding) => {
    const {
      severity,
      range: { start },
      message: text,
    } = finding;
    const place = `${file}:${start.line + 1}:${start.column + 1}`;
    return `${place}: ${io.translate(words[severity])} ${ruleLabel(finding)}: ${io.translate(text)}\n`;
  });
  const count = (wanted: Finding['severity']): number =>
    findings.filter(({ severity }) => severity === wanted).length;
  const total = message(
    '{0} errors, {1} warnings, {2} notes',
    count('error'),
    count('warning'),
    count('information'),
  );
  return lines.join('') + io.translate(total) + '\n';
}

const MOST_POSTS = 200;
/** Bytes. */
const LARGEST_POST = 400_000;

/** The other posts in the folder of the essay, to find text that is copied from them. */
async function postsBeside(file: string): Promise<OtherText[]> {
  const folder = path.dirname(file);
  const home = await realpath(folder);
  const names = (await readdir(folder)).filter(
    (name) => name.endsWith('.md') && name !== path.basename(file),
  );
  const texts: OtherText[] = [];
  for (const name of names.sort().slice(0, MOST_POSTS)) {
    // Skips folders, and files that cannot be read: they are not what the writer asks about.
    const { bytes } = readRegularFile(path.join(folder, name), LARGEST_POST, home);
    if (bytes) texts.push({ name, text: decodeText(bytes) });
  }
  return texts;
}
