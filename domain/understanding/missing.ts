import type { DepartmentGuess, Location, MissingDetail } from "../proposal/proposal.ts";
import type { Reading } from "./reading.ts";

/** Fewer words than this, without a department, say too little to act on. */
const FEWEST_WORDS = 5;

/** What the cell has to ask the citizen for before an office can act. */
export function missingFrom(
  { tokens, personalData }: Reading,
  location: Location,
  departments: readonly DepartmentGuess[],
): readonly MissingDetail[] {
  const missing: MissingDetail[] = [];
  const named = location.places.some(({ level }) => level !== "district");
  if (location.district === null || (!named && !NUMBERED_PLACE.test(tokens.map(({ key }) => key).join(" ")))) missing.push("place");
  if (!personalData.some(({ type }) => type === "phone")) missing.push("phone");
  if (departments.length === 0 || tokens.length < FEWEST_WORDS) missing.push("detail");
  return missing;
}

/** "sector 14", "ward 7", "gali no 3": enough to find it within a known district. */
const NUMBERED_PLACE = /\b(?:sektor|sek|vard|blok|fej|gali(?: no| nambar)?|hous no|makan no|plot(?: no)?) ?\d/u;
