import { DAY_MS } from "../clock/indianDay.ts";
import type { GrievanceEvent } from "./events.ts";
import type { Grievance } from "./grievance.ts";

/** What raises an alert until a desk acknowledges it. */
export const ALERT_KINDS = ["emergency", "red-flag"] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** All instants are milliseconds UTC. */
export interface Alert {
  /** When the emergency or red flag was recorded. */
  readonly sinceAt: number;
  readonly acknowledgedAt: number | null;
}
export type Alerts = Readonly<Record<AlertKind, Alert | null>>;
export const NO_ALERTS: Alerts = { emergency: null, "red-flag": null };

const LONG_WEEKEND_MS = 3 * DAY_MS;

/** How long an alert lasts that nobody acknowledges: one of Friday evening is still there on Monday. */
export const ALERT_LASTS_MS = LONG_WEEKEND_MS;
/** How long an acknowledged alert of an incident also covers the cases that join the incident. */
export const INCIDENT_QUIET_MS = DAY_MS;

/** What happened longer ago raises no alert when it is recorded, as with imported cases and old posts that are read for the first time. */
const NEWS_FOR_MS = LONG_WEEKEND_MS;

/** The alerts of a case after an event; `before` is null at its opening. A case that becomes an emergency again raises a new alert. */
export function alertsAfter(before: Grievance | null, after: Grievance, event: GrievanceEvent, at: number): Alerts {
  const { alerts } = after;
  const emergency = after.urgency !== "emergency" ? null : before?.urgency === "emergency" ? alerts.emergency : raised(event, at);
  const redFlag = after.redFlaggedAt === null ? null : before?.redFlaggedAt != null ? alerts["red-flag"] : raised(event, at);
  return emergency === alerts.emergency && redFlag === alerts["red-flag"] ? alerts : { emergency, "red-flag": redFlag };
}

/** Null where there is nothing to acknowledge. */
export function acknowledged(alerts: Alerts, kind: AlertKind, at: number): Alerts | null {
  const alert = alerts[kind];
  return alert === null || alert.acknowledgedAt !== null ? null : { ...alerts, [kind]: { ...alert, acknowledgedAt: at } };
}

function raised(event: GrievanceEvent, at: number): Alert | null {
  return at - happenedAt(event, at) <= NEWS_FOR_MS ? { sinceAt: at, acknowledgedAt: null } : null;
}

function happenedAt(event: GrievanceEvent, at: number): number {
  if (event.type === "grievance-opened") return event.payload.openedAt;
  return event.type === "red-flagged" ? (event.payload.cameOfAgeAt ?? at) : at;
}
