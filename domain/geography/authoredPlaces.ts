import type { DistrictName } from "./districts.ts";
import { NORTHERN_PLACES } from "./places/north.ts";
import { SOUTHERN_PLACES } from "./places/south.ts";
import { WESTERN_PLACES } from "./places/west.ts";

/** A line of the lists in `places/`: `level Name @Sub-division: spelling, spelling`; `north.ts` names the letters of the levels. */
export interface AuthoredPlace {
  readonly letter: string;
  readonly name: string;
  readonly subDivision: string;
  /** Further ones beside the name, with their marks: `?` and `^` before a spelling. */
  readonly spellings: readonly string[];
}

/** What is before a spelling that is an ordinary word as well, or that counts only as it is written. */
export const SPELLING_MARK = /^[?^]/u;

/** District by district. */
export function authoredPlaces(): readonly (readonly [district: DistrictName, places: readonly AuthoredPlace[]])[] {
  return [NORTHERN_PLACES, WESTERN_PLACES, SOUTHERN_PLACES].flatMap((group) =>
    Object.entries(group).map(([district, lines]) => [district as DistrictName, lines.split("\n").flatMap(placeOf)] as const),
  );
}

const LINE = /^\s*([dtwblvk]) ([^@:]+?) @([^:]+): ?(.*)$/u;

function placeOf(line: string): readonly AuthoredPlace[] {
  const match = LINE.exec(line);
  if (!match) return [];
  const [, letter = "", name = "", subDivision = "", spellings = ""] = match;
  return [{ letter, name, subDivision, spellings: spellings.split(",").map((each) => each.trim()) }];
}
