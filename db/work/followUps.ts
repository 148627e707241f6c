import type { GrievanceId } from "#domain/ids.ts";
import { MOST_FOLLOW_UPS } from "#domain/work/snooze.ts";
import { askNumber, askRow, askRows, changeRows } from "../ask.ts";
import type { Reader, Writer } from "../connection.ts";
import { lineOf, sealWords } from "./sealedWords.ts";

export interface FollowUp {
  /** Milliseconds UTC. */
  readonly dueAt: number;
  readonly line: string;
}

interface Row {
  readonly id: GrievanceId;
  readonly dueAt: number;
  readonly box: string;
}

/** False where the person has as many as there may be. */
export function putFollowUp(writer: Writer, person: string, id: GrievanceId, { dueAt, line }: FollowUp, now: number): boolean {
  return writer.transaction(() => {
    if (find(writer, person, id) === null && countOf(writer, person) >= MOST_FOLLOW_UPS) return false;
    const box = sealWords(writer, id, { line }, now);
    put(writer, { person, id, dueAt, box, now });
    return true;
  });
}

export function followUpOf(reader: Reader, person: string, id: GrievanceId): FollowUp | null {
  const row = find(reader, person, id);
  return row && { dueAt: row.dueAt, line: lineOf(reader, row.box) };
}

/** All of a person: what is due soonest first. */
export function followUpsOf(reader: Reader, person: string): readonly (Pick<Row, "id"> & FollowUp)[] {
  return ofPerson(reader, person).map(({ id, dueAt, box }) => ({ id, dueAt, line: lineOf(reader, box) }));
}

export const dropFollowUp = changeRows<[person: string, id: string]>("DELETE FROM follow_up WHERE person = ? AND grievance_id = ?");

const find = askRow<[person: string, id: string], Row>(
  "SELECT grievance_id AS id, due_at AS dueAt, box FROM follow_up WHERE person = ? AND grievance_id = ?",
);
const ofPerson = askRows<[person: string], Row>(
  "SELECT grievance_id AS id, due_at AS dueAt, box FROM follow_up WHERE person = ? ORDER BY due_at, grievance_id",
);
const countOf = askNumber<[person: string]>("SELECT count(*) FROM follow_up WHERE person = ?");
const put = changeRows<[{ person: string; id: string; dueAt: number; box: string; now: number }]>(
  `INSERT INTO follow_up (person, grievance_id, due_at, box, set_at) VALUES (@person, @id, @dueAt, @box, @now)
   ON CONFLICT (person, grievance_id) DO UPDATE SET due_at = excluded.due_at, box = excluded.box, set_at = excluded.set_at`,
);
