import type { DepartmentCode } from "../department/departments.ts";
import { normaliseText } from "../text/normalise.ts";
import type { Grievance } from "./grievance.ts";

/** Reasons to check a report before it is accepted. */
export const ATR_DOUBTS = [
  /** Another case has a report with the same words. */
  "copied",
  /** A work on the spot without a photograph or a paper. */
  "without-proof",
  /** The office did not say that it spoke with the citizen. */
  "citizen-not-contacted",
] as const;
export type AtrDoubt = (typeof ATR_DOUBTS)[number];

/** The doubts about the report of a case; empty without a report. `copied`: another case has a report with the same words. */
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

/** Reports with fewer letters are alike by chance. */
const FEWEST_LETTERS = 24;
const MOST_LETTERS = 160;

/**
 * The letters of a report, for finding copies: without numbers, dates, signs and case. Null where there are too few
 * to tell.
 */
export function atrWords(text: string): string | null {
  const letters = normaliseText(text).replaceAll(/[^\p{L}\p{M}]+/gu, "");
  return letters.length < FEWEST_LETTERS ? null : letters.slice(0, MOST_LETTERS);
}
