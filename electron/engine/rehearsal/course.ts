import { createHash } from "node:crypto";
import { assertNever } from "#domain/assertNever.ts";
import { HOUR_MS } from "#domain/clock/indianDay.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { GrievanceId } from "#domain/ids.ts";

const MINUTE_MS = 60_000;

/** What an office or the cell does next to a case, and when (milliseconds UTC). */
export interface NextStep {
  readonly at: number;
  readonly action: GrievanceAction;
}

/**
 * What becomes of a case in a rehearsal, told by its id: most are marked within minutes and reported on within two
 * days, some offices stay silent, and some reports are returned. Null where nobody does anything more.
 */
export function nextStepOf(grievance: Pick<Grievance, "id" | "state" | "openedAt" | "department" | "district" | "kind">): NextStep | null {
  const { id, state, openedAt, department, district, kind } = grievance;
  const markedAt = openedAt + between(2 * MINUTE_MS, 25 * MINUTE_MS, chanceOf(id, 0));
  const undertakenAt = markedAt + between(10 * MINUTE_MS, 5 * HOUR_MS, chanceOf(id, 1));
  const reportedAt = undertakenAt + between(2 * HOUR_MS, 40 * HOUR_MS, chanceOf(id, 2));
  const checkedAt = reportedAt + between(30 * MINUTE_MS, 4 * HOUR_MS, chanceOf(id, 3));
  switch (state) {
    case "new":
      if (kind === "other") return { at: markedAt, action: { type: "set-aside", aside: { as: "not-a-grievance", reason: "शिकायत नहीं" } } };
      if (department === null || chanceOf(id, 4) < SHARE_NEVER_MARKED) return null;
      return { at: markedAt, action: { type: "mark", to: { department, district, office: null } } };
    case "marked":
      return { at: undertakenAt, action: { type: "undertake" } };
    case "in-action":
      return chanceOf(id, 5) < SHARE_SILENT ? null : { at: reportedAt, action: { type: "send-atr", atr: ATR } };
    case "atr-sent":
      return { at: checkedAt, action: { type: "accept-atr", exception: null } };
    case "disposed":
    case "needs-info":
    case "not-a-grievance":
    case "duplicate":
    case "transferred-out":
    case "sub-judice":
      return null;
    default:
      return assertNever(state);
  }
}

const SHARE_NEVER_MARKED = 0.08;
const SHARE_SILENT = 0.35;

const ATR = {
  outcome: "solved",
  text: "मौके पर जाकर कार्य पूरा कर दिया गया है। (पूर्वाभ्यास)",
  officer: null,
  actedAt: null,
  proof: [],
} as const satisfies Extract<GrievanceAction, { type: "send-atr" }>["atr"];

/** 0 to 1, the same for a case at every start; the rounds are independent of each other. */
function chanceOf(id: GrievanceId, round: number): number {
  return createHash("sha256").update(`${id} ${round}`).digest().readUInt32BE() / 2 ** 32;
}

function between(least: number, most: number, chance: number): number {
  return Math.round(least + (most - least) * chance);
}
