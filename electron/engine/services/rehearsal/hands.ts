import { queueOf } from "#domain/desk/views.ts";
import type { ActionType } from "#domain/grievance/actions.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Reader } from "#db/connection.ts";
import { listQueue } from "#db/queue/listQueue.ts";
import { idOfRow, rowOfId } from "#db/queue/seenCases.ts";

const MINUTE_MS = 60_000;
/** A window that is silent for longer is taken to be unattended. */
const HELD_MS = 30 * MINUTE_MS;
/** A newcomer reads before they act: so long after a desk first showed a case, what its list begins with is theirs. */
const FIRST_MS = 10 * MINUTE_MS;
const FIRST_ROWS = 15;
/** So many of the list before and after the case that is open are where the person goes next. */
const BESIDE_ROWS = 8;

/** Tells of a case when a person last had it in hand, milliseconds UTC; null where none had it, or where it is no matter for that act. */
export type Hands = (id: GrievanceId, type: ActionType) => number | null;

export const NO_HANDS: Hands = () => null;

interface AtDesks {
  inHands(after: number): ReadonlySet<GrievanceId>;
  firstAt(): number | null;
}

/**
 * Which cases people at desks are at: those that a window has open or selected, new ones beside those in their list and, in the first minutes, the first of that
 * list. Nobody rehearsed does anything to them. To be looked at again and again.
 */
export function createHands(record: Reader, desks: AtDesks) {
  const held = new Map<GrievanceId, number>();
  const first = new Map<GrievanceId, number>();
  return {
    /** `isSettled`: the days before the rehearsal are made up for, so that the list is what a person finds. */
    look(now: number, isSettled: boolean) {
      const inHands = desks.inHands(now - HELD_MS);
      for (const id of inHands) held.set(id, now);
      for (const id of besideOf(record, inHands)) held.set(id, now);
      const firstAt = desks.firstAt();
      if (firstAt === null || now - firstAt > FIRST_MS) return;
      if (isSettled) for (const id of firstOfNew(record)) first.set(id, now);
      for (const id of first.keys()) first.set(id, now);
    },
    leftAt: (id: GrievanceId, type: ActionType) => {
      // That somebody has seen an alert takes nothing from the person who has the case in the list.
      const inList = type === "acknowledge-alert" ? undefined : first.get(id);
      const at = Math.max(held.get(id) ?? 0, inList ?? 0);
      return at === 0 ? null : at;
    },
  };
}

/** What stands beside new cases in their list. Of a selection its own cases are enough. */
function besideOf(record: Reader, open: ReadonlySet<GrievanceId>): readonly GrievanceId[] {
  if (open.size === 0 || open.size > MOST_OPEN) return [];
  const rows = listQueue(record, queueOf("new", ANYBODY));
  return [...open].flatMap((id) => {
    const at = rows.indexOf(rowOfId(record, id) ?? 0);
    if (at < 0) return [];
    return [...rows.subarray(Math.max(0, at - BESIDE_ROWS), at + BESIDE_ROWS + 1)].flatMap((row) => idOfRow(record, row) ?? []);
  });
}

/** As many desks as a room has. */
const MOST_OPEN = 20;

function firstOfNew(record: Reader): readonly GrievanceId[] {
  const rows = listQueue(record, queueOf("new", ANYBODY)).subarray(0, FIRST_ROWS);
  return [...rows].flatMap((row) => idOfRow(record, row) ?? []);
}

/** What this one or that one put off makes no difference. */
const ANYBODY = "desk";
