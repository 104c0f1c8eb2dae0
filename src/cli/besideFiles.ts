import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import process from 'node:process';
import { nameUntilWhole } from '../core';

/** What follows the name of a file in the name of a file that we write beside it: our process, and something unique. */
const ENDING = /^\.(\d+)\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/;

/** A name that no other file has, in the same folder. What is written there is complete before it gets its name. */
export function nameBeside(place: string): string {
  return nameUntilWhole(place, `${process.pid}.${randomUUID()}`);
}

/** Removes what runs that were killed have left beside these files. Leaves alone what a running process may be writing. */
export async function removeLeftBeside(places: readonly string[]): Promise<void> {
  const names = new Map<string, string[]>();
  for (const place of places) {
    const folder = path.dirname(place);
    names.set(folder, [...(names.get(folder) ?? []), path.basename(place)]);
  }
  for (const [folder, own] of names) {
    const left = (await namesIn(folder)).filter((name) => isLeftBeside(name, own));
    await Promise.all(left.map((name) => fs.rm(path.join(folder, name), { force: true })));
  }
}

function isLeftBeside(name: string, own: readonly string[]): boolean {
  const begun = own.find((each) => name.startsWith(`${each}.`));
  const [, process] = ENDING.exec(name.slice(begun?.length ?? 0)) ?? [];
  return begun !== undefined && process !== undefined && !isRunning(Number(process));
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // A process of another person may not be asked, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await fs.readdir(folder);
  } catch {
    // It does not exist yet, or writing says what is wrong with it.
    return [];
  }
}
