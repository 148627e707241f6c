import type { GrievanceId } from "#domain/ids.ts";
import { ERASED } from "#domain/personal/erased.ts";
import type { Reader } from "../connection.ts";
import type { EventRow } from "../events/chain.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import type { SensitiveBeside } from "../queries/sensitiveBeside.ts";

/**
 * The events of a case that is not sensitive itself, without what was written to an office about a sensitive one as well, and what it answered: the key of this
 * case opens those words too. One about several cases that was taken back is in none of them any more, so that nobody can tell whether one of those is sensitive.
 */
export function withoutLettersBeside(
  source: Reader,
  id: GrievanceId,
  rows: readonly EventRow[],
  beside: SensitiveBeside["letters"],
): readonly EventRow[] {
  const ofSeveral = rows.flatMap((row) => {
    if (row.type !== "letter-issued") return [];
    const { letterId, leads } = payloadOf(row);
    return letterId === undefined || leads === undefined ? [] : [letterId];
  });
  if (ofSeveral.length === 0 && beside.length === 0) return rows;
  const standing = new Set((readGrievance(source, id)?.letters ?? []).map(({ letterId }) => letterId));
  const hidden = new Set([...beside.map(({ letterId }) => letterId), ...ofSeveral.filter((letterId) => !standing.has(letterId))]);
  return hidden.size === 0 ? rows : rows.map((row) => withoutWords(row, hidden));
}

const IN_BOTH = { en: ERASED, hi: ERASED };

/** What stands for the words of a letter, by the events that hold some. */
const INSTEAD: ReadonlyMap<string, object> = new Map([
  ["letter-issued", { subject: IN_BOTH, body: IN_BOTH }],
  ["letter-answered", { words: ERASED }],
]);

function withoutWords(row: EventRow, hidden: ReadonlySet<string>): EventRow {
  const instead = INSTEAD.get(row.type);
  if (instead === undefined) return row;
  const { sealed: _, ...open } = payloadOf(row);
  return open.letterId !== undefined && hidden.has(open.letterId) ? { ...row, payload: JSON.stringify({ ...open, ...instead }) } : row;
}

interface LetterPayload {
  readonly letterId?: string;
  readonly leads?: string;
  readonly sealed?: unknown;
}

function payloadOf({ payload }: EventRow): LetterPayload {
  return (JSON.parse(payload) as LetterPayload | null) ?? {};
}
