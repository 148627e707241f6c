import { parseGrievanceEvent } from "#domain/grievance/events.ts";
import type { EventOf } from "#domain/grievance/events.ts";
import type { EventId, HybridTime, SeatId } from "#domain/ids.ts";
import { isLearningReset, LEARNING_RESET } from "#domain/understanding/learningReset.ts";
import { perConnection } from "../connection.ts";
import type { Reader, Writer } from "../connection.ts";
import { appendToStream } from "./append.ts";
import { openPayload } from "../events/sealedEvent.ts";
import { lastPosition } from "../events/position.ts";
import { UNDERSTANDING_STREAM } from "../events/stream.ts";
import { askNumber, askWhether, changeRows } from "../ask.ts";

/** What the program learns from, and forgets at. */
export interface LearningStep {
  readonly id: EventId;
  readonly seat: SeatId;
  readonly time: HybridTime;
  /** Of the case. */
  readonly stream: string;
  readonly lesson: EventOf<"proposal-corrected"> | EventOf<"marked"> | "reset";
}

export interface LearningHistory<Steps extends Iterable<LearningStep> = readonly LearningStep[]> {
  /** In the order in which they count on every seat. Those that this program cannot read are left out. */
  readonly steps: Steps;
  /** Ids of events that were taken back, among them such as teach nothing. They count as if they had not happened. */
  readonly undone: readonly string[];
  /** The last event of any sort, by order of arrival; 0 in an empty record. */
  readonly position: number;
  /** How often lessons were erased: what was learned before another time is to be learned again without them. */
  readonly forgotten: number;
}

/** The corrections and marks since the last reset, the reset itself first: read as they are asked for, since there may be a million. */
export function learningSteps(reader: Reader): LearningHistory<Iterable<LearningStep>> {
  const { lastReset, since, undoings } = statements(reader);
  const reset = lastReset.get(UNDERSTANDING_STREAM) ?? { hlc: "", seat: "", id: "" };
  function* steps() {
    for (const row of since.iterate(reset.hlc, reset.seat, reset.id)) {
      const step = stepOf(reader, row);
      if (step !== null) yield step;
    }
  }
  const undone = undoings.all(reset.hlc, reset.seat, reset.id).flatMap((row) => undoneBy(row));
  return { steps: steps(), undone, position: lastPosition(reader), forgotten: timesForgotten(reader) };
}

/** What arrived after a position, resets included. */
export function learningStepsAfter(reader: Reader, position: number): LearningHistory {
  return historyOf(reader, statements(reader).arrived.all(position));
}

/** Whether an event that may teach had arrived by a position. */
export const wasLearnedFrom = askWhether<[id: string, position: number]>(
  "SELECT 1 FROM event WHERE id = ? AND position <= ? AND type IN ('proposal-corrected', 'marked')",
);

/** From here on nothing that was corrected before counts. */
export function recordLearningReset(writer: Writer, actor: string, now: number): void {
  writer.transaction(() => appendToStream(writer, { stream: UNDERSTANDING_STREAM, event: LEARNING_RESET, actor, at: now }));
}

/** After a lesson was erased: what was learned from it goes too. */
export function forgetLessons(writer: Writer): void {
  forgetKept(writer);
  countForgotten(writer, FORGOTTEN, Date.now());
}

const FORGOTTEN = "learning.forgotten";

const forgetKept = changeRows("DELETE FROM learned");
const countForgotten = changeRows<[string, number]>(
  "INSERT INTO setting (key, value, changed_at) VALUES (?, '1', ?) ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1",
);
const forgottenIn = askNumber<[string]>("SELECT CAST(value AS INTEGER) FROM setting WHERE key = ?");

export function timesForgotten(reader: Reader): number {
  return forgottenIn(reader, FORGOTTEN);
}

interface Row {
  readonly id: EventId;
  readonly seat: SeatId;
  readonly hlc: HybridTime;
  readonly stream: string;
  readonly type: string;
  readonly version: number;
  readonly payload: string;
}

function historyOf(reader: Reader, rows: readonly Row[]): LearningHistory {
  return {
    steps: rows.flatMap((row) => stepOf(reader, row) ?? []),
    undone: rows.flatMap((row) => undoneBy(row)),
    position: lastPosition(reader),
    forgotten: timesForgotten(reader),
  };
}

function stepOf(reader: Reader, { id, seat, hlc, stream, type, version, payload }: Row): LearningStep | null {
  const step = { id, seat, time: hlc, stream };
  if (isLearningReset(type, version)) return { ...step, lesson: "reset" };
  const event = parseGrievanceEvent(type, version, openPayload(reader, payload));
  return event?.type === "proposal-corrected" || event?.type === "marked" ? { ...step, lesson: event } : null;
}

function undoneBy({ type, version, payload }: Row): readonly string[] {
  if (type !== "act-undone") return [];
  const event = parseGrievanceEvent(type, version, JSON.parse(payload));
  return event?.type === "act-undone" ? event.payload.events : [];
}

/** The index of these types lets them be found among millions of others; SQLite uses it where the words are the same. */
const LEARNED_FROM = "type IN ('proposal-corrected', 'marked', 'act-undone', 'learning-reset')";

const statements = perConnection(({ sqlite }) => {
  const fields = "id, seat, hlc, stream, type, version, payload";
  return {
    lastReset: sqlite.prepare<[string], { readonly hlc: string; readonly seat: string; readonly id: string }>(`
  SELECT hlc, seat, id FROM event WHERE stream = ? AND type = 'learning-reset' AND version = 1
  ORDER BY hlc DESC, seat DESC, id DESC LIMIT 1`),
    since: sqlite.prepare<[string, string, string], Row>(
      `SELECT ${fields} FROM event WHERE ${LEARNED_FROM} AND (hlc, seat, id) >= (?, ?, ?) ORDER BY hlc, seat, id`,
    ),
    undoings: sqlite.prepare<[string, string, string], Row>(
      `SELECT ${fields} FROM event WHERE ${LEARNED_FROM} AND type = 'act-undone' AND (hlc, seat, id) >= (?, ?, ?) ORDER BY hlc, seat, id`,
    ),
    // By position: what arrived last is little, and all that was learned from may be much.
    arrived: sqlite.prepare<[number], Row>(
      `SELECT ${fields} FROM event NOT INDEXED WHERE position > ? AND ${LEARNED_FROM} ORDER BY hlc, seat, id`,
    ),
  };
});
