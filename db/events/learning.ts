import { parseGrievanceEvent } from "#domain/grievance/events.ts";
import type { EventOf } from "#domain/grievance/events.ts";
import type { EventId, HybridTime, SeatId } from "#domain/ids.ts";
import { isLearningReset, LEARNING_RESET } from "#domain/understanding/learningReset.ts";
import { perConnection } from "../connection.ts";
import type { Reader, Writer } from "../connection.ts";
import { appendToStream } from "./append.ts";
import { UNDERSTANDING_STREAM } from "./stream.ts";

/** What the program learns from, and forgets at. */
export interface LearningStep {
  /** Order of arrival in this file. */
  readonly position: number;
  readonly id: EventId;
  readonly seat: SeatId;
  readonly time: HybridTime;
  readonly lesson: EventOf<"proposal-corrected">["payload"] | "reset";
}

/**
 * The corrections since the last reset, in the order in which they count on every seat, the reset itself
 * first. Those that this program cannot read are left out.
 */
export function learningSteps(reader: Reader): readonly LearningStep[] {
  const { lastReset, since } = statements(reader);
  const reset = lastReset.get() ?? { hlc: "", seat: "", id: "" };
  return since.all(reset.hlc, reset.seat, reset.id).flatMap((row) => stepOf(row));
}

/** What arrived after a position, in the order in which it counts, resets included. */
export function learningStepsAfter(reader: Reader, position: number): readonly LearningStep[] {
  return statements(reader)
    .arrived.all(position)
    .flatMap((row) => stepOf(row));
}

/** The position of the last event of any sort; 0 in an empty record. */
export function lastPosition(reader: Reader): number {
  return statements(reader).last.get() ?? 0;
}

/** From here on nothing that was corrected before counts. */
export function recordLearningReset(writer: Writer, actor: string, now: number): void {
  writer.transaction(() => appendToStream(writer, { stream: UNDERSTANDING_STREAM, event: LEARNING_RESET, actor, at: now }));
}

interface Row {
  readonly position: number;
  readonly id: EventId;
  readonly seat: SeatId;
  readonly hlc: HybridTime;
  readonly type: string;
  readonly version: number;
  readonly payload: string;
}

function stepOf({ position, id, seat, hlc, type, version, payload }: Row): readonly LearningStep[] {
  const step = { position, id, seat, time: hlc };
  if (isLearningReset(type, version)) return [{ ...step, lesson: "reset" }];
  const event = parseGrievanceEvent(type, version, JSON.parse(payload));
  return event?.type === "proposal-corrected" ? [{ ...step, lesson: event.payload }] : [];
}

/** The index of these two types lets them be found among millions of others; SQLite uses it where the words are the same. */
const LEARNED_FROM = "type IN ('proposal-corrected', 'learning-reset')";

const statements = perConnection(({ sqlite }) => {
  const selection = `SELECT position, id, seat, hlc, type, version, payload FROM event WHERE ${LEARNED_FROM}`;
  return {
    lastReset: sqlite.prepare<[], { readonly hlc: string; readonly seat: string; readonly id: string }>(
      `SELECT hlc, seat, id FROM event WHERE ${LEARNED_FROM} AND type = 'learning-reset' AND version = 1
       ORDER BY hlc DESC, seat DESC, id DESC LIMIT 1`,
    ),
    since: sqlite.prepare<[string, string, string], Row>(`${selection} AND (hlc, seat, id) >= (?, ?, ?) ORDER BY hlc, seat, id`),
    arrived: sqlite.prepare<[number], Row>(`${selection} AND position > ? ORDER BY hlc, seat, id`),
    last: sqlite.prepare<[], number>("SELECT max(position) FROM event").pluck(),
  };
});
