import type { Channel } from "#domain/post/channel.ts";
import type { ReadingProblemReason } from "#domain/post/readingProblem.ts";
import { perConnection } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { appendToStream } from "../append/append.ts";
import { SOURCES_STREAM } from "../events/stream.ts";
import type { readingProblem as readingProblemTable, ReadingProblemState } from "../schema/readingProblem.ts";
import { askNumber, askRow, askRows, askValue } from "../ask.ts";

const COLUMNS = `id, source_key AS sourceKey, channel, name, reason, detail, title, place, raw_bytes AS rawBytes, length(raw) AS keptBytes,
  first_at AS firstAt, last_at AS lastAt, count, state`;

const select = `SELECT ${COLUMNS.replace("length(raw)", "coalesce(length(raw), 0)")} FROM reading_problem`;

/** One thing that could not be read, kept for a person. */
export interface NotRead {
  /** Names it within its source: the same one met again is counted. */
  readonly name: string;
  readonly reason: ReadingProblemReason;
  /** One sentence, in the words of the source or of the reader; nothing personal, for it goes to the log. */
  readonly detail: string;
  /** Whom and what it seems to be about; null where that cannot be seen. */
  readonly title: string | null;
  /** Where the source finds it again; opaque to all others. Null where it cannot. */
  readonly place: string | null;
  /** As it came, or its beginning; null where there are no bytes. */
  readonly raw: Uint8Array | null;
  /** Of the whole. */
  readonly rawBytes: number;
}

export interface ReadingProblem extends Readonly<Omit<typeof readingProblemTable.$inferSelect, "raw" | "settledBy" | "settledAt">> {
  /** Of what is kept of it here. */
  readonly keptBytes: number;
}

/** All raw bytes together: beyond it those of the oldest problems go, and the problems stay. */
const MOST_RAW_BYTES = 128 * 1024 * 1024;
/** Of what has no bytes, a source may tell so much before its oldest goes. */
const MOST_TOLD = 500;
/** What was settled is remembered, so that the same one met again is known. */
const MOST_SETTLED = 5_000;
/** A problem that was dismissed, and went on all the while, is not shown again; one that comes back after so long is. */
const COMES_BACK_AFTER_MS = 86_400_000;

/**
 * Records that a source told of something that it could not read. True where that is news: not met before, or settled and met again.
 * Joins the caller's transaction, which moves the cursor past it.
 */
export function recordReadingProblem(writer: Writer, sourceKey: string, channel: Channel, told: NotRead, at: number): boolean {
  return writer.transaction(() => {
    const { find, insert, meet, reopen } = statements(writer);
    const known = find.get(sourceKey, told.name);
    if (known === undefined) {
      insert.run({ sourceKey, channel, ...told, raw: told.raw && Buffer.from(told.raw), at });
      prune(writer, sourceKey);
      return true;
    }
    meet.run(at, known.id);
    const comesBack =
      known.state === "read" || (known.state === "dismissed" && told.reason === "told" && at - known.lastAt >= COMES_BACK_AFTER_MS);
    if (comesBack) reopen.run({ id: known.id, ...told, raw: told.raw && Buffer.from(told.raw) });
    return comesBack;
  });
}

/** Those that wait for a person, the newest first. */
export const openReadingProblems = askRows<[most: number], ReadingProblem>(
  `${select} WHERE state = 'open' ORDER BY last_at DESC, id DESC LIMIT ?`,
);

export const countReadingProblems = askNumber<[]>("SELECT count(*) FROM reading_problem WHERE state = 'open'");

export const countReadingProblemsOf = askNumber<[sourceKey: string]>(
  "SELECT count(*) FROM reading_problem WHERE state = 'open' AND source_key = ?",
);

export const readingProblem = askRow<[id: number], ReadingProblem>(`${select} WHERE id = ?`);

/** As it came, or its beginning; null where nothing is kept. */
export const rawOfReadingProblem = askValue<[id: number], Uint8Array>("SELECT raw FROM reading_problem WHERE id = ?");

/**
 * As it came, for a person who looks at it; that they did is an event, for it holds what is hidden elsewhere. Null where nothing is kept.
 */
export function showRawOfReadingProblem(writer: Writer, id: number, by: string, at: number): Uint8Array | null {
  return writer.transaction(() => {
    const problem = readingProblem(writer, id);
    const raw = rawOfReadingProblem(writer, id);
    if (problem === null || raw === null) return null;
    const payload = { source: problem.sourceKey, problem: id, reason: problem.reason, firstAt: problem.firstAt };
    appendToStream(writer, { stream: SOURCES_STREAM, event: { type: "raw-shown", version: 1, payload }, actor: by, at });
    return raw;
  });
}

/** It was read after all, or a person has done with it: what was kept of it is erased. False where it was not open. */
export function settleReadingProblem(
  writer: Writer,
  id: number,
  { state, by, at }: { readonly state: Exclude<ReadingProblemState, "open">; readonly by: string | null; readonly at: number },
): boolean {
  return writer.transaction(() => {
    const isSettled = statements(writer).settle.run({ id, state, by, at }).changes > 0;
    if (isSettled) statements(writer).forgetSettled.run(MOST_SETTLED);
    return isSettled;
  });
}

function prune(writer: Writer, sourceKey: string): void {
  const { forgetTold, rawTotal, withRaw, eraseRaw } = statements(writer);
  forgetTold.run(sourceKey, sourceKey, MOST_TOLD);
  let total = rawTotal.get() ?? 0;
  while (total > MOST_RAW_BYTES) {
    const oldest = withRaw.get();
    if (oldest === undefined) return;
    eraseRaw.run(oldest.id);
    total -= oldest.bytes;
  }
}

const statements = perConnection(({ sqlite }) => {
  return {
    find: sqlite.prepare<[string, string], { readonly id: number; readonly state: ReadingProblemState; readonly lastAt: number }>(
      "SELECT id, state, last_at AS lastAt FROM reading_problem WHERE source_key = ? AND name = ?",
    ),
    insert: sqlite.prepare(
      `INSERT INTO reading_problem (source_key, channel, name, reason, detail, title, place, raw, raw_bytes, first_at, last_at, count, state)
       VALUES (@sourceKey, @channel, @name, @reason, @detail, @title, @place, @raw, @rawBytes, @at, @at, 1, 'open')`,
    ),
    meet: sqlite.prepare("UPDATE reading_problem SET last_at = ?, count = count + 1 WHERE id = ?"),
    reopen: sqlite.prepare(
      `UPDATE reading_problem SET state = 'open', settled_by = NULL, settled_at = NULL, reason = @reason, detail = @detail, title = @title,
         place = @place, raw = @raw, raw_bytes = @rawBytes WHERE id = @id`,
    ),
    settle: sqlite.prepare(
      "UPDATE reading_problem SET state = @state, settled_by = @by, settled_at = @at, raw = NULL, title = NULL WHERE id = @id AND state = 'open'",
    ),
    forgetSettled: sqlite.prepare(
      `DELETE FROM reading_problem WHERE state <> 'open' AND id <= (SELECT id FROM reading_problem WHERE state <> 'open' ORDER BY id DESC LIMIT 1 OFFSET ?)`,
    ),
    forgetTold: sqlite.prepare(
      `DELETE FROM reading_problem WHERE source_key = ? AND state = 'open' AND raw IS NULL AND reason IN ('told', 'attachments-not-kept')
       AND id <= (SELECT id FROM reading_problem WHERE source_key = ? AND state = 'open' AND raw IS NULL
         AND reason IN ('told', 'attachments-not-kept') ORDER BY id DESC LIMIT 1 OFFSET ?)`,
    ),
    rawTotal: sqlite.prepare<[], number>("SELECT total(length(raw)) FROM reading_problem WHERE state = 'open'").pluck(),
    withRaw: sqlite.prepare<[], { readonly id: number; readonly bytes: number }>(
      "SELECT id, length(raw) AS bytes FROM reading_problem WHERE state = 'open' AND raw IS NOT NULL ORDER BY id LIMIT 1",
    ),
    eraseRaw: sqlite.prepare<[number]>("UPDATE reading_problem SET raw = NULL WHERE id = ?"),
  };
});
