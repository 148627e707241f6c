import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { EventId, HybridTime, SeatId } from "#domain/ids.ts";

/** What happened, append-only by trigger, each seat's events chained by hashes. */
export const event = sqliteTable(
  "event",
  {
    /** Order of arrival in this file; says nothing about what came first. */
    position: integer("position").primaryKey(),
    id: text("id").$type<EventId>().notNull(),
    seat: text("seat").$type<SeatId>().notNull(),
    /** 1, 2, 3 … without a gap on each seat. */
    seatSeq: integer("seat_seq").notNull(),
    hlc: text("hlc").$type<HybridTime>().notNull(),
    /** `grievance:<id>`, `review:<id>`, `people`, `audit` and others of `events/stream.ts`. */
    stream: text("stream").notNull(),
    type: text("type").notNull(),
    version: integer("version").notNull(),
    actor: text("actor").notNull(),
    /** Wall clock of the seat, milliseconds UTC. */
    at: integer("at").notNull(),
    /** JSON text, hashed as it is. */
    payload: text("payload").notNull(),
    prevHash: text("prev_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [
    // Of each seat: ids of before can be copied by another one.
    uniqueIndex("event_id").on(table.id, table.seat),
    uniqueIndex("event_seat_seq").on(table.seat, table.seatSeq),
    index("event_stream").on(table.stream, table.hlc, table.seat),
    index("event_check_call")
      .on(table.type, table.hlc)
      .where(sql`type IN ('sampled', 'check-called')`),
    // The types of `domain/audit/auditKinds.ts`; `db/audit` asks by the same words.
    index("event_audit")
      .on(table.at, table.type, table.actor)
      .where(
        sql`type IN ('signed-in', 'sign-in-failed', 'signed-out', 'window-locked', 'exported', 'printed', 'list-shown', 'setting-changed', 'ordered', 'seal-key-made', 'personal-data-shown', 'raw-shown', 'number-searched', 'file-saved', 'letter-issued', 'absence-letter-issued', 'person-added', 'person-changed', 'learning-reset', 'gap-acknowledged', 'surge-noted', 'place-named', 'dossier-made', 'dossier-revoked', 'acts-taken-in', 'acts-refused', 'sealed', 'retention-set', 'retention-run', 'legal-hold-set', 'legal-hold-lifted', 'request-received', 'request-looked-up', 'request-exported', 'request-erased', 'request-settled', 'breach-recorded', 'breach-revised', 'breach-told', 'breach-term-extended', 'breach-closed', 'breach-exported')`,
      ),
    index("event_learning")
      .on(table.hlc, table.seat, table.id)
      .where(sql`type IN ('proposal-corrected', 'marked', 'act-undone', 'learning-reset')`),
  ],
);
