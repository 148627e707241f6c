import type { DistrictName } from "#domain/geography/districts.ts";
import { soundOfName } from "#domain/geography/soundOfName.ts";
import { askNumber, askRow, askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";

export interface PlaceNameFilter {
  readonly show: "all" | "guesses" | "corrected";
  readonly kind: "village" | "named" | null;
  readonly district: DistrictName | null;
  /** Part of a name, in any script. */
  readonly text: string;
}

/** A place whose Hindi name may be corrected; one that offices answer for is none, for its name stands in their titles. */
export interface PlaceNameLine {
  readonly name: string;
  readonly district: DistrictName | null;
  readonly kind: "village" | "named";
  /** As it is shown. */
  readonly hindi: string;
  /** What it is without the correction. */
  readonly ofDirectory: string;
  readonly isCorrected: boolean;
  /** Shown as it was read from the Latin name: nobody wrote it. */
  readonly isGuess: boolean;
}

export interface PlaceNamePage {
  readonly lines: readonly PlaceNameLine[];
  readonly total: number;
}

type Place = Pick<PlaceNameLine, "name" | "district">;

/** The places of a filter in the order of their Latin names, those after `after`. */
export function placeNamePage(reader: Reader, filter: PlaceNameFilter, after: Place | null, limit: number): PlaceNamePage {
  return reader.snapshot(() => {
    const asked = askedBy(filter);
    return {
      lines: page(reader, { ...asked, name: after?.name ?? "", afterDistrict: after?.district ?? "", limit }).map((row) => lineOf(row)),
      total: count(reader, asked),
    };
  });
}

/** Null where no such place is known, or its name is fixed. */
export function placeNameLine(reader: Reader, { name, district }: Place): PlaceNameLine | null {
  const row = one(reader, name, district ?? "");
  return row && lineOf(row);
}

interface Row {
  readonly name: string;
  readonly district: DistrictName | "";
  readonly kind: "village" | "named";
  readonly hindi: string;
  readonly isGuess: 0 | 1;
  readonly corrected: string | null;
}

function lineOf({ name, district, kind, hindi, isGuess, corrected }: Row): PlaceNameLine {
  const isCorrected = corrected !== null;
  return {
    name,
    district: district === "" ? null : district,
    kind,
    hindi: corrected ?? hindi,
    ofDirectory: hindi,
    isCorrected,
    isGuess: isGuess === 1 && !isCorrected,
  };
}

type Asked = Readonly<Record<"show" | "kind" | "district" | "text" | "sound", string | null>>;

function askedBy({ show, kind, district, text }: PlaceNameFilter): Asked {
  const typed = text.trim();
  const sound = soundOfName(typed);
  return { show, kind, district, text: typed === "" ? null : like(typed), sound: sound === "" ? null : like(sound) };
}

function like(part: string): string {
  return `%${part.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
}

const COLUMNS = "name, district, kind, hindi, is_guess AS isGuess, corrected";
const LISTED = String.raw`kind <> 'area' AND (@kind IS NULL OR kind = @kind) AND (@district IS NULL OR district = @district)
  AND (@show = 'all' OR (@show = 'guesses' AND is_guess = 1 AND corrected IS NULL) OR (@show = 'corrected' AND corrected IS NOT NULL))
  AND (@text IS NULL OR name LIKE @text ESCAPE '\' OR hindi LIKE @text ESCAPE '\' OR corrected LIKE @text ESCAPE '\' OR sound LIKE @sound ESCAPE '\')`;

// Directories write some names in capitals: they stand among the others.
const page = askRows<[Asked & { readonly name: string; readonly afterDistrict: string; readonly limit: number }], Row>(
  `SELECT ${COLUMNS} FROM place_name
   WHERE ${LISTED} AND (name COLLATE NOCASE, name, district) > (@name COLLATE NOCASE, @name, @afterDistrict)
   ORDER BY name COLLATE NOCASE, name, district LIMIT @limit`,
);
const count = askNumber<[Asked]>(`SELECT count(*) FROM place_name WHERE ${LISTED}`);
const one = askRow<[string, string], Row>(`SELECT ${COLUMNS} FROM place_name WHERE name = ? AND district = ? AND kind <> 'area'`);
