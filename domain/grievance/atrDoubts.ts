import type { DepartmentCode } from "../department/departments.ts";
import { normaliseText } from "../text/normalise.ts";
import type { Grievance } from "./grievance.ts";

/** What makes one look twice at a report before it is accepted. */
export const ATR_DOUBTS = [
  /** Its words stand in the report of another case. */
  "copied",
  /** A work on the spot without a photograph or a paper. */
  "without-proof",
  /** The office did not say that it spoke with the citizen. */
  "citizen-not-contacted",
] as const;
export type AtrDoubt = (typeof ATR_DOUBTS)[number];

/** What the report of a case leaves open; empty without a report. `copied`: another case has a report of the same words. */
export function atrDoubtsOf({ atr, routine, department }: Grievance, { copied }: { readonly copied: boolean }): readonly AtrDoubt[] {
  if (atr === null) return [];
  const canBeSeen = routine || (department !== null && WORKS_ON_THE_SPOT.has(department));
  const doubts: readonly (AtrDoubt | false)[] = [
    copied && "copied",
    atr.outcome !== "not-possible" && canBeSeen && atr.proof.length === 0 && "without-proof",
    atr.citizenContacted !== true && "citizen-not-contacted",
  ];
  return doubts.filter((doubt) => doubt !== false);
}

/** Departments whose work can be photographed. */
const WORKS_ON_THE_SPOT: ReadonlySet<DepartmentCode> = new Set<DepartmentCode>([
  "PHED",
  "UHBVN",
  "DHBVN",
  "ULB",
  "PWD",
  "HSVP",
  "PANCHAYAT",
  "IRRIGATION",
  "MARKETING_BOARD",
  "HSIIDC",
  "GMDA",
  "FOREST",
]);

/** Below this many letters two offices may well say the same. */
const FEWEST_LETTERS = 24;
const MOST_LETTERS = 160;

/**
 * The words of a report as they would be copied: without numbers, dates, signs and case. Null where there are too few
 * of them to be anybody's own.
 */
export function atrWords(text: string): string | null {
  const letters = normaliseText(text).replaceAll(/[^\p{L}\p{M}]+/gu, "");
  return letters.length < FEWEST_LETTERS ? null : letters.slice(0, MOST_LETTERS);
}
