import { assertNever } from "#domain/assertNever.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { CommandTarget } from "#contract/desk.ts";
import type { Reader } from "#db/connection.ts";
import { listQueue } from "#db/queue/listQueue.ts";
import { lastPosition } from "#db/events/position.ts";
import { idOfRow } from "#db/queue/seenCases.ts";
import { positionOf } from "../../core/commands/asOf.ts";
import { rowsOfBase64 } from "../../core/commands/rowsInBase64.ts";

/** The cases of an act, settled when it is asked for: nothing joins them later. */
export interface FrozenCases {
  readonly count: number;
  /** Null where the case is gone. */
  readonly idAt: (index: number) => GrievanceId | null;
  /** What happens to a case after this position keeps the act from it; null where one case was named, which is judged as it is. */
  readonly position: number | null;
}

/** Null for what another run of the engine showed. */
export function freeze(reader: Reader, target: CommandTarget): FrozenCases | null {
  switch (target.kind) {
    case "case":
      return { count: 1, idAt: () => target.id, position: null };
    case "rows":
      return ofRows(reader, Uint32Array.from(target.rows), lastPosition(reader));
    case "filter":
      return ofRows(reader, listQueue(reader, { filter: target.filter, order: "oldest" }), lastPosition(reader));
    case "seen": {
      const position = positionOf(target.asOf);
      return position === null ? null : ofRows(reader, rowsOfBase64(target.rows), position);
    }
    default:
      return assertNever(target);
  }
}

function ofRows(reader: Reader, rows: Uint32Array, position: number): FrozenCases {
  return { count: rows.length, idAt: (index) => idOfRow(reader, rows[index] ?? 0), position };
}
