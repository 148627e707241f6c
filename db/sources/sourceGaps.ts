import { askRow, askRows, askValues, changeRows } from "../ask.ts";
import type { Reader, Writer } from "../connection.ts";
import { appendToStream } from "../append/append.ts";
import { SOURCES_STREAM } from "../events/stream.ts";
import { fieldsOf, selectionOf } from "../schema/columns.ts";
import { sourceGap as sourceGapTable } from "../schema/sourceGap.ts";

/** An end of a gap: what the platform calls the post there, and when it was written, milliseconds UTC. */
interface GapEnd {
  readonly mark: string;
  readonly at: number;
}

/** A stretch that a source did not read. Posts may be missing strictly between `from` and `to`; `from` is null where nothing older is recorded. */
export interface Gap {
  /** Stays the same while the gap grows shorter. */
  readonly id: string;
  readonly from: GapEnd | null;
  readonly to: GapEnd;
}

type GapState = "open" | "closed" | "lost" | "acknowledged";

export interface StoredGap extends Gap {
  readonly sourceKey: string;
  readonly state: GapState;
  /** Milliseconds UTC. */
  readonly openedAt: number;
  /** When its state changed last. */
  readonly changedAt: number;
  /** A person's id, or who else it was. */
  readonly acknowledgedBy: string | null;
}

/** What one page says of a source's gaps. */
export interface GapReport {
  /** All that are searched now. */
  readonly open: readonly Gap[];
  /** Ids of those read to their end. */
  readonly closed: readonly string[];
  /** What is out of the platform's reach. */
  readonly lost: readonly Gap[];
}

/**
 * Keeps what a page says, in the transaction of the caller, and returns one line for each gap that is new or lost. A gap that was open and is no longer spoken of is lost: the source has
 * forgotten it, as after a cursor that could not be read, and nobody has read it.
 */
export function recordGaps(writer: Writer, sourceKey: string, { open, closed, lost }: GapReport, now: number): readonly string[] {
  const known = new Set(openIds(writer, sourceKey));
  if (known.size + open.length + lost.length === 0) return [];
  return writer.transaction(() => {
    for (const gap of open) keep(writer, valuesOf(sourceKey, gap, "open", now));
    for (const gap of lost) keep(writer, valuesOf(sourceKey, gap, "lost", now));
    const spoken = new Set([...open, ...lost].map(({ id }) => id));
    const done = new Set(closed);
    for (const id of known) {
      if (!spoken.has(id)) settle(writer, { sourceKey, id, state: done.has(id) ? "closed" : "lost", now });
    }
    return [
      ...open.flatMap((gap) => (known.has(gap.id) ? [] : `Not all posts ${between(gap)} were read; they are searched for.`)),
      ...lost.map((gap) => `Posts ${between(gap)} are out of the platform's reach and may be missing.`),
    ];
  });
}

/** Open and lost ones, and with `acknowledged` those that a person has acknowledged: the latest first. */
export function gapsOf(reader: Reader, { acknowledged = false }: { readonly acknowledged?: boolean } = {}): readonly StoredGap[] {
  return told(reader, acknowledged ? 1 : 0).map((row) => storedOf(row));
}

/** A person says that posts are missing there for good. False where the gap is not lost. */
export function acknowledgeGap(
  writer: Writer,
  key: { readonly sourceKey: string; readonly id: string },
  actor: string,
  now: number,
): boolean {
  return writer.transaction(() => {
    const row = find(writer, key);
    if (row?.state !== "lost") return false;
    const { from, to } = storedOf(row);
    acknowledge(writer, { ...key, actor, now });
    const event = { type: "gap-acknowledged", version: 1, payload: { source: key.sourceKey, gap: key.id, from, to } };
    appendToStream(writer, { stream: SOURCES_STREAM, event, actor, at: now });
    return true;
  });
}

function between({ from, to }: Gap): string {
  const until = `up to ${new Date(to.at).toISOString()}`;
  return from === null ? until : `from ${new Date(from.at).toISOString()} ${until}`;
}

function valuesOf(sourceKey: string, { id, from, to }: Gap, state: GapState, now: number) {
  return { sourceKey, id, fromMark: from?.mark ?? null, fromAt: from?.at ?? null, toMark: to.mark, toAt: to.at, state, now };
}

type Row = typeof sourceGapTable.$inferSelect;

function storedOf({ fromMark, fromAt, toMark, toAt, ...row }: Row): StoredGap {
  return { ...row, from: fromMark === null || fromAt === null ? null : { mark: fromMark, at: fromAt }, to: { mark: toMark, at: toAt } };
}

const FIELDS = fieldsOf(sourceGapTable);

const openIds = askValues<[string], string>("SELECT id FROM source_gap WHERE source_key = ? AND state = 'open'");
const find = askRow<[{ sourceKey: string; id: string }], Row>(
  `SELECT ${selectionOf(FIELDS)} FROM source_gap WHERE source_key = @sourceKey AND id = @id`,
);

const told = askRows<[number], Row>(`
  SELECT ${selectionOf(FIELDS)} FROM source_gap WHERE state IN ('open', 'lost') OR (? AND state = 'acknowledged')
  ORDER BY to_at DESC, source_key, id`);

// What a person has acknowledged stays so: the same stretch may be met again after a cursor was lost.
const keep = changeRows(`
  INSERT INTO source_gap (source_key, id, from_mark, from_at, to_mark, to_at, state, opened_at, changed_at)
  VALUES (@sourceKey, @id, @fromMark, @fromAt, @toMark, @toAt, @state, @now, @now)
  ON CONFLICT (source_key, id) DO UPDATE SET from_mark = excluded.from_mark, from_at = excluded.from_at,
    to_mark = excluded.to_mark, to_at = excluded.to_at,
    changed_at = iif(state = excluded.state, changed_at, excluded.changed_at), state = excluded.state
  WHERE state <> 'acknowledged'`);

const settle = changeRows("UPDATE source_gap SET state = @state, changed_at = @now WHERE source_key = @sourceKey AND id = @id");

const acknowledge = changeRows(`
  UPDATE source_gap SET state = 'acknowledged', changed_at = @now, acknowledged_by = @actor
  WHERE source_key = @sourceKey AND id = @id`);
