import { ALERT_KINDS, ALERT_LASTS_MS, INCIDENT_QUIET_MS } from "#domain/grievance/alert.ts";
import type { AlertKind } from "#domain/grievance/alert.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { askWhether } from "../ask.ts";
import type { RoomPictures } from "#domain/wall/roomPictures.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { isNoticed } from "../cachedRows.ts";
import { IS_GONE } from "../filter/gone.ts";
import { wallCardOf } from "./wallCards.ts";
import type { WallCard } from "./wallCards.ts";

/** What raises an alert: the cases of one incident ask as one. */
export interface OpenAlert {
  readonly kind: AlertKind;
  /** Since when the first of them does, milliseconds UTC. */
  readonly sinceAt: number;
  /** The newest of them. */
  readonly card: WallCard;
  /** All of them, by their rows. */
  readonly rows: readonly number[];
}

/**
 * The alerts that nobody has acknowledged: emergencies before red flags, each newest first; the first `limit` of them,
 * or a page of them, how many there are, and since when the first and the last of them stand. A
 * case that joins an incident is quiet while what was acknowledged of that incident is not a day old: the room knows of it.
 */
export function openAlerts(
  reader: Reader,
  now: number,
  limit: number,
  { pageOf, withGone = true, pictures = "seen" }: AlertsAsked = {},
): OpenAlerts {
  const all = allAlerts(reader, now, withGone);
  const { from, size } = pageOf?.(all) ?? { from: 0, size: limit };
  const next = all.slice(from, from + size).flatMap(({ newest, ...alert }) => {
    const card = wallCardOf(reader, newest.id, pictures);
    return card === null ? [] : [{ ...alert, card }];
  });
  const oldestSinceAt = all.length === 0 ? null : all.reduce((oldest, { sinceAt }) => Math.min(oldest, sinceAt), Infinity);
  const newestSinceAt = all.reduce<number | null>((newest, { sinceAt }) => Math.max(newest ?? sinceAt, sinceAt), null);
  return { total: all.length, oldestSinceAt, newestSinceAt, next };
}

/** Of each alert that stands on walls, the rows of the cases that ask. */
export function standingAlerts(reader: Reader, now: number): readonly (readonly number[])[] {
  return allAlerts(reader, now, false).map(({ rows }) => rows);
}

function allAlerts(reader: Reader, now: number, withGone: boolean): readonly Alert[] {
  const all = ALERT_KINDS.flatMap((kind) => alertsOf(reader, kind, now));
  return withGone ? all : all.filter(({ newest, rows }) => rows.length > 1 || !isGone(reader, newest.id));
}

export interface OpenAlerts {
  readonly total: number;
  readonly oldestSinceAt: number | null;
  readonly newestSinceAt: number | null;
  readonly next: readonly OpenAlert[];
}

interface AlertsAsked {
  readonly pageOf?: PageOf;
  /** Whether those count that their only author took back: a desk still has to see to them, and no wall speaks of them any more. */
  readonly withGone?: boolean;
  readonly pictures?: RoomPictures;
}

const isGone = askWhether<[GrievanceId]>(`SELECT 1 FROM grievance g WHERE g.id = ? AND ${IS_GONE}`);

/** The place of the first that is told among all of them, and how many are. */
type PageOf = (all: readonly Pick<OpenAlert, "sinceAt">[]) => { readonly from: number; readonly size: number };

interface Asking {
  readonly id: GrievanceId;
  readonly openedAt: number;
}

interface Alert {
  readonly kind: AlertKind;
  readonly sinceAt: number;
  readonly newest: Asking;
  readonly rows: readonly number[];
}

const COLUMNS = { emergency: "emergency", "red-flag": "red_flag" } as const satisfies Record<AlertKind, string>;
const NOTICED = { emergency: "emergencyAlerts", "red-flag": "redFlagAlerts" } as const satisfies Record<AlertKind, string>;

/** Those of one kind, held by the connection that writes: hundreds ask for days, and hardly one of them changes from one look to the next. */
function alertsOf(reader: Reader, kind: AlertKind, now: number): readonly Alert[] {
  const { held, ...asked } = statements(reader)[kind];
  if (held === null) return alertsOfCases(kind, asked.asking.all(now - ALERT_LASTS_MS), asked.seen.all(now - INCIDENT_QUIET_MS));
  if (held.alerts === null || now < held.from || now >= held.until) {
    const asking = asked.asking.all(now - ALERT_LASTS_MS);
    const seen = asked.seen.all(now - INCIDENT_QUIET_MS);
    held.alerts = alertsOfCases(kind, asking, seen);
    held.cases = new Set([...asking, ...seen].map(({ id }) => id));
    held.from = now;
    held.until = Math.min(
      ...asking.slice(0, 1).map(({ sinceAt }) => sinceAt + ALERT_LASTS_MS),
      ...seen.slice(0, 1).map(({ seenAt }) => seenAt + INCIDENT_QUIET_MS),
    );
  }
  return held.alerts;
}

/** The alerts as they stand from an instant until before the one at which the next grows too old; null after something was written that they rest on. */
interface HeldAlerts {
  alerts: readonly Alert[] | null;
  from: number;
  until: number;
  /** All that they were made of. */
  cases: ReadonlySet<string | number>;
}

function holding(reader: Reader, kind: AlertKind): HeldAlerts | null {
  const held: HeldAlerts = { alerts: null, from: 0, until: 0, cases: new Set() };
  const clear = () => {
    held.alerts = null;
  };
  const isWriter = isNoticed(reader, NOTICED[kind], { delete: clear, clear });
  isNoticed(reader, "incidentCases", {
    delete: (id) => {
      if (held.cases.has(id)) clear();
    },
    clear,
  });
  return isWriter ? held : null;
}

interface AskingCase {
  readonly id: GrievanceId;
  readonly row: number;
  readonly sinceAt: number;
  /** Null while it has no incident. */
  readonly incidentId: number | null;
  readonly openedAt: number | null;
}

interface SeenCase {
  readonly id: GrievanceId;
  readonly seenAt: number;
  readonly incidentId: number | null;
}

function alertsOfCases(kind: AlertKind, asking: readonly AskingCase[], seen: readonly SeenCase[]): readonly Alert[] {
  const quiet = new Set(seen.map(({ incidentId }) => incidentId));
  const byIncident = new Map<number, Alert & { newest: Asking; readonly rows: number[] }>();
  for (const { id, row, sinceAt, incidentId, openedAt } of asking) {
    if (incidentId === null || openedAt === null || quiet.has(incidentId)) continue;
    const each = { id, openedAt };
    const known = byIncident.get(incidentId);
    if (known === undefined) {
      byIncident.set(incidentId, { kind, sinceAt, newest: each, rows: [row] });
      continue;
    }
    known.rows.push(row);
    if (isNewer(each, known.newest)) known.newest = each;
  }
  return [...byIncident.values()].toSorted((one, other) => other.sinceAt - one.sinceAt);
}

function isNewer(one: Asking, other: Asking): boolean {
  return one.openedAt === other.openedAt ? one.id > other.id : one.openedAt > other.openedAt;
}

const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(", ");

type Column = (typeof COLUMNS)[AlertKind];

/** From its own index, whatever the number of cases: the alerts of some days, oldest first. */
export function askingOf(column: Column): string {
  return `
    SELECT g.id, g.rowid AS row, g.${column}_alert_at AS sinceAt, c.incident_id AS incidentId, c.opened_at AS openedAt
    FROM grievance g INDEXED BY grievance_${column}_alert
    LEFT JOIN incident_case c INDEXED BY incident_case_opened ON c.opened_at = g.opened_at AND c.grievance_id = g.id
    WHERE g.${column}_alert_at > ? AND g.${column}_seen_at IS NULL AND g.state IN (${OPEN})
    ORDER BY g.${column}_alert_at, g.id`;
}

/** Those that were acknowledged, the one that was first. */
export function seenOf(column: Column): string {
  return `
    SELECT g.id, g.${column}_seen_at AS seenAt, c.incident_id AS incidentId
    FROM grievance g INDEXED BY grievance_${column}_seen
    LEFT JOIN incident_case c INDEXED BY incident_case_opened ON c.opened_at = g.opened_at AND c.grievance_id = g.id
    WHERE g.${column}_seen_at > ?
    ORDER BY g.${column}_seen_at`;
}

const statements = perConnection((reader) => {
  const of = (kind: AlertKind) => ({
    asking: reader.sqlite.prepare<[number], AskingCase>(askingOf(COLUMNS[kind])),
    seen: reader.sqlite.prepare<[number], SeenCase>(seenOf(COLUMNS[kind])),
    held: holding(reader, kind),
  });
  return { emergency: of("emergency"), "red-flag": of("red-flag") } satisfies Record<AlertKind, unknown>;
});
