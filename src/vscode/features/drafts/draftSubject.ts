import * as vscode from 'vscode';
import { message, type ReadingSession, type Walkthrough } from '../../../core';
import { localize } from '../../platform/localize';
import { contentLanguage } from '../../platform/settings';
import type { ShownFlow } from '../../index/shownFlow';
import type { OpenCheckout, WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';

/** What a new draft follows. */
export type DraftSubject = {
  readonly open: OpenCheckout;
  /** For its file. */
  readonly name: string;
} & (
  | { readonly kind: 'empty' }
  | { readonly kind: 'walkthrough'; readonly walkthrough: Walkthrough }
  | { readonly kind: 'flow'; readonly root: NonNullable<ShownFlow['root']> }
);

/** Where subjects come from. */
interface SubjectParts {
  readonly checkouts: WorkspaceCheckouts;
  readonly session: ReadingSession;
  readonly shownFlow: ShownFlow;
}

interface SubjectPick extends vscode.QuickPickItem {
  readonly subject?: DraftSubject;
}

/** A draft that follows nothing, about the checkout before the reader. Says so when none is open. */
export function emptySubject({ checkouts, session }: SubjectParts): DraftSubject | undefined {
  const editor = vscode.window.activeTextEditor?.document.uri;
  const [file] = editor ? checkouts.filesAt(editor) : [];
  const read = session.current && checkouts.openOf(session.current.checkout);
  const open = file?.open ?? read ?? checkouts.all[0];
  if (open) return { kind: 'empty', open, name: 'draft' };
  void vscode.window.showInformationMessage(
    localize(message('Open a checkout of openGemini first; its go.mod is how it is recognised.')),
  );
  return undefined;
}

/** Asks what the draft follows: the walkthrough that is being read stands first. */
export async function pickSubject(parts: SubjectParts): Promise<DraftSubject | undefined> {
  const { checkouts, session } = parts;
  const empty = emptySubject(parts);
  if (!empty) return undefined;
  const all = checkouts.all.flatMap((open) =>
    open.checkout.pack.walkthroughs.map((walkthrough) => ({ open, walkthrough })),
  );
  const isCurrent = ({ open, walkthrough }: (typeof all)[number]): boolean =>
    session.current?.walkthrough === walkthrough && session.current.checkout === open.checkout;
  const pickOf = ({ open, walkthrough }: (typeof all)[number]): SubjectPick => ({
    label: walkthrough.prose[contentLanguage()].title || walkthrough.id,
    description: checkouts.distinctionOf(open),
    subject: { kind: 'walkthrough', open, walkthrough, name: walkthrough.id },
  });
  const picks: SubjectPick[] = [
    ...all.filter(isCurrent).map(pickOf),
    { label: localize(message('Empty draft')), subject: empty },
    ...flowPicks(parts),
    { label: localize(message('Walkthroughs')), kind: vscode.QuickPickItemKind.Separator },
    ...all.filter((wanted) => !isCurrent(wanted)).map(pickOf),
  ];
  const placeHolder = localize(message('What does the essay follow?'));
  return (await vscode.window.showQuickPick(picks, { placeHolder }))?.subject;
}

function flowPicks({ checkouts, shownFlow }: SubjectParts): SubjectPick[] {
  const { root } = shownFlow;
  const open = root && checkouts.all.find((one) => one.root.toString() === root.index.root.toString());
  if (!root || !open) return [];
  const { symbol } = root.node;
  const name = symbol.slice(symbol.lastIndexOf('.') + 1);
  return [
    {
      label: localize(message('From the current call flow')),
      description: symbol,
      subject: { kind: 'flow', open, root, name },
    },
  ];
}
