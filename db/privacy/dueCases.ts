import type { State } from "#domain/grievance/state.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** How far a walk through the closed cases of a state has come. */
export interface CaseCursor {
  readonly openedAt: number;
  readonly id: string;
}

export const FIRST_CASE: CaseCursor = { openedAt: Number.MIN_SAFE_INTEGER, id: "" };

export interface ClosedCase {
  readonly id: GrievanceId;
  readonly openedAt: number;
  /** When it was closed, or something of the citizen came in after that; milliseconds UTC. */
  readonly endedAt: number;
}

/** Cases of a closed state that hold anything personal and were opened before then, the oldest first: what was closed before then was opened before then. */
export function closedCases(
  reader: Reader,
  state: State,
  before: number,
  { openedAt, id }: CaseCursor,
  limit: number,
): readonly ClosedCase[] {
  return slice(reader, state, before, openedAt, id, limit);
}

/** Something personal is left of the case `g`: it was never erased, or a post came in afterwards. */
const HAS_WORDS = `(g.erased_at IS NULL OR EXISTS (
  SELECT 1 FROM case_post w JOIN post p ON p.channel = w.channel AND p.external_id = w.external_id
  WHERE w.grievance_id = g.id AND p.role = 'citizen' AND p.deleted_at IS NULL))`;

const slice = askRows<[State, number, number, string, number], ClosedCase>(`
  SELECT g.id, g.opened_at AS openedAt, max(coalesce(g.disposed_at, g.since_at, g.opened_at),
    coalesce((SELECT max(p.received_at) FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
      WHERE c.grievance_id = g.id), g.opened_at)) AS endedAt
  FROM grievance g WHERE g.state = ? AND g.opened_at < ? AND (g.opened_at, g.id) > (?, ?) AND ${HAS_WORDS} ORDER BY g.opened_at, g.id LIMIT ?`);
