import type { AskedAct, Standing } from "#domain/desk/askedAct.ts";
import { refusalBefore } from "#domain/desk/askedAct.ts";
import type { RefusalCode } from "#domain/grievance/decide.ts";
import type { EventId, GrievanceId } from "#domain/ids.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { grievanceOfStream, grievanceStream } from "../events/stream.ts";

/** How far the record has come: the position of its last event, 0 in an empty one. What happens later has a higher one. */
export function lastPosition(reader: Reader): number {
  return statements(reader).last.get() ?? 0;
}

/** Whether anything has happened to a case since a position, but for the events that are named. */
export function hasChangedSince(reader: Reader, id: GrievanceId, position: number, except: ReadonlySet<EventId>): boolean {
  return statements(reader)
    .since.all(grievanceStream(id), position)
    .some((event) => !except.has(event));
}

/** The case of a row; null where it is gone. */
export function idOfRow(reader: Reader, row: number): GrievanceId | null {
  return statements(reader).idOf.get(row) ?? null;
}

export interface Weighing {
  readonly rows: Uint32Array;
  /** What happened to a case after this position has not been seen. */
  readonly position: number;
  readonly act: AskedAct;
}

/** What an act over many would come to: the rows that it would change, in their order, and how many it would leave, and why. */
export interface Weighed {
  readonly able: Uint32Array;
  readonly changed: number;
  readonly refused: readonly { readonly code: RefusalCode | "nothing-proposed"; readonly count: number }[];
}

export function weigh(reader: Reader, { rows, position, act }: Weighing): Weighed {
  return reader.snapshot(() => {
    const { standing } = statements(reader);
    const changedRows = rowsChangedSince(reader, position);
    const able = new Uint32Array(rows.length);
    const refused = new Map<RefusalCode | "nothing-proposed", number>();
    let [ableCount, changed] = [0, 0];
    for (const row of rows) {
      const stored = standing.get(row);
      if (stored === undefined || changedRows.has(row)) {
        changed += 1;
        continue;
      }
      const markedTo = stored.markedTo === null ? null : (JSON.parse(stored.markedTo) as Standing["markedTo"]);
      const refusal = refusalBefore({ ...stored, markedTo }, act);
      if (refusal === null) able[ableCount++] = row;
      else refused.set(refusal, (refused.get(refusal) ?? 0) + 1);
    }
    return { able: able.slice(0, ableCount), changed, refused: [...refused].map(([code, count]) => ({ code, count })) };
  });
}

/** The open cases of a trouble, itself included. */
export interface OpenCaseOfTrouble extends Pick<Standing, "state" | "kind" | "department"> {
  readonly row: number;
}

export function openCasesOfTroubleBy(reader: Reader, id: GrievanceId): readonly OpenCaseOfTrouble[] {
  return statements(reader).ofTrouble.all(id);
}

/** Few as a rule: all that has been recorded since a person looked. */
function rowsChangedSince(reader: Reader, position: number): ReadonlySet<number> {
  const { streamsSince, rowOf } = statements(reader);
  const rows = streamsSince.all(position).map((stream) => {
    const id = grievanceOfStream(stream);
    return id === null ? undefined : rowOf.get(id);
  });
  return new Set(rows.filter((row) => row !== undefined));
}

type StoredStanding = Omit<Standing, "markedTo"> & { readonly markedTo: string | null };

const statements = perConnection(({ sqlite }) => ({
  last: sqlite.prepare<[], number>("SELECT max(position) FROM event").pluck(),
  since: sqlite.prepare<[string, number], EventId>("SELECT id FROM event WHERE stream = ? AND +position > ?").pluck(),
  streamsSince: sqlite.prepare<[number], string>("SELECT DISTINCT stream FROM event NOT INDEXED WHERE position > ?").pluck(),
  idOf: sqlite.prepare<[number], GrievanceId>("SELECT id FROM grievance WHERE rowid = ?").pluck(),
  rowOf: sqlite.prepare<[string], number>("SELECT rowid FROM grievance WHERE id = ?").pluck(),
  standing: sqlite.prepare<[number], StoredStanding>(
    "SELECT state, kind, department, marked_to AS markedTo, assignee FROM grievance WHERE rowid = ?",
  ),
  ofTrouble: sqlite.prepare<[string], OpenCaseOfTrouble>(
    `SELECT g.rowid AS row, g.state, g.kind, g.department
     FROM trouble_case own CROSS JOIN trouble_case c ON c.trouble_id = own.trouble_id CROSS JOIN grievance g ON g.id = c.grievance_id
     WHERE own.grievance_id = ? AND c.is_open = 1
     ORDER BY c.opened_at DESC, g.id DESC`,
  ),
}));
