import type { OfficeId } from "../ids.ts";
import { answerable } from "./apply.ts";
import type { RecordedEvent } from "./fold.ts";
import type { Grievance } from "./grievance.ts";
import { sameOffice } from "./office.ts";
import type { Mark } from "./office.ts";
import { PAUSED_STATES } from "./state.ts";

/** A time in which a case was with the same offices, under one due time, up to the next one. Instants are milliseconds UTC. */
export interface Turn {
  readonly at: number;
  readonly markedTo: Mark | null;
  readonly dueAt: number | null;
  /** Otherwise the cell has it: new, with a report to be judged, disposed of or set aside. While the clock stands it is where it was before. */
  readonly isWithOffice: boolean;
  /** The offices that answer for it, and since when each has been asked without a break. */
  readonly asked: readonly Asked[];
}

interface Asked {
  readonly mark: Mark;
  readonly at: number;
}

/** The turns after one more event that made the case what it is. What was before it was reopened is of another matter: those who have it are asked again. */
export function turnsAfter(
  turns: readonly Turn[],
  grievance: Grievance,
  { event, at }: Pick<RecordedEvent, "event" | "at">,
): readonly Turn[] {
  const { state, returnsTo, markedTo, dueAt } = grievance;
  const before = event?.type === "reopened" ? [] : turns;
  const last = before.at(-1);
  const asked = answerable(grievance).map((mark) => last?.asked.find((known) => sameOffice(known.mark, mark)) ?? { mark, at });
  const stands = PAUSED_STATES.includes(state) ? returnsTo : state;
  const turn: Turn = { at, markedTo, dueAt, isWithOffice: stands === "marked" || stands === "in-action", asked };
  return last !== undefined && isSame(last, turn) ? before : [...before, turn];
}

function isSame(one: Turn, other: Turn): boolean {
  const haveSameOffices = one.asked.length === other.asked.length && other.asked.every((each) => one.asked.includes(each));
  return haveSameOffices && isHeldAlike(one, other) && one.isWithOffice === other.isWithOffice;
}

function isHeldAlike(one: Turn, other: Turn): boolean {
  return one.dueAt === other.dueAt && one.markedTo === other.markedTo;
}

/**
 * Since when the present office has had the case with its present due time, milliseconds UTC; null for a case without a due time. An office is not
 * reminded, and not late, for a time in which the case was not with it: before the marking, at another office, or at the cell with its report.
 */
export function heldSince(turns: readonly Turn[]): number | null {
  const last = turns.at(-1);
  if (last === undefined || last.dueAt === null) return null;
  return turns[turns.findLastIndex((turn) => !isHeldAlike(turn, last)) + 1]?.at ?? null;
}

/**
 * When an office that answers for the case was asked for it, milliseconds UTC; null where it does not answer. One that had it as its time ran out answers for
 * what it let pass, also where it has passed it on since and got it back.
 */
export function askedSince(turns: readonly Turn[], office: OfficeId, officeOf: (mark: Mark) => OfficeId): number | null {
  const last = turns.at(-1);
  const askedIn = (turn: Turn | undefined) => turn?.asked.find(({ mark }) => officeOf(mark) === office)?.at ?? null;
  const now = askedIn(last);
  const dueAt = last?.dueAt ?? null;
  if (now === null || dueAt === null) return now;
  const then = turns.findLast(({ at }) => at <= dueAt);
  return (then?.isWithOffice === true ? askedIn(then) : null) ?? now;
}
