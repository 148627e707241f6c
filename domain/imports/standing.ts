import { departmentIn } from "../department/jurisdiction.ts";
import { dueAt } from "../clock/sla.ts";
import type { SlaPolicy } from "../clock/sla.ts";
import { apply, categoryUnder } from "../grievance/apply.ts";
import type { GrievanceEvent } from "../grievance/events.ts";
import type { Grievance } from "../grievance/grievance.ts";
import { settledMark } from "../grievance/office.ts";
import { manifestOf } from "../post/channel.ts";
import type { ExportRow, ImportSource, ImportStatus } from "../portal/exportRow.ts";
import { placeTold, short } from "./toldProposal.ts";

export interface StandingRules {
  readonly source: ImportSource;
  readonly policy: SlaPolicy;
  /** Milliseconds UTC. */
  readonly now: number;
}

/**
 * The events that bring a case to the office and state that the export names. None where it is there already, so that the same row twice
 * changes nothing. Each applies after the ones before it.
 */
export function standingEvents(grievance: Grievance, row: ExportRow, rules: StandingRules): readonly GrievanceEvent[] {
  const builder = builderFrom(grievance, rules);
  correct(builder, row);
  STEPS[row.status](builder, row);
  keepDue(builder, row);
  return builder.events;
}

/** A case, and the events so far that change it. */
interface CaseBuilder extends StandingRules {
  readonly grievance: Grievance;
  readonly events: readonly GrievanceEvent[];
  /** Applies and keeps an event; false where it does not apply, and then it is not kept. */
  say(event: GrievanceEvent): boolean;
}

function builderFrom(start: Grievance, rules: StandingRules): CaseBuilder {
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

/** The department and district of the export replace those of the proposal; what the export does not name stays. */
function correct(builder: CaseBuilder, row: ExportRow): void {
  const { grievance, policy } = builder;
  const place = placeTold(row);
  const isMarked = grievance.markedTo !== null;
  const district = row.district ?? grievance.district;
  const named = row.department ?? grievance.department;
  const answering = departmentIn(named, district);
  const changed = {
    ...(!isMarked && answering !== grievance.department ? { department: answering } : {}),
    ...(!isMarked && district !== grievance.district ? { district } : {}),
    ...(place !== null && place !== grievance.place ? { place } : {}),
    // The portal has registered it as a grievance, whatever the program made of the words.
    ...(grievance.kind === "grievance" ? {} : { kind: "grievance" as const }),
  };
  if (Object.keys(changed).length === 0) return;
  const department = changed.department ?? grievance.department;
  const timed = { ...grievance, kind: "grievance" as const, department, category: categoryUnder(department, grievance) };
  builder.say({
    type: "proposal-corrected",
    version: 1,
    payload: { ...changed, dueAt: dueAt(timed, grievance.openedAt, policy), lesson: null },
  });
}

const STEPS: Readonly<Record<ImportStatus, (builder: CaseBuilder, row: ExportRow) => void>> = {
  pending: takeBackReport,
  marked(builder, row) {
    takeBackReport(builder, row);
    toOffice(builder, row);
  },
  "under-process"(builder, row) {
    takeBackReport(builder, row);
    toOffice(builder, row);
    if (builder.grievance.state === "marked") builder.say({ type: "undertaken", version: 1, payload: {} });
  },
  "atr-sent"(builder, row) {
    if (builder.grievance.state === "atr-sent") return;
    toOffice(builder, row);
    report(builder, row);
  },
  disposed: dispose,
  reopened(builder, row) {
    // A reopened case was disposed of before.
    if (builder.grievance.reopenedCount === 0 && builder.grievance.state !== "disposed") {
      toOffice(builder, row);
      dispose(builder, { ...row, statusAt: null, actionTaken: null });
    }
    takeBackReport(builder, row);
    toOffice(builder, row);
  },
  rejected(builder, row) {
    if (builder.grievance.state === "not-a-grievance") return;
    backToLine(builder, row);
    builder.say({ type: "set-aside", version: 1, payload: { aside: { as: "not-a-grievance", reason: reasonOf(builder, row) } } });
  },
  transferred(builder, row) {
    if (builder.grievance.state === "transferred-out") return;
    backToLine(builder, row);
    const body = short(row.officer ?? row.subDepartment ?? row.departmentText ?? titleOf(builder.source), 200);
    builder.say({ type: "set-aside", version: 1, payload: { aside: { as: "transferred-out", reason: reasonOf(builder, row), body } } });
  },
  "needs-info"(builder, row) {
    if (builder.grievance.state === "needs-info") return;
    takeBackReport(builder, row);
    builder.say({ type: "details-asked", version: 1, payload: { question: reasonOf(builder, row) } });
  },
  "sub-judice"(builder, row) {
    if (builder.grievance.state === "sub-judice") return;
    backToLine(builder, row);
    builder.say({ type: "set-aside", version: 1, payload: { aside: { as: "sub-judice", reason: reasonOf(builder, row) } } });
  },
};

/** Back on the line and without a report, as the portal has it. */
function takeBackReport(builder: CaseBuilder, row: ExportRow): void {
  backToLine(builder, row);
  if (builder.grievance.state === "atr-sent")
    builder.say({ type: "atr-returned", version: 1, payload: { reason: reasonOf(builder, row) } });
}

/** Marked to the office of the department in that district; a case without a known department stays unmarked. */
function toOffice(builder: CaseBuilder, row: ExportRow): void {
  backToLine(builder, row);
  const { markedTo, state } = builder.grievance;
  const department = row.department ?? builder.grievance.department;
  if (department === null || state === "atr-sent") return;
  const to = settledMark({ department, district: row.district ?? builder.grievance.district, office: null });
  if (markedTo !== null && departmentIn(markedTo.department, to.district) === to.department && markedTo.district === to.district) return;
  builder.say({ type: "marked", version: 1, payload: { to } });
}

function report(builder: CaseBuilder, { actionTaken, remarks, officer, statusText, statusAt }: ExportRow): void {
  const text = short(actionTaken ?? remarks ?? `${titleOf(builder.source)}: ${statusText ?? "ATR"}`, LONGEST_WORDS);
  const outcome = NOT_POSSIBLE.test(text) ? "not-possible" : PARTLY.test(text) ? "partly" : "solved";
  const atr = { outcome, text, officer: officer === null ? null : short(officer, 200), actedAt: statusAt, proof: [] } as const;
  builder.say({ type: "atr-sent", version: 1, payload: { atr: { ...atr, proof: [] } } });
}

/** Disposed at the time that the export names, not when the file was read. */
function dispose(builder: CaseBuilder, row: ExportRow): void {
  const { grievance, source, now } = builder;
  if (grievance.state === "disposed") return;
  if (grievance.state !== "atr-sent") {
    toOffice(builder, row);
    if (row.actionTaken !== null) report(builder, row);
  }
  const disposedAt = row.statusAt ?? Math.min(Math.max(grievance.openedAt, row.registeredAt), now);
  builder.say({ type: "disposed", version: 1, payload: { exception: `Disposed in ${titleOf(source)}`, disposedAt } });
}

function reopen(builder: CaseBuilder, row: ExportRow): void {
  const due = dueAt(builder.grievance, row.statusAt ?? builder.now, builder.policy);
  builder.say({ type: "reopened", version: 1, payload: { why: reasonOf(builder, row), dueAt: due } });
}

/** From a side state or disposal back to a state in which work goes on. */
function backToLine(builder: CaseBuilder, row: ExportRow): void {
  const { state } = builder.grievance;
  if (state === "disposed") reopen(builder, row);
  else if (state === "needs-info") builder.say({ type: "details-received", version: 1, payload: {} });
  else if (state === "not-a-grievance" || state === "duplicate" || state === "transferred-out" || state === "sub-judice")
    builder.say({ type: "restored", version: 1, payload: { reason: reasonOf(builder, row) } });
}

/** Takes over the due date of the portal, where it names one and the case is with an office. */
function keepDue(builder: CaseBuilder, { dueAt: told }: ExportRow): void {
  const { state, countdown } = builder.grievance;
  if (told === null || (state !== "marked" && state !== "in-action") || countdown.dueAt === told) return;
  builder.say({ type: "extension-granted", version: 1, payload: { dueAt: told } });
}

function reasonOf({ source }: CaseBuilder, { remarks, actionTaken, statusText, status }: ExportRow): string {
  return short(`${titleOf(source)}: ${remarks ?? actionTaken ?? statusText ?? status}`, LONGEST_WORDS);
}

/** The limit of texts in events. */
const LONGEST_WORDS = 4_000;
const NOT_POSSIBLE = /\bnot (?:possible|feasible)\b|संभव नहीं|सम्भव नहीं/iu;
const PARTLY = /\bpart(?:ly|ial|ially)\b|आंशिक/iu;

/** The name of a portal in recorded texts. */
function titleOf(source: ImportSource): string {
  return manifestOf(source).names.en;
}
