import { assertNever } from "#domain/assertNever.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { ActTarget } from "#contract/desk.ts";
import type { Reader } from "#db/connection.ts";
import { idsOfRows, listQueue } from "#db/queue/listQueue.ts";
import { casesOfTrouble } from "#db/queries/casesOfTrouble.ts";

/** The cases that an act is done to. Of a trouble the case that was named comes first. */
export function casesOf(reader: Reader, target: ActTarget): readonly GrievanceId[] {
  switch (target.kind) {
    case "case":
      return [target.id];
    case "trouble":
      return [target.id, ...casesOfTrouble(reader, target.id).filter((id) => id !== target.id)];
    case "rows":
      return idsOfRows(reader, target.rows);
    case "filter":
      return idsOfRows(reader, [...listQueue(reader, { filter: target.filter, order: "oldest" })]);
    default:
      return assertNever(target);
  }
}
