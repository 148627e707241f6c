import type { RequestedCommand, Standing } from "#domain/desk/requestedCommand.ts";
import { isUrgencyAlone, refusalBefore } from "#domain/desk/requestedCommand.ts";
import type { RefusalCode } from "#domain/grievance/decision.ts";
import { sameOffice, settledMark } from "#domain/grievance/office.ts";
import type { Mark } from "#domain/grievance/office.ts";
import { STATES } from "#domain/grievance/state.ts";
import type { State } from "#domain/grievance/state.ts";
import type { Urgency } from "#domain/proposal/proposal.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { officeIdOfMark } from "#domain/registry/registry.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { storedDoubts } from "../projections/grievanceRow.ts";
import { grievanceOfStream } from "../events/stream.ts";
import { askRows, askValue } from "../ask.ts";

/** The case of a row; null where it is gone. */
export const idOfRow = askValue<[row: number], GrievanceId>("SELECT id FROM grievance WHERE rowid = ?");
/** The row of a case; null where it is not here. */
export const rowOfId = askValue<[id: GrievanceId], number>("SELECT rowid FROM grievance WHERE id = ?");

export interface Weighing {
  readonly rows: Uint32Array;
  /** What happened to a case after this position has not been seen. */
  readonly position: number;
  readonly act: RequestedCommand;
}

/** What an act over many would come to: the rows that it would change, in their order, and how many it would leave, and why. */
export interface Weighed {
  readonly able: Uint32Array;
  readonly changed: number;
  readonly refused: readonly { readonly code: Refused; readonly count: number; readonly cases: readonly GrievanceId[] }[];
}

/** From so many rows on, all cases of a state are read from an index at once, which takes a tenth of the time of looking each of them up. */
const MANY_ROWS = 2_000;

export function weigh(reader: Reader, { rows, position, act }: Weighing, many = MANY_ROWS): Weighed {
  return reader.snapshot(() => {
    const refusalOf = rows.length < many ? lookedUp(reader, act) : readAtOnce(reader, act);
    const changedRows = rowsChangedSince(reader, position);
    const able = new Uint32Array(rows.length);
    const refused = new Map<Refused, { count: number; rows: number[] }>();
    let [ableCount, changed] = [0, 0];
    for (const row of rows) {
      const refusal = changedRows.has(row) ? undefined : refusalOf(row);
      if (refusal === undefined) changed += 1;
      else if (refusal === null) able[ableCount++] = row;
      else {
        const known = refused.get(refusal) ?? { count: 0, rows: [] };
        refused.set(refusal, known);
        known.count += 1;
        if (known.rows.length < CASES_TOLD) known.rows.push(row);
      }
    }
    const told = [...refused].map(([code, { count, rows: first }]) => ({
      code,
      count,
      cases: first.flatMap((row) => idOfRow(reader, row) ?? []),
    }));
    return { able: able.slice(0, ableCount), changed, refused: told };
  });
}

/** As many as a list of named cases holds. */
const CASES_TOLD = 500;

type Refused = RefusalCode | "nothing-proposed";
/** Null where the act would be done; undefined for a row that is gone. */
type RefusalOf = (row: number) => Refused | null | undefined;

function lookedUp(reader: Reader, act: RequestedCommand): RefusalOf {
  const { standing } = statements(reader);
  return (row) => {
    const stored = standing.get(row);
    if (stored === undefined) return undefined;
    const markedTo = stored.markedTo === null ? null : (JSON.parse(stored.markedTo) as Standing["markedTo"]);
    const doubtful = { doubts: storedDoubts(stored.doubts), maybeEmergency: stored.maybeEmergency === 1 };
    return refusalBefore({ ...stored, ...doubtful, markedTo }, act);
  };
}

/** The same for all cases: by their states, and by the few that an act finds as they are to become, or without a proposal. */
function readAtOnce(reader: Reader, act: RequestedCommand): RefusalOf {
  const { rowsIn, largest } = statements(reader);
  const stateOf = new Uint8Array((largest.get() ?? 0) + 1);
  for (const [index, state] of STATES.entries()) for (const row of rowsIn.all(state)) stateOf[row] = index + 1;
  const isSpecial = specialRows(reader, act);
  const plain = STATES.map((state) => refusalBefore({ ...PLAIN, urgency: otherUrgency(act), state }, act));
  const other = STATES.map((state) => refusalBefore({ ...specialOf(act), state }, act));
  const isDoubted = act.do === "accept" ? isIn(statements(reader).toCheck.all()) : () => false;
  const doubted = STATES.map((state) => refusalBefore({ ...PLAIN, state, maybeEmergency: true }, act));
  return (row) => {
    const index = (stateOf[row] ?? 0) - 1;
    return index < 0 ? undefined : isSpecial(row) ? other[index] : isDoubted(row) ? doubted[index] : plain[index];
  };
}

/** A case that has a proposal, that no office answers for, and that is on a list that nobody asks for. */
const PLAIN = {
  kind: "grievance",
  department: "PHED",
  markedTo: null,
  assignee: "",
  doubts: [],
  maybeEmergency: false,
  urgency: "routine",
} as const;

/** An urgency that is not the one asked for. */
function otherUrgency(act: RequestedCommand): Urgency {
  return act.do === "act" && isUrgencyAlone(act.action) && act.action.urgency === "routine" ? "urgent" : "routine";
}

/** One on which the answer to an act turns, other things being equal. */
function specialOf(act: RequestedCommand): Omit<Standing, "state"> {
  if (act.do === "accept") return { ...PLAIN, department: null };
  if (act.do === "act" && act.action.type === "mark") return { ...PLAIN, markedTo: settledMark(act.action.to) };
  if (act.do === "act" && isUrgencyAlone(act.action)) return { ...PLAIN, urgency: act.action.urgency ?? PLAIN.urgency };
  return act.do === "act" && act.action.type === "assign" ? { ...PLAIN, assignee: act.action.to } : PLAIN;
}

function specialRows(reader: Reader, act: RequestedCommand): (row: number) => boolean {
  const { withoutProposal, markedToOffice, onList, onListOf, ofUrgency } = statements(reader);
  if (act.do === "accept") return isIn(withoutProposal.all());
  if (act.do !== "act") return () => false;
  const { action } = act;
  if (action.type === "assign") {
    if (action.to !== null) return isIn(onListOf.all(action.to));
    const isOnAList = isIn(onList.all());
    return (row) => !isOnAList(row);
  }
  if (isUrgencyAlone(action)) return isIn(ofUrgency.all(action.urgency ?? PLAIN.urgency));
  if (action.type !== "mark") return () => false;
  const to = settledMark(action.to);
  const ofOffice = markedToOffice.all(officeIdOfMark(to));
  return isIn(ofOffice.filter(({ markedTo }) => sameOffice(JSON.parse(markedTo) as Mark, to)).map(({ row }) => row));
}

function isIn(rows: readonly number[]): (row: number) => boolean {
  const set = new Set(rows);
  return (row) => set.has(row);
}

/** The open cases of an incident, itself included. */
export interface OpenCaseOfIncident extends Pick<Standing, "state" | "kind" | "department"> {
  readonly row: number;
  readonly id: GrievanceId;
  readonly doubts: string | null;
  readonly maybeEmergency: 0 | 1;
  /** Whether the case that was named has the same: the office that answers, the report, the wish for time, the dispute. */
  readonly sameOffice: 0 | 1;
  readonly sameReport: 0 | 1;
  readonly sameInterimReply: 0 | 1;
  readonly sameDispute: 0 | 1;
  readonly emergencyWaits: 0 | 1;
  readonly redFlagWaits: 0 | 1;
}

export const openCasesOfIncidentBy = askRows<[id: GrievanceId], OpenCaseOfIncident>(`
  SELECT g.rowid AS row, g.id, g.state, g.kind, g.department, g.doubts, g.maybe_emergency AS maybeEmergency,
    g.marked_office IS o.marked_office AS sameOffice,
    g.atr IS NOT NULL AND g.atr IS o.atr AS sameReport,
    g.interim_reply IS NOT NULL AND g.interim_reply IS o.interim_reply AS sameInterimReply,
    g.dispute IS NOT NULL AND g.dispute IS o.dispute AS sameDispute,
    g.emergency_alert_at IS NOT NULL AND g.emergency_seen_at IS NULL AS emergencyWaits,
    g.red_flag_alert_at IS NOT NULL AND g.red_flag_seen_at IS NULL AS redFlagWaits
  FROM incident_case own CROSS JOIN grievance o ON o.id = own.grievance_id
  CROSS JOIN incident_case c ON c.incident_id = own.incident_id CROSS JOIN grievance g ON g.id = c.grievance_id
  WHERE own.grievance_id = ? AND c.is_open = 1
  ORDER BY c.opened_at DESC, g.id DESC`);

/** Few as a rule: all that has been recorded since a person looked. */
function rowsChangedSince(reader: Reader, position: number): ReadonlySet<number> {
  const { streamsSince, rowOf } = statements(reader);
  const rows = streamsSince.all(position).map((stream) => {
    const id = grievanceOfStream(stream);
    return id === null ? undefined : rowOf.get(id);
  });
  return new Set(rows.filter((row) => row !== undefined));
}

type StoredStanding = Omit<Standing, "markedTo" | "doubts" | "maybeEmergency"> &
  Pick<OpenCaseOfIncident, "doubts" | "maybeEmergency"> & { readonly markedTo: string | null };

const statements = perConnection(({ sqlite }) => ({
  streamsSince: sqlite.prepare<[number], string>("SELECT DISTINCT stream FROM event NOT INDEXED WHERE position > ?").pluck(),
  rowOf: sqlite.prepare<[string], number>("SELECT rowid FROM grievance WHERE id = ?").pluck(),
  standing: sqlite.prepare<[number], StoredStanding>(
    `SELECT state, kind, department, marked_to AS markedTo, assignee, doubts, urgency, maybe_emergency AS maybeEmergency
     FROM grievance WHERE rowid = ?`,
  ),
  largest: sqlite.prepare<[], number>("SELECT max(rowid) FROM grievance").pluck(),
  rowsIn: sqlite.prepare<[State], number>("SELECT rowid FROM grievance INDEXED BY grievance_queue WHERE state = ?").pluck(),
  withoutProposal: sqlite
    .prepare<[], number>(
      "SELECT rowid FROM grievance INDEXED BY grievance_queue WHERE state = 'new' AND kind <> 'other' AND department IS NULL",
    )
    .pluck(),
  toCheck: sqlite
    .prepare<[], number>("SELECT rowid FROM grievance WHERE doubts IS NOT NULL UNION SELECT rowid FROM grievance WHERE maybe_emergency = 1")
    .pluck(),
  markedToOffice: sqlite.prepare<[OfficeId], { readonly row: number; readonly markedTo: string }>(
    "SELECT rowid AS row, marked_to AS markedTo FROM grievance WHERE marked_office = ?",
  ),
  onList: sqlite.prepare<[], number>("SELECT rowid FROM grievance INDEXED BY grievance_assignee WHERE assignee IS NOT NULL").pluck(),
  ofUrgency: sqlite.prepare<[Urgency], number>("SELECT rowid FROM grievance WHERE urgency = ? AND maybe_emergency = 0").pluck(),
  onListOf: sqlite.prepare<[string], number>("SELECT rowid FROM grievance WHERE assignee = ?").pluck(),
}));
