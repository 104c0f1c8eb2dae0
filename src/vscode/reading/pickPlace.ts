import type { Place } from '../../core';
import { pickOne } from '../platform/pickOne';
import { declarationText } from './verdicts';

/** Lets the reader choose one of several places; `undefined` if the reader cancels. */
export async function pickPlace(
  places: readonly Place[],
  title: string,
  placeHolder: string,
): Promise<Place | undefined> {
  const picks = places.map((place) => ({ label: place.symbol, description: declarationText(place), place }));
  return (await pickOne(title, picks, { placeHolder, matchOnDescription: true }))?.place;
}
