import type { WallAlert, WallNow } from "#contract/wall.ts";
import { rowsOfBase64 } from "../../client/rowList.ts";

export type AlertsNow = Pick<WallNow["alerts"], "total" | "next">;

export interface AlertLine {
  readonly alert: WallAlert;
  /** Somebody else has seen to it since it was listed. */
  readonly isGone: boolean;
}

interface Held {
  /** While somebody's mouse is among the lines none of them moves: a click would meet another alert than the one that was read. */
  readonly isHeld?: boolean;
  /** What the person saw to in this list: the others close up after it. */
  readonly settled?: ReadonlySet<string>;
}

/** What is listed of the alerts that wait, after `shown`, and how many newer ones are held back. */
export function alertLines(
  shown: readonly AlertLine[],
  alerts: AlertsNow,
  { isHeld = false, settled = new Set() }: Held = {},
): { readonly lines: readonly AlertLine[]; readonly newer: number } {
  const { next } = alerts;
  const lineOf = (alert: WallAlert) => shown.find((each) => each.alert === alert && !each.isGone) ?? { alert, isGone: false };
  if (!isHeld) return { lines: next.map(lineOf), newer: 0 };
  const kept = shown
    .filter(({ alert }) => !settled.has(keyOfAlert(alert)) || isAmong(next, alert))
    .map((line) => {
      const same = next.find((each) => keyOfAlert(each) === keyOfAlert(line.alert));
      if (same !== undefined) return lineOf(same);
      const isGone = !isPushedOff(alerts, line.alert) && !next.some((each) => isOfOneIncident(each, line.alert));
      return isGone === line.isGone ? line : { ...line, isGone };
    });
  const others = next.filter((each) => !kept.some(({ alert }) => keyOfAlert(alert) === keyOfAlert(each) || isOfOneIncident(alert, each)));
  const lastKept = next.findLastIndex((each) =>
    isAmong(
      kept.map(({ alert }) => alert),
      each,
    ),
  );
  const following = others.filter((each) => next.indexOf(each) > lastKept).slice(0, shown.length - kept.length);
  return { lines: [...kept, ...following.map(lineOf)], newer: others.length - following.length };
}

export function keyOfAlert({ kind, card }: WallAlert): string {
  return `${kind} ${card.grievanceId}`;
}

function isAmong(alerts: readonly WallAlert[], alert: WallAlert): boolean {
  return alerts.some((each) => keyOfAlert(each) === keyOfAlert(alert));
}

/** The answer has a page of them: one that came after all of it may wait as before. */
function isPushedOff({ total, next }: AlertsNow, alert: WallAlert): boolean {
  const last = next.at(-1);
  if (last === undefined || total <= next.length) return false;
  return last.kind === alert.kind ? alert.sinceAt <= last.sinceAt : last.kind === "emergency";
}

/** An incident asks once: the newest of its cases speaks for those that were told of before. */
function isOfOneIncident(one: WallAlert, other: WallAlert): boolean {
  if (one.kind !== other.kind || one.seen === undefined || other.seen === undefined) return false;
  const rows = new Set(rowsOfBase64(one.seen.rows));
  return rowsOfBase64(other.seen.rows).some((row) => rows.has(row));
}
