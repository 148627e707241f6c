import type { DistrictName } from "#domain/geography/districts.ts";
import { hindiGuess, isLatin } from "#domain/geography/hindiGuess.ts";
import { soundOfName } from "#domain/geography/soundOfName.ts";
import { askValue } from "../ask.ts";
import type { Reader } from "../connection.ts";

/**
 * How a place is written in Hindi: as a person corrected it, as the directories have it, or a guess from its Latin name. Null for no place. Two places of
 * one name in a district are written alike.
 */
export function hindiOfPlace(reader: Reader, place: string | null, district: DistrictName | null): string | null {
  if (place === null || !isLatin(place)) return place;
  const known = byName(reader, place, district ?? "") ?? bySound(reader, soundOfName(place), district ?? "");
  if (known !== null) return known;
  // A road that no directory has is called after where it leads.
  return place.endsWith(ROAD) ? `${hindiOfPlace(reader, place.slice(0, -ROAD.length), district)} रोड` : hindiGuess(place);
}

const ROAD = " Road";

const HINDI = "coalesce(corrected, hindi)";

/** In its district, else where it crosses districts, else anywhere. */
const byName = askValue<[name: string, district: string], string>(
  `SELECT ${HINDI} FROM place_name WHERE name = ? ORDER BY district = ? DESC, district = '' DESC LIMIT 1`,
);

/** Typed in another spelling; only within its district, since there a name stands for one place. */
const bySound = askValue<[sound: string, district: string], string>(
  `SELECT ${HINDI} FROM place_name WHERE sound = ? AND district IN (?, '') LIMIT 1`,
);
