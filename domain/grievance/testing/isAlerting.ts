import { ALERT_LASTS_MS } from "../alert.ts";
import type { AlertKind } from "../alert.ts";
import type { Grievance } from "../grievance.ts";
import { OPEN_STATES } from "../state.ts";

/** Whether the case by itself raises an alert: the rule in plain words, which the queries in SQL are compared with. */
export function isAlerting({ state, alerts }: Pick<Grievance, "state" | "alerts">, kind: AlertKind, now: number): boolean {
  const alert = alerts[kind];
  if (alert === null || alert.acknowledgedAt !== null) return false;
  return alert.sinceAt > now - ALERT_LASTS_MS && OPEN_STATES.includes(state);
}
