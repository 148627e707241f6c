import type { GrievanceId } from "#domain/ids.ts";
import { MOST_SNOOZED } from "#domain/work/snooze.ts";
import type { WakingType } from "#domain/work/snooze.ts";
import { askNumber, askRow, askRows, changeRows } from "../ask.ts";
import type { Reader, Writer } from "../connection.ts";
import { lineOf, sealWords } from "./sealedWords.ts";

export interface Snooze {
  readonly untilAt: number;
  readonly reason: string;
  readonly setAt: number;
  /** Since when it is back, and why; null while it is out of sight. */
  readonly woken: { readonly at: number; readonly by: WakingType } | null;
}

interface Row {
  readonly id: GrievanceId;
  readonly untilAt: number;
  readonly box: string;
  readonly setAt: number;
  readonly wokenAt: number | null;
  readonly wokenBy: WakingType | null;
}

/** False where the person has as many as there may be. `now`: milliseconds UTC. */
export function putSnooze(
  writer: Writer,
  person: string,
  id: GrievanceId,
  { untilAt, reason }: Pick<Snooze, "untilAt" | "reason">,
  now: number,
): boolean {
  return writer.transaction(() => {
    if (find(writer, person, id) === null && countOf(writer, person) >= MOST_SNOOZED) return false;
    const box = sealWords(writer, id, { line: reason }, now);
    put(writer, { person, id, untilAt, box, now });
    return true;
  });
}

export function snoozeOf(reader: Reader, person: string, id: GrievanceId): Snooze | null {
  const row = find(reader, person, id);
  return row && snoozeOfRow(reader, row);
}

/** All of a person, without the reasons: the soonest first. */
export function snoozesOf(reader: Reader, person: string): readonly (Pick<Row, "id"> & Omit<Snooze, "reason" | "setAt">)[] {
  return ofPerson(reader, person).map((row) => ({ id: row.id, untilAt: row.untilAt, woken: wokenOf(row) }));
}

export const dropSnooze = changeRows<[person: string, id: string]>("DELETE FROM snooze WHERE person = ? AND grievance_id = ?");

/** Those whose time has come are back. Returns how many that were. */
export const wakeDue = changeRows<[{ now: number }]>(
  "UPDATE snooze SET woken_at = @now, woken_by = 'time' WHERE woken_at IS NULL AND until_at <= @now",
);

function snoozeOfRow(reader: Reader, { box, ...row }: Row): Snooze {
  return { untilAt: row.untilAt, reason: lineOf(reader, box), setAt: row.setAt, woken: wokenOf(row) };
}

function wokenOf({ wokenAt, wokenBy }: Pick<Row, "wokenAt" | "wokenBy">): Snooze["woken"] {
  return wokenAt === null || wokenBy === null ? null : { at: wokenAt, by: wokenBy };
}

const FIELDS = "grievance_id AS id, until_at AS untilAt, box, set_at AS setAt, woken_at AS wokenAt, woken_by AS wokenBy";
const find = askRow<[person: string, id: string], Row>(`SELECT ${FIELDS} FROM snooze WHERE person = ? AND grievance_id = ?`);
/** Without the boxes: windows ask for all of them after each change. */
const ofPerson = askRows<[person: string], Omit<Row, "box" | "setAt">>(
  `SELECT grievance_id AS id, until_at AS untilAt, woken_at AS wokenAt, woken_by AS wokenBy
   FROM snooze WHERE person = ? ORDER BY until_at, grievance_id`,
);
const countOf = askNumber<[person: string]>("SELECT count(*) FROM snooze WHERE person = ?");
const put = changeRows<[{ person: string; id: string; untilAt: number; box: string; now: number }]>(
  `INSERT INTO snooze (person, grievance_id, until_at, box, set_at) VALUES (@person, @id, @untilAt, @box, @now)
   ON CONFLICT (person, grievance_id) DO UPDATE
   SET until_at = excluded.until_at, box = excluded.box, set_at = excluded.set_at, woken_at = NULL, woken_by = NULL`,
);
