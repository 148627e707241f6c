import { normaliseHindi } from "#domain/geography/placeNaming.ts";
import { soundOfName } from "#domain/geography/soundOfName.ts";
import { askValues } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** The names of the places that are called what was typed, the whole of it, in Latin or in Hindi and however it is spelled. */
export function placesCalled(reader: Reader, typed: string): readonly string[] {
  const known = knownPlacesCalled(reader, typed);
  return known === null ? [] : [...new Set([normaliseHindi(typed), ...known])];
}

/** Those of them that have a name in the record; null where nothing was typed that names could have. */
export function knownPlacesCalled(reader: Reader, typed: string): readonly string[] | null {
  const written = normaliseHindi(typed);
  const sound = soundOfName(written);
  return sound === "" ? null : called(reader, sound, written, written);
}

const called = askValues<[sound: string, hindi: string, corrected: string], string>(
  "SELECT name FROM place_name WHERE sound = ? UNION SELECT name FROM place_name WHERE hindi = ? OR corrected = ?",
);
