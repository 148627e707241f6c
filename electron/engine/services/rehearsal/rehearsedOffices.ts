import { createHash } from "node:crypto";
import { appendEvents } from "#db/append/append.ts";
import type { Writer } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { lastActOfOthers, lastEventAt } from "#db/queries/actOfPerson.ts";
import { openCasesNewestFirst } from "#db/queries/openCases.ts";
import { assertNever } from "#domain/assertNever.ts";
import { HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { departmentOf } from "#domain/department/departments.ts";
import { districtOf } from "#domain/geography/districts.ts";
import type { Atr, GrievanceAction } from "#domain/grievance/actions.ts";
import { ALERT_KINDS } from "#domain/grievance/alert.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { ENGINE } from "../../core/commands/act.ts";
import { guardedTimer } from "../../core/guard/guardedTimer.ts";
import type { RecordGuard } from "../../core/guard/recordGuard.ts";
import type { IntakeRules } from "../../core/ingest/ingestPosts.ts";
import { NO_HANDS } from "./hands.ts";
import type { createHands, Hands } from "./hands.ts";

const ACTOR = "rehearsal";
const ACT_EVERY_MS = 2_000;
/** Older cases have had their day. */
const CASES_WATCHED = 3_000;
/** So that the writer is not held up while the days before the rehearsal are made up for, and these are over before a person has read the first case. */
const ACTS_AT_ONCE = 200;
const CATCH_UP_EVERY_MS = 200;
/** A record in which nothing was to be done for so long has nothing to make up for. */
const IDLE_TURNS = 5;

interface RehearsedOfficesOptions {
  readonly record: Writer;
  readonly hands: ReturnType<typeof createHands>;
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly guard: Pick<RecordGuard, "obstacle" | "met">;
  readonly onDidChange: () => void;
}

/** Does for the offices and the cell what they would do, from now on and for the days before. */
export function startRehearsedOffices({ record, hands, now, guard, onDidChange }: RehearsedOfficesOptions) {
  let [hasActed, idleTurns, caughtUp] = [false, 0, false];
  const turn = () => {
    hands.look(now(), caughtUp);
    const acts = actAll(record, now(), hands.leftAt);
    if (acts > 0) onDidChange();
    hasActed ||= acts > 0;
    idleTurns = acts > 0 ? 0 : idleTurns + 1;
    // The first posts may still be on their way.
    caughtUp ||= acts === 0 && (hasActed || idleTurns >= IDLE_TURNS);
    return acts > 0 && !caughtUp ? CATCH_UP_EVERY_MS : ACT_EVERY_MS;
  };
  return {
    /** True once what they would have done before the rehearsal began is done. */
    hasCaughtUp: () => caughtUp,
    stop: guardedTimer(guard, { turn, firstAfterMs: ACT_EVERY_MS }),
  };
}

/** Does the steps that are due, one for each case; returns how many that were. */
export function actAll(record: Writer, now: number, hands: Hands = NO_HANDS): number {
  const due = openCasesNewestFirst(record, CASES_WATCHED).filter((id) => dueStep(record, id, now, hands) !== null);
  return record.transaction(() => due.slice(0, ACTS_AT_ONCE).filter((id) => act(record, id, now, hands)).length);
}

/**
 * When a post of a rehearsal counts as read: as it was written, since the days before the rehearsal are made up, and after all that was done to its case until
 * then. So the history of each case is in the order of time.
 */
export function rehearsedTimes(now: () => number, hands: Hands = NO_HANDS): NonNullable<IntakeRules["happenedAt"]> {
  return (record, id, writtenAt) => {
    const at = Math.min(writtenAt, now());
    while (act(record, id, at, hands));
    return Math.max(at, lastEventAt(record, id) ?? 0);
  };
}

/**
 * What is to be done now. Where a person at a desk has worked on the case or has it in hand, nothing follows for some minutes, and nothing from before that: so
 * nobody takes it from under their hands, and what they try out can be taken back.
 */
function dueStep(record: Writer, id: GrievanceId, now: number, hands: Hands): NextStep | null {
  const grievance = readGrievance(record, id);
  const step = grievance && nextStepOf(grievance);
  if (step === null || step.at > now) return null;
  const byPerson = lastActOfOthers(record, id, ENGINE, ACTOR);
  const afterAct = byPerson === null ? 0 : byPerson + between(10 * MINUTE_MS, HOUR_MS, chanceOf(id, 12));
  const leftAt = hands(id, step.action.type);
  const afterLook = leftAt === null ? 0 : leftAt + between(2 * MINUTE_MS, 6 * MINUTE_MS, chanceOf(id, 13));
  const at = Math.max(step.at, afterAct, afterLook);
  return at > now ? null : { ...step, at };
}

function act(record: Writer, id: GrievanceId, now: number, hands: Hands): boolean {
  const grievance = readGrievance(record, id);
  const step = dueStep(record, id, now, hands);
  if (!grievance || !step) return false;
  // Nothing is done before what it follows on, also where the clock was there first.
  const at = Math.max(step.at, lastEventAt(record, id) ?? 0);
  const decision = decide(grievance, step.action, { now: at, policy: DEFAULT_SLA_POLICY });
  if (!decision.ok) return false;
  appendEvents(record, { grievanceId: grievance.id, events: decision.events, actor: ACTOR, now: at });
  return true;
}

const MINUTE_MS = 60_000;

/** What an office or the cell does next to a case, and when (milliseconds UTC). */
interface NextStep {
  readonly at: number;
  readonly action: GrievanceAction;
}

type SteppedCase = Pick<Grievance, "id" | "state" | "openedAt" | "department" | "district" | "kind" | "alerts" | "timeline">;

/** Whatever comes first: a step on the way of the case, or that somebody at a desk has seen what raises an alert. */
function nextStepOf(grievance: SteppedCase): NextStep | null {
  const seen = acknowledgementOf(grievance);
  const onItsWay = stepOnItsWay(grievance);
  if (seen === null || onItsWay === null) return seen ?? onItsWay;
  return seen.at <= onItsWay.at ? seen : onItsWay;
}

/** Minutes after the citizen wrote, so that a room sees the banner come and go, and what lies before the rehearsal is seen at once. */
function acknowledgementOf({ id, openedAt, alerts }: SteppedCase): NextStep | null {
  const kind = ALERT_KINDS.find((each) => alerts[each] !== null && alerts[each].acknowledgedAt === null);
  if (kind === undefined) return null;
  const from = kind === "emergency" ? openedAt : (alerts[kind]?.sinceAt ?? openedAt);
  return { at: from + between(MINUTE_MS, 4 * MINUTE_MS, chanceOf(id, 11)), action: { type: "acknowledge-alert", kind } };
}

/**
 * What becomes of a case in a rehearsal, told by its id: most are marked within minutes and reported on within two
 * days, some offices stay silent, and some reports are returned. Null where nobody does anything more.
 */
function stepOnItsWay(grievance: SteppedCase): NextStep | null {
  const { id, state, openedAt, department, district, kind, timeline } = grievance;
  // Counted from the step before, no matter who took it: a report that was returned comes again, and not in the same second.
  const since = timeline.steps.at(-1)?.at ?? openedAt;
  const markedAt = since + between(2 * MINUTE_MS, 25 * MINUTE_MS, chanceOf(id, 0));
  const undertakenAt = since + between(10 * MINUTE_MS, 5 * HOUR_MS, chanceOf(id, 1));
  const reportedAt = since + between(2 * HOUR_MS, 40 * HOUR_MS, chanceOf(id, 2));
  const checkedAt = since + between(30 * MINUTE_MS, 4 * HOUR_MS, chanceOf(id, 3));
  switch (state) {
    case "new":
      if (kind === "other") return { at: markedAt, action: { type: "set-aside", aside: { as: "not-a-grievance", reason: "शिकायत नहीं" } } };
      if (department === null || chanceOf(id, 4) < SHARE_NEVER_MARKED) return null;
      return { at: markedAt, action: { type: "mark", to: { department, district, office: null } } };
    case "marked":
      return { at: undertakenAt, action: { type: "undertake" } };
    case "in-action":
      return chanceOf(id, 5) < SHARE_SILENT ? null : { at: reportedAt, action: { type: "send-atr", atr: reportOf(grievance) } };
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

/** What an office says of its work: seldom twice the same, as a rule without a picture, and not always after a talk with the citizen. */
function reportOf({ id, department, district }: Pick<Grievance, "id" | "department" | "district">): Atr {
  const whose = department === null ? "" : departmentOf(department).short.hi;
  const where = district === null ? "क्षेत्र" : districtOf(district).hi;
  const words = WORDS_OF_OFFICES[Math.floor(chanceOf(id, 6) * WORDS_OF_OFFICES.length)] ?? WORDS_OF_OFFICES[0];
  return {
    outcome: chanceOf(id, 7) < 0.85 ? "solved" : "partly",
    text: `${words(whose, where)} (पूर्वाभ्यास)`,
    officer: OFFICERS[Math.floor(chanceOf(id, 8) * OFFICERS.length)] ?? null,
    actedAt: null,
    proof: chanceOf(id, 9) < 0.5 ? ["फ़ोटो 1"] : [],
    citizenContacted: chanceOf(id, 10) < 0.7 ? true : null,
  };
}

const WORDS_OF_OFFICES = [
  (whose: string, where: string) => `${whose} की टीम ने ${where} में मौके पर जाकर कार्य पूरा कर दिया है।`,
  (whose: string, where: string) => `${where} में कनिष्ठ अभियंता ने मौका देखा, खराबी ठीक कर दी गई और आपूर्ति चालू है। ${whose}`,
  (whose: string, where: string) => `शिकायतकर्ता से फ़ोन पर बात हुई, ${where} की समस्या का समाधान हो गया है। ${whose}`,
  (whose: string, where: string) => `${whose}: ठेकेदार को निर्देश देकर ${where} में काम करवा दिया गया है, निगरानी रखी जा रही है।`,
  (whose: string, where: string) => `${where} में सामान बदल दिया गया है, नागरिक संतुष्ट हैं। ${whose}`,
  (whose: string, where: string) => `${whose} द्वारा जाँच की गई; ${where} में आधा काम पूरा है, शेष के लिए अनुमान स्वीकृत हो चुका है।`,
] as const;

const OFFICERS = ["कनिष्ठ अभियंता", "उपमंडल अभियंता", "कार्यकारी अभियंता", "खंड अधिकारी"] as const;

/** 0 to 1, the same for a case at every start; the rounds are independent of each other. */
function chanceOf(id: GrievanceId, round: number): number {
  return createHash("sha256").update(`${id} ${round}`).digest().readUInt32BE() / 2 ** 32;
}

function between(least: number, most: number, chance: number): number {
  return Math.round(least + (most - least) * chance);
}
