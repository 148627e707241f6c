import { ALERT_KINDS, ALERT_LASTS_MS, TROUBLE_QUIET_MS } from "#domain/grievance/alert.ts";
import type { AlertKind } from "#domain/grievance/alert.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { heldRows } from "../heldRows.ts";
import { wallCardOf } from "./wallCards.ts";
import type { WallCard } from "./wallCards.ts";

/** What asks for the room's eyes: the cases of one trouble ask as one. */
export interface OpenAlert {
  readonly kind: AlertKind;
  /** Since when the first of them does, milliseconds UTC. */
  readonly sinceAt: number;
  /** The newest of them. */
  readonly card: WallCard;
}

/**
 * The alerts that nobody has acknowledged: emergencies before red flags, the oldest first, at most `limit` of them, and how many there are. A
 * case that joins a trouble is quiet while what was acknowledged of that trouble is not a day old: the room knows of it.
 */
export function openAlerts(reader: Reader, now: number, limit: number): { readonly total: number; readonly next: readonly OpenAlert[] } {
  const all = ALERT_KINDS.flatMap((kind) => alertsOf(reader, kind, now));
  const next = all.slice(0, limit).flatMap(({ newest, ...alert }) => {
    const card = wallCardOf(reader, newest.id);
    return card === null ? [] : [{ ...alert, card }];
  });
  return { total: all.length, next };
}

interface Asking {
  readonly id: GrievanceId;
  readonly openedAt: number;
}

function alertsOf(reader: Reader, kind: AlertKind, now: number) {
  const { asking, seen } = statements(reader)[kind];
  const quiet = new Set(seen.all(now - TROUBLE_QUIET_MS));
  const byTrouble = new Map<number, { readonly kind: AlertKind; readonly sinceAt: number; newest: Asking }>();
  const inTrouble = troubleOfCase(reader);
  for (const { id, sinceAt } of asking.all(now - ALERT_LASTS_MS)) {
    const [placed] = inTrouble(id);
    if (placed === undefined || quiet.has(placed.troubleId)) continue;
    const { troubleId, openedAt } = placed;
    const each = { id, openedAt };
    const known = byTrouble.get(troubleId);
    if (known === undefined) byTrouble.set(troubleId, { kind, sinceAt, newest: each });
    else if (isNewer(each, known.newest)) known.newest = each;
  }
  return [...byTrouble.values()];
}

function isNewer(one: Asking, other: Asking): boolean {
  return one.openedAt === other.openedAt ? one.id > other.id : one.openedAt > other.openedAt;
}

const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(", ");

/** From its own index alone, whatever the number of cases: the alerts of some days, oldest first. */
export function askingOf(column: "emergency" | "red_flag"): string {
  return `
    SELECT g.id, g.${column}_alert_at AS sinceAt
    FROM grievance g INDEXED BY grievance_${column}_alert
    WHERE g.${column}_alert_at > ? AND g.${column}_seen_at IS NULL AND g.state IN (${OPEN})
    ORDER BY g.${column}_alert_at, g.id`;
}

/** The troubles of which something was acknowledged. */
export function seenOf(column: "emergency" | "red_flag"): string {
  return `
    SELECT c.trouble_id
    FROM grievance g INDEXED BY grievance_${column}_seen CROSS JOIN trouble_case c ON c.grievance_id = g.id
    WHERE g.${column}_seen_at > ?`;
}

export const TROUBLE_OF_CASE = "SELECT trouble_id AS troubleId, opened_at AS openedAt FROM trouble_case WHERE grievance_id = ?";

/** Some hundreds ask for days, and hardly any of them moves to another trouble. */
const troubleOfCase = heldRows(
  "trouble_case",
  TROUBLE_OF_CASE,
  (placed: { readonly troubleId: number; readonly openedAt: number }) => placed,
);

const statements = perConnection(({ sqlite }) => {
  const of = (column: "emergency" | "red_flag") => ({
    asking: sqlite.prepare<[number], { readonly id: GrievanceId; readonly sinceAt: number }>(askingOf(column)),
    seen: sqlite.prepare<[number], number>(seenOf(column)).pluck(),
  });
  return { emergency: of("emergency"), "red-flag": of("red_flag") } satisfies Record<AlertKind, unknown>;
});
