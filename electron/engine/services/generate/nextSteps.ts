import type { DepartmentCode } from "#domain/department/departments.ts";
import { assertNever } from "#domain/assertNever.ts";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import type { Random } from "./random.ts";
import { REPORTS } from "./wording/others.ts";

const MINUTE_MS = 60_000;

/** What somebody does next to a case, so long after the last thing that happened to it; `by` is who. */
export interface NextStep {
  readonly afterMs: number;
  readonly by: string;
  readonly actions: readonly GrievanceAction[];
}

export interface GeneratedCase {
  readonly grievance: Grievance;
  /** Whose it is in truth; null for what is no complaint. */
  readonly department: DepartmentCode | null;
  /** Another case of about the same time. */
  readonly another: GrievanceId | null;
}

/** In a room without people anyone who sits there is `desk`; the others are two colleagues. */
const PEOPLE = ["desk", "desk", "01930000-0000-7000-8000-000000000001", "01930000-0000-7000-8000-000000000002"] as const;

/** Null where nobody does anything more of themselves: the case is done with, or it lies. */
export function nextStep(generated: GeneratedCase, random: Random): NextStep | null {
  const { state } = generated.grievance;
  switch (state) {
    case "new":
      return triage(generated, random);
    case "marked":
      return marked(generated, random);
    case "in-action":
      return inAction(random);
    case "atr-sent":
      return reported(random);
    case "needs-info":
      return random.chance(0.6) ? step(random.between(4, 120) * HOUR_MS, "engine", { type: "receive-details" }) : null;
    case "disposed":
      return random.chance(0.035)
        ? step(random.between(6, 150) * HOUR_MS, "engine", { type: "reopen", why: "The citizen says that it is not solved" })
        : null;
    case "not-a-grievance":
    case "duplicate":
    case "transferred-out":
    case "sub-judice":
      return null;
    default:
      return assertNever(state);
  }
}

function triage({ grievance, department, another }: GeneratedCase, random: Random): NextStep | null {
  const by = random.pick(PEOPLE);
  const afterMs = skewed(random, 4 * MINUTE_MS, 14 * HOUR_MS);
  if (department === null) return step(afterMs, by, { type: "set-aside", aside: { as: "not-a-grievance", reason: "शिकायत नहीं है" } });
  const chance = random.fraction();
  if (chance < 0.002) return null;
  if (chance < 0.012 && another !== null) {
    return step(afterMs, by, { type: "set-aside", aside: { as: "duplicate", reason: "The same complaint", duplicateOf: another } });
  }
  if (chance < 0.022) {
    return step(afterMs, by, {
      type: "set-aside",
      aside: { as: "transferred-out", reason: "A matter of the bank", body: "Reserve Bank of India" },
    });
  }
  if (chance < 0.025) return step(afterMs, by, { type: "set-aside", aside: { as: "sub-judice", reason: "Before the civil court" } });
  if (chance < 0.05) return step(afterMs, by, { type: "ask-details", question: "कृपया स्थान और मोबाइल नंबर बताएं" });
  const mark: GrievanceAction = { type: "mark", to: { department, district: grievance.district, office: null } };
  if (chance < 0.15) return step(afterMs, by, { type: "assign", to: by }, mark);
  if (chance < 0.18) return step(afterMs, by, mark, { type: "additionally-mark", to: { department: "CMO", district: null, office: null } });
  return step(afterMs, by, mark);
}

function marked({ grievance: { markedTo, dispute } }: GeneratedCase, random: Random): NextStep | null {
  const chance = random.fraction();
  const afterMs = skewed(random, 20 * MINUTE_MS, 2 * DAY_MS);
  if (dispute !== null) {
    return random.chance(0.9)
      ? step(afterMs, "desk", { type: "settle-dispute", words: "The office keeps it: the land is its own" }, { type: "undertake" })
      : null;
  }
  if (chance < 0.012) return null;
  if (chance < 0.03 && markedTo !== null) {
    const words = "The land belongs to another body, see the revenue record";
    return step(afterMs, "desk", { type: "dispute", by: markedTo, words, superior: "CMO/cmo" as OfficeId });
  }
  if (chance < 0.06) return step(afterMs, "desk", { type: "note", words: "JE से बात हुई, आज मौके पर जाएंगे" }, { type: "undertake" });
  return step(afterMs, "desk", { type: "undertake" });
}

function inAction(random: Random): NextStep | null {
  const chance = random.fraction();
  if (chance < 0.012) return null;
  const words = random
    .pick(REPORTS)
    .replace("{number}", String(random.between(1, 99_999)))
    .replace("{street}", String(random.between(1, 99)));
  const atr = {
    outcome: random.chance(0.86) ? ("solved" as const) : ("partly" as const),
    text: words,
    officer: random.pick(["कनिष्ठ अभियंता", "उपमंडल अभियंता", "खंड अधिकारी"]),
    actedAt: null,
    proof: random.chance(0.5) ? ["फ़ोटो 1"] : [],
    citizenContacted: random.chance(0.7) ? true : null,
  };
  return step(skewed(random, 3 * HOUR_MS, 16 * DAY_MS), "desk", { type: "send-atr", atr });
}

function reported(random: Random): NextStep {
  const afterMs = skewed(random, 20 * MINUTE_MS, 2 * DAY_MS);
  const by = random.pick(PEOPLE);
  return random.chance(0.08)
    ? step(afterMs, by, { type: "return-atr", reason: "फ़ोटो नहीं है, दोबारा भेजें" })
    : step(afterMs, by, { type: "accept-atr", exception: null });
}

function step(afterMs: number, by: string, ...actions: readonly GrievanceAction[]): NextStep {
  return { afterMs, by, actions };
}

/** Mostly soon, sometimes late. */
function skewed(random: Random, leastMs: number, mostMs: number): number {
  return Math.round(leastMs + random.fraction() ** 3 * (mostMs - leastMs));
}
