import type { FoundPlace } from "#contract/places.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { Words } from "../../../i18n/useWords.ts";
import { nameOfPlace, pathOfPlace } from "../../../ui/places/placeWords.ts";
import type { Choice } from "../forms/choices.ts";

/** How the ids of the lines begin that are no found place: one's own words, and no district. */
export const OWN_WORDS = "own-words";
export const UNKNOWN = "unknown";

/** The lines for what was found; null until the engine has answered. The last line may take the district away, so Enter never meets it before the places. */
export function placeChoices(
  found: readonly FoundPlace[] | null,
  text: string,
  known: DistrictName | null,
  words: Words,
): readonly Choice[] {
  const { say, district } = words;
  const places = (found ?? []).map((place, at) => ({
    id: placeId(text, at),
    label: nameOfPlace(place, words),
    detail: pathOfPlace(place, words),
  }));
  // Where the last line stood alone and places come in above it, it is another line, so that the first place is pointed at.
  const standing = places.length === 0 ? "alone" : "last";
  if (known === null) return places;
  if (text !== "") {
    return [
      ...places,
      { id: `${OWN_WORDS}-${standing}`, label: say("desk.act.place.ownWords", { typed: text, district: district(known) }) },
    ];
  }
  return found === null ? [] : [...places, { id: `${UNKNOWN}-${standing}`, label: say("district.unknownLong") }];
}

/** Letters and digits alone; another one for each line of each text, so that the first line of a new answer is pointed at. */
export function placeId(text: string, at: number): string {
  return `place-${Array.from(text, (letter) => letter.codePointAt(0)?.toString(36)).join("-")}-${at}`;
}
