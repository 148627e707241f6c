import { dueAt } from "../clock/sla.ts";
import type { SlaPolicy } from "../clock/sla.ts";
import { apply, categoryUnder } from "../grievance/apply.ts";
import type { GrievanceEvent } from "../grievance/events.ts";
import type { Grievance } from "../grievance/grievance.ts";
import { SOURCE_TITLES } from "./exportRow.ts";
import type { ExportRow, ImportSource, ImportStatus } from "./exportRow.ts";
import { placeTold, short } from "./toldProposal.ts";

export interface StandingRules {
  readonly source: ImportSource;
  readonly policy: SlaPolicy;
  /** Milliseconds UTC. */
  readonly now: number;
}

/**
 * The events that bring a case to where the export says that it stands: whose it is, in which state, since when. None where it stands
 * there already, so that the same row twice says nothing new. Each applies when the ones before it have.
 */
export function standingEvents(grievance: Grievance, row: ExportRow, rules: StandingRules): readonly GrievanceEvent[] {
  const course = courseFrom(grievance, rules);
  correct(course, row);
  STEPS[row.status](course, row);
  keepDue(course, row);
  return course.events;
}

/** A case on its way, and what has been said of it so far. */
interface Course extends StandingRules {
  readonly grievance: Grievance;
  readonly events: readonly GrievanceEvent[];
  /** False where it does not apply, and then it is not said. */
  say(event: GrievanceEvent): boolean;
}

function courseFrom(start: Grievance, rules: StandingRules): Course {
  let grievance = start;
  const events: GrievanceEvent[] = [];
  return {
    ...rules,
    get grievance() {
      return grievance;
    },
    events,
    say(event) {
      const next = apply(grievance.id, grievance, event, rules.now);
      if (!next.applied || next.grievance === null) return false;
      grievance = next.grievance;
      events.push(event);
      return true;
    },
  };
}

/** The department and district of the export stand over the program's proposal; what it does not name stays proposed. */
function correct(course: Course, row: ExportRow): void {
  const { grievance, policy } = course;
  const place = placeTold(row);
  const changed = {
    ...(row.department !== null && row.department !== grievance.department && grievance.markedTo === null
      ? { department: row.department }
      : {}),
    ...(row.district !== null && row.district !== grievance.district && grievance.markedTo === null ? { district: row.district } : {}),
    ...(place !== null && place !== grievance.place ? { place } : {}),
    // Whatever the words sound like: the portal took it for a grievance.
    ...(grievance.kind === "grievance" ? {} : { kind: "grievance" as const }),
  };
  if (Object.keys(changed).length === 0) return;
  const department = changed.department ?? grievance.department;
  const timed = { ...grievance, kind: "grievance" as const, department, category: categoryUnder(department, grievance) };
  course.say({
    type: "proposal-corrected",
    version: 1,
    payload: { ...changed, dueAt: dueAt(timed, grievance.openedAt, policy), lesson: null },
  });
}

const STEPS: Readonly<Record<ImportStatus, (course: Course, row: ExportRow) => void>> = {
  pending: takeBackReport,
  marked(course, row) {
    takeBackReport(course, row);
    toOffice(course, row);
  },
  "under-process"(course, row) {
    takeBackReport(course, row);
    toOffice(course, row);
    if (course.grievance.state === "marked") course.say({ type: "undertaken", version: 1, payload: {} });
  },
  "atr-sent"(course, row) {
    if (course.grievance.state === "atr-sent") return;
    toOffice(course, row);
    report(course, row);
  },
  disposed: dispose,
  reopened(course, row) {
    // The portal says that it had been settled once.
    if (course.grievance.reopenedCount === 0 && course.grievance.state !== "disposed") {
      toOffice(course, row);
      dispose(course, { ...row, statusAt: null, actionTaken: null });
    }
    takeBackReport(course, row);
    toOffice(course, row);
  },
  rejected(course, row) {
    if (course.grievance.state === "not-a-grievance") return;
    backToLine(course, row);
    course.say({ type: "set-aside", version: 1, payload: { aside: { as: "not-a-grievance", reason: reasonOf(course, row) } } });
  },
  transferred(course, row) {
    if (course.grievance.state === "transferred-out") return;
    backToLine(course, row);
    const body = short(row.officer ?? row.subDepartment ?? row.departmentText ?? SOURCE_TITLES[course.source], 200);
    course.say({ type: "set-aside", version: 1, payload: { aside: { as: "transferred-out", reason: reasonOf(course, row), body } } });
  },
  "needs-info"(course, row) {
    if (course.grievance.state === "needs-info") return;
    takeBackReport(course, row);
    course.say({ type: "details-asked", version: 1, payload: { question: reasonOf(course, row) } });
  },
  "sub-judice"(course, row) {
    if (course.grievance.state === "sub-judice") return;
    backToLine(course, row);
    course.say({ type: "set-aside", version: 1, payload: { aside: { as: "sub-judice", reason: reasonOf(course, row) } } });
  },
};

/** The portal has it on the line again, and no report of it. */
function takeBackReport(course: Course, row: ExportRow): void {
  backToLine(course, row);
  if (course.grievance.state === "atr-sent") course.say({ type: "atr-returned", version: 1, payload: { reason: reasonOf(course, row) } });
}

/** With the office of the department in that district; a case of no known department waits to be marked. */
function toOffice(course: Course, row: ExportRow): void {
  backToLine(course, row);
  const { markedTo, department, district, state } = course.grievance;
  const to = { department: row.department ?? department, district: row.district ?? district };
  if (to.department === null || state === "atr-sent") return;
  if (markedTo !== null && markedTo.department === to.department && markedTo.district === to.district) return;
  course.say({ type: "marked", version: 1, payload: { to: { department: to.department, district: to.district, office: null } } });
}

function report(course: Course, { actionTaken, remarks, officer, statusText, statusAt }: ExportRow): void {
  const text = short(actionTaken ?? remarks ?? `${SOURCE_TITLES[course.source]}: ${statusText ?? "ATR"}`, LONGEST_WORDS);
  const outcome = NOT_POSSIBLE.test(text) ? "not-possible" : PARTLY.test(text) ? "partly" : "solved";
  const atr = { outcome, text, officer: officer === null ? null : short(officer, 200), actedAt: statusAt, proof: [] } as const;
  course.say({ type: "atr-sent", version: 1, payload: { atr: { ...atr, proof: [] } } });
}

/** At the time that the export names, not when the file was read. */
function dispose(course: Course, row: ExportRow): void {
  const { grievance, source, now } = course;
  if (grievance.state === "disposed") return;
  if (grievance.state !== "atr-sent") {
    toOffice(course, row);
    if (row.actionTaken !== null) report(course, row);
  }
  const disposedAt = row.statusAt ?? Math.min(Math.max(grievance.openedAt, row.registeredAt), now);
  course.say({ type: "disposed", version: 1, payload: { exception: `Disposed in ${SOURCE_TITLES[source]}`, disposedAt } });
}

function reopen(course: Course, row: ExportRow): void {
  const due = dueAt(course.grievance, row.statusAt ?? course.now, course.policy);
  course.say({ type: "reopened", version: 1, payload: { why: reasonOf(course, row), dueAt: due } });
}

/** Out of a side state or from its end back to where it can be worked on. */
function backToLine(course: Course, row: ExportRow): void {
  const { state } = course.grievance;
  if (state === "disposed") reopen(course, row);
  else if (state === "needs-info") course.say({ type: "details-received", version: 1, payload: {} });
  else if (state === "not-a-grievance" || state === "duplicate" || state === "transferred-out" || state === "sub-judice")
    course.say({ type: "restored", version: 1, payload: { reason: reasonOf(course, row) } });
}

/** The due date of the portal, where it names one and the case is with an office. */
function keepDue(course: Course, { dueAt: told }: ExportRow): void {
  const { state, countdown } = course.grievance;
  if (told === null || (state !== "marked" && state !== "in-action") || countdown.dueAt === told) return;
  course.say({ type: "extension-granted", version: 1, payload: { dueAt: told } });
}

function reasonOf({ source }: Course, { remarks, actionTaken, statusText, status }: ExportRow): string {
  return short(`${SOURCE_TITLES[source]}: ${remarks ?? actionTaken ?? statusText ?? status}`, LONGEST_WORDS);
}

/** As long as the words of an act may be. */
const LONGEST_WORDS = 4_000;
const NOT_POSSIBLE = /\bnot (?:possible|feasible)\b|संभव नहीं|सम्भव नहीं/iu;
const PARTLY = /\bpart(?:ly|ial|ially)\b|आंशिक/iu;
