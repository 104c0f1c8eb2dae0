import type { RepoPath } from '../../../base/repoPath';
import { LineIndex } from '../../../base/text';
import type { FunctionEntity, GoPackage } from '../calls/entities';
import type { AnalysedTree } from '../calls/indexer';
import { readEvents, type BodyEvents } from './bodyEvents';
import { channelUsesIn } from './channelFacts';
import type { TextOf } from './foldConstant';
import { identityOf, isExported, isShared } from './identity';
import { lockCallsIn, lockPassedOn } from './lockFacts';
import { printExpression } from './printExpression';
import { waitCallsIn } from './waitCalls';

/** A place at which a function uses something that it shares with others. */
export interface SharedUse {
  readonly kind: 'lock' | 'readLock' | 'wait' | 'receive';
  /** What it uses, as the function writes it. */
  readonly written: string;
  /** The file of the function. */
  readonly path: RepoPath;
  /** The function, as Go prints it. */
  readonly symbol: string;
  /** From 0. */
  readonly line: number;
}

/** Finds the functions that take the same lock, or wait for the same thing. Reads a package when it is first asked for. */
export class SharedUses {
  private readonly byPackage = new Map<GoPackage, ReadonlyMap<string, readonly SharedUse[]>>();
  /** Locks that methods take for the functions that call them, which may be those of other packages. */
  private readonly passedOn = new Set<string>();

  constructor(private readonly tree: AnalysedTree) {}

  /** Every use of a field or package variable, those in its own package first. */
  of(identity: string): readonly SharedUse[] {
    const path = identity.slice(0, identity.indexOf('#')) as RepoPath;
    const home = this.tree.universe.file(path)?.scope.ownPackage;
    if (!home) return [];
    const own = this.usesIn(home).get(identity) ?? [];
    if (!isExported(identity) && !this.passedOn.has(identity)) return own;
    const others = [...this.tree.universe.packages()].filter((one) => one !== home);
    return [...own, ...others.flatMap((goPackage) => this.usesIn(goPackage).get(identity) ?? [])];
  }

  private usesIn(goPackage: GoPackage): ReadonlyMap<string, readonly SharedUse[]> {
    let uses = this.byPackage.get(goPackage);
    if (!uses) {
      uses = this.read(goPackage);
      this.byPackage.set(goPackage, uses);
    }
    return uses;
  }

  private read({ files }: GoPackage): ReadonlyMap<string, readonly SharedUse[]> {
    const uses = new Map<string, SharedUse[]>();
    for (const { path, functions } of files) {
      const text = this.tree.textOf(path);
      if (text === undefined || !MAY_SHARE.test(text)) continue;
      const lines = new LineIndex(text);
      for (const entity of functions) {
        for (const [identity, use] of this.usesOf(entity, text, lines)) {
          const known = uses.get(identity);
          if (known) known.push(use);
          else uses.set(identity, [use]);
        }
      }
    }
    return uses;
  }

  private usesOf(
    entity: FunctionEntity,
    text: string,
    lines: LineIndex,
  ): readonly (readonly [string, SharedUse])[] {
    const { body } = entity.declaration;
    if (!body || !MAY_SHARE.test(text.slice(body.start, body.end))) return [];
    const passedOn = lockPassedOn(entity, this.tree.textOf);
    if (passedOn !== undefined) {
      this.passedOn.add(passedOn);
      return [];
    }
    const events = readEvents(entity, text);
    if (!events) return [];
    return partsOf(events, this.tree.textOf).flatMap(({ identity, kind, written, start }) => {
      if (!isShared(identity)) return [];
      const { path, symbol } = entity;
      return [
        [identity, { kind, written, path: path as RepoPath, symbol, line: lines.lineAt(start) }] as const,
      ];
    });
  }
}

/** Bodies without any of these share nothing, and need not be read. */
const MAY_SHARE = /\.(?:Try)?R?Lock\(|\.Wait\(|<-/;

interface UsedPart {
  readonly identity: ReturnType<typeof identityOf>;
  readonly kind: SharedUse['kind'];
  readonly written: string;
  readonly start: number;
}

function partsOf(events: BodyEvents, textOf: TextOf): readonly UsedPart[] {
  const taken = lockCallsIn(events, textOf).filter(({ isRelease }) => !isRelease);
  const locks = taken.map(({ identity, mode, written, event }): UsedPart => {
    return { identity, kind: mode === 'read' ? 'readLock' : 'lock', written, start: event.call.start };
  });
  const waits = waitCallsIn(events).map((part): UsedPart => ({ ...part, kind: 'wait' }));
  const receives = channelUsesIn(events)
    .filter(({ direction, isChoice }) => direction === 'receive' && !isChoice)
    .map(({ channel, scope, start }): UsedPart => {
      const identity = identityOf(channel, scope, events);
      return { identity, kind: 'receive', written: printExpression(channel, events.text), start };
    });
  return [...locks, ...waits, ...receives];
}
