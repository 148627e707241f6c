import { bigint, boolean, customType, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";

/** Milliseconds UTC, and numbers of events. */
const whole = (name: string) => bigint(name, { mode: "number" });

const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/** One row: which hub this is. */
export const hub = pgTable("hub", {
  /** Always 1: of two founders one comes second. */
  one: integer("one").primaryKey(),
  id: text("id").notNull(),
  foundedAt: whole("founded_at").notNull(),
});

/** The seats that were admitted, and where the chain of each ends. */
export const seat = pgTable(
  "seat",
  {
    seat: text("seat").primaryKey(),
    hub: text("hub").notNull(),
    publicKey: text("public_key").notNull(),
    name: text("name").notNull(),
    by: text("by").notNull(),
    at: whole("at").notNull(),
    signature: text("signature").notNull(),
    /** Compared and set by each push, so that no two pushes of a seat overtake each other. */
    headSeq: whole("head_seq").notNull(),
    headHash: text("head_hash").notNull(),
    /** When it last asked, by the hub's clock. */
    seenAt: whole("seen_at").notNull(),
    /** The number of the last that it told besides events; compared and set as well. */
    itemsSeq: whole("items_seq").notNull().default(0),
    /** Which it is of those that the same seat let in: so many that policies let a seat have, and no more. */
    number: integer("number").notNull(),
  },
  (table) => [uniqueIndex("seat_of_admitter").on(table.by, table.number)],
);

/** What was pushed at once, with the signature of the seat. */
export const batch = pgTable(
  "batch",
  {
    seat: text("seat").notNull(),
    firstSeq: whole("first_seq").notNull(),
    lastSeq: whole("last_seq").notNull(),
    signature: text("signature").notNull(),
  },
  (table) => [primaryKey({ columns: [table.seat, table.lastSeq] })],
);

/** The events of all seats, as each seat has them in its own record. */
export const event = pgTable(
  "event",
  {
    seat: text("seat").notNull(),
    seatSeq: whole("seat_seq").notNull(),
    id: text("id").notNull(),
    hlc: text("hlc").notNull(),
    stream: text("stream").notNull(),
    type: text("type").notNull(),
    version: integer("version").notNull(),
    actor: text("actor").notNull(),
    at: whole("at").notNull(),
    /** JSON text, hashed as it is; what is personal in it lies in boxes. */
    payload: text("payload").notNull(),
    prevHash: text("prev_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [primaryKey({ columns: [table.seat, table.seatSeq] }), index("event_stream").on(table.stream, table.seat, table.seatSeq)],
);

/** Of the mark with which the ref of a key begins. */
export const MARK_DIGITS = 24;

/** The keys of those boxes, each sealed with the key that the seats alone have. */
export const sealedKey = pgTable("sealed_key", {
  /** In hexadecimal digits; begins with the mark of its subject. */
  ref: text("ref").primaryKey(),
  madeAt: whole("made_at").notNull(),
  box: text("box").notNull(),
});

/** Subjects whose keys were destroyed: none that was made before is kept again, however late it comes. */
export const erased = pgTable("erased", {
  /** What the refs of its keys begin with. */
  mark: text("mark").primaryKey(),
  at: whole("at").notNull(),
});

/** What each seat told besides events: posts, settings of the room, people, offices. Sealed with the key that the seats alone have. */
export const item = pgTable(
  "item",
  {
    seat: text("seat").notNull(),
    number: whole("number").notNull(),
    /** Of whose words it holds, as that of a key; empty where it holds nobody's. */
    mark: text("mark").notNull(),
    /** Empty where they were erased. */
    box: text("box").notNull(),
    signature: text("signature").notNull(),
  },
  (table) => [primaryKey({ columns: [table.seat, table.number] }), index("item_mark").on(table.mark)],
);

/** What seats say of those whom they let in, signed: of each by each its last word. */
export const ruling = pgTable(
  "ruling",
  {
    seat: text("seat").notNull(),
    by: text("by").notNull(),
    at: whole("at").notNull(),
    text: text("text").notNull(),
    signature: text("signature").notNull(),
  },
  (table) => [primaryKey({ columns: [table.seat, table.by] })],
);

/** A seat is about to join: what an admitted seat offers, and what the other one answers, sealed with the code that a person reads out. */
export const pairing = pgTable("pairing", {
  id: text("id").primaryKey(),
  offer: text("offer").notNull(),
  answer: text("answer"),
  /** By the hub's clock. */
  expiresAt: whole("expires_at").notNull(),
});

/** Which seat does for all what one alone may do: it reads the channels and sends. */
export const lease = pgTable("lease", {
  /** What it is for; so far there is one. */
  name: text("name").primaryKey(),
  seat: text("seat").notNull(),
  /** The run of its program: one that begins again is another. */
  holder: text("holder").notNull(),
  /** Rises with each other holder, so that one that wakes up later is known for a former one. */
  token: whole("token").notNull(),
  /** By the hub's clock. */
  sinceAt: whole("since_at").notNull(),
  untilAt: whole("until_at").notNull(),
});

/** What was about to be sent, recorded before the channel was called. */
export const attempt = pgTable("attempt", {
  /** The case and the reply; none of its words. */
  key: text("key").primaryKey(),
  seat: text("seat").notNull(),
  token: whole("token").notNull(),
  at: whole("at").notNull(),
  /** `sent`, `refused` or `not-sent`; null while nobody knows. */
  outcome: text("outcome"),
  externalId: text("external_id"),
});

/** The record of a seat at one moment, for one that joins: its description, sealed and signed. Gone as soon as something is erased, and where a case moves out of its districts. */
export const snapshot = pgTable("snapshot", {
  id: text("id").primaryKey(),
  seat: text("seat").notNull(),
  /** By the hub's clock: when it was begun, and when all of it was here. */
  begunAt: whole("begun_at").notNull(),
  publishedAt: whole("published_at"),
  chunks: integer("chunks").notNull(),
  box: text("box").notNull(),
  signature: text("signature").notNull(),
  /** Of whose cases alone it is, in the order of their names; null for all. */
  districts: text("districts").array(),
});

/** The pieces of its files, packed and sealed. */
export const snapshotChunk = pgTable(
  "snapshot_chunk",
  {
    snapshot: text("snapshot")
      .notNull()
      .references(() => snapshot.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    bytes: bytes("bytes").notNull(),
  },
  (table) => [primaryKey({ columns: [table.snapshot, table.number] })],
);

/** A picture or a paper that a seat asked for, or is about to need; by the hash of its content, hashed once more. Gone after a while, and as soon as something is erased. */
export const file = pgTable(
  "file",
  {
    id: text("id").primaryKey(),
    /** Which file, sealed, for the seat that has it. */
    asked: text("asked").notNull(),
    /** By the hub's clock. */
    at: whole("at").notNull(),
    /** Sealed; null until a seat has brought it. */
    content: bytes("content"),
  },
  (table) => [index("file_at").on(table.at)],
);

/** As which role of the database a seat signs in, where it has one of its own: policies let that one write as this seat alone. */
export const seatRole = pgTable("seat_role", {
  role: text("role").primaryKey(),
  seat: text("seat").notNull().unique(),
  /** Of whose cases alone it reads and writes; null for every case. */
  districts: text("districts").array(),
  /** Its seat does not belong to the hub any more: policies let it write and read nothing. Where it belongs again, this is the role that it had. */
  isEnded: boolean("is_ended").notNull().default(false),
});

/** In which district a case lies, as the seats say that see every case; empty where nobody knows. */
export const casePlace = pgTable(
  "case_place",
  {
    stream: text("stream").primaryKey(),
    district: text("district").notNull(),
    /** Where it lay before; null where it never lay elsewhere. */
    before: text("before"),
  },
  (table) => [index("case_place_district").on(table.district)],
);

/** A case that came to lie in another district: a log of each seat that tells it, in the order of its numbers. What happened before lies below what a seat of that district knows. */
export const caseMove = pgTable(
  "case_move",
  {
    seat: text("seat").notNull(),
    number: whole("number").notNull(),
    stream: text("stream").notNull(),
    fromDistrict: text("from_district").notNull(),
    toDistrict: text("to_district").notNull(),
    /** JSON text: where its events lie, as that seat knows. */
    past: text("past").notNull(),
    /** By the hub's clock. */
    at: whole("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.seat, table.number] }), index("case_move_stream").on(table.stream)],
);

/** To which case a post belongs, by its mark: kept also where no seat is bound to districts yet, so that one that is bound later gets the posts of its cases. */
export const postPlace = pgTable("post_place", { mark: text("mark").notNull(), stream: text("stream").notNull() }, (table) => [
  primaryKey({ columns: [table.mark, table.stream] }),
  index("post_place_stream").on(table.stream),
]);

/** Other keys for the room, each sealed to the keys of the seats that belonged to it then, signed: of each seat its last, which has all before it. */
export const roomKey = pgTable("room_key", {
  ref: text("ref").primaryKey(),
  by: text("by").notNull().unique(),
  at: whole("at").notNull(),
  text: text("text").notNull(),
  signature: text("signature").notNull(),
});

/** What each seat says that it is doing now: who sits there, and what its walls show. Sealed with the key that the seats alone have; nothing counts that is old. */
export const presence = pgTable("presence", {
  seat: text("seat").primaryKey(),
  /** By the clock of the seat. */
  at: whole("at").notNull(),
  /** By the hub's clock. */
  toldAt: whole("told_at").notNull(),
  box: text("box").notNull(),
  signature: text("signature").notNull(),
});
