import type { DistrictName } from "#domain/geography/districts.ts";
import { hindiGuess } from "#domain/geography/hindiGuess.ts";
import { parsePlaceEvent, standingNames } from "#domain/geography/placeNaming.ts";
import type { PlaceNaming } from "#domain/geography/placeNaming.ts";
import { soundOfName, soundsOfNames } from "#domain/geography/soundOfName.ts";
import { askRows, askValue, changeRows } from "../ask.ts";
import type { Writer } from "../connection.ts";
import { PLACES_STREAM } from "../events/stream.ts";

/** Makes the corrections again from the events alone, after events of other seats came in or where all is made again. */
export function projectPlaceNames(writer: Writer): void {
  writer.transaction(() => {
    takeBackAll(writer);
    const events = ofStream(writer, PLACES_STREAM).flatMap(
      ({ type, version, payload }) => parsePlaceEvent(type, version, JSON.parse(payload) as unknown) ?? [],
    );
    for (const naming of standingNames(events)) applyNaming(writer, naming);
  });
}

/** A place that no directory has is known by its correction alone, until a directory has it. */
export function applyNaming(writer: Writer, { name, district, hindi }: PlaceNaming): void {
  if (hindi === null) {
    correct(writer, null, name, district ?? "");
    return;
  }
  keepNew(writer, name, district ?? "", "named", hindiGuess(name), 1, soundOfName(name));
  correct(writer, hindi, name, district ?? "");
}

export interface DirectoryName {
  readonly name: string;
  readonly district: DistrictName | null;
  readonly kind: "area" | "village" | "named";
  readonly hindi: string;
  readonly isGuess: boolean;
}

/** Takes names of a directory in. What people corrected stays. Joins the caller's transaction. */
export function keepDirectoryNames(writer: Writer, names: readonly DirectoryName[]): void {
  writer.transaction(() => keepEach(writer, names, keep));
}

/** Of an imported directory: only names that no other directory has, since those were written by hand. */
export function keepNewNames(writer: Writer, names: readonly DirectoryName[]): void {
  writer.transaction(() => keepEach(writer, names, keepNew));
}

function keepEach(writer: Writer, names: readonly DirectoryName[], one: typeof keep): void {
  const sounds = soundsOfNames(names.map(({ name }) => name));
  for (const [at, { name, district, kind, hindi, isGuess }] of names.entries())
    one(writer, name, district ?? "", kind, hindi, Number(isGuess), sounds[at] ?? "");
}

/** The Hindi of a name anywhere in the State, where somebody wrote it. */
export const writtenHindi = askValue<[name: string], string>(
  "SELECT coalesce(corrected, hindi) FROM place_name WHERE name = ? AND (corrected IS NOT NULL OR is_guess = 0) LIMIT 1",
);

type Kept = [name: string, district: string, kind: string, hindi: string, isGuess: number, sound: string];
const INSERT = "INSERT INTO place_name (name, district, kind, hindi, is_guess, sound) VALUES (?, ?, ?, ?, ?, ?)";
const keep = changeRows<Kept>(
  `${INSERT} ON CONFLICT (name, district) DO UPDATE SET kind = excluded.kind, hindi = excluded.hindi, is_guess = excluded.is_guess`,
);
const keepNew = changeRows<Kept>(`${INSERT} ON CONFLICT (name, district) DO NOTHING`);

const correct = changeRows<[hindi: string | null, name: string, district: string]>(
  "UPDATE place_name SET corrected = ? WHERE name = ? AND district = ?",
);
const takeBackAll = changeRows<[]>("UPDATE place_name SET corrected = NULL WHERE corrected IS NOT NULL");

interface EventRow {
  readonly type: string;
  readonly version: number;
  readonly payload: string;
}
const ofStream = askRows<[string], EventRow>("SELECT type, version, payload FROM event WHERE stream = ? ORDER BY hlc, seat");
