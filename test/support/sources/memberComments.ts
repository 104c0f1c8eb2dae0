import * as ts from 'typescript';
import { isExported } from './parse';

/** How many members of exported interfaces there are, and how many have a doc comment. */
export interface CommentCount {
  readonly members: number;
  readonly commented: number;
}

/** Counts the members of the exported interfaces of these files, and those that a doc comment explains. */
export function countMemberComments(sources: readonly ts.SourceFile[]): CommentCount {
  const members = sources
    .flatMap(({ statements }) => statements)
    .filter(ts.isInterfaceDeclaration)
    .filter(isExported)
    .flatMap((declaration) => [...declaration.members]);
  const commented = members.filter((member) => ts.getJSDocCommentsAndTags(member).length > 0);
  return { members: members.length, commented: commented.length };
}
