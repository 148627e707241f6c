import { MOST_BYTES_OF_ITEMS, MOST_LETTERS_OF_ITEM } from "#domain/hub/item.ts";
import { MOST_SEATS } from "#domain/hub/mostSeats.ts";
import { MOST_BYTES_OF_RENEWAL } from "#domain/hub/renewal.ts";
import { LONG_RULING_BYTES, MOST_BYTES_OF_RULING } from "#domain/hub/ruling.ts";
import { MOST_BYTES_OF_FILE, MOST_LETTERS_ASKED } from "#domain/hub/sharedFile.ts";
import { MOST_BYTES_OF_CHUNK, MOST_LETTERS_OF_SNAPSHOT } from "#domain/hub/snapshot.ts";
import { MOST_LETTERS_OF_PAST } from "#domain/hub/casePast.ts";
import { MOST_LETTERS_OF_PRESENCE } from "#domain/hub/presence.ts";
import { batch, casePlace, erased, event, item, MARK_DIGITS, postPlace, roomKey, ruling, sealedKey, seat } from "./schema/tables.ts";
import { IS_NO_OWNER } from "./grants.ts";
import { insertionOf, selectionOf } from "./statements.ts";
import type { Statement } from "./statements.ts";

/* What is said to PostgreSQL: its limits, and plain SQL by name, so that a connection prepares each once. */

/** Who is there at once: each row may be long, and is read at every look. */
const MOST_PRESENT = 300;
/** More than a sealed key has: what is longer opens nothing. */
const MOST_LETTERS_OF_KEY = 1_000;
/** What no seat wrote is passed over where it lies: a long row would take long to bring. */
const IS_HEAD = "length(seat) = 16 AND length(head_hash) <= 64";
const IS_ADMISSION = `length(seat) = 16 AND length(hub) = 36 AND length(public_key) = 44 AND length(name) <= 80 AND length("by") = 16 AND length(signature) = 88`;

/** Of those of one seat: what is longer together was written to keep all others from reading any. */
const MOST_BYTES_OF_LONG_RULINGS = 2_000_000;
/** Of cases that moved, and of events of one seat that are asked for one by one. */
const MOST_BYTES_OF_MOVES = 4_000_000;
const MOST_BYTES_OF_SOME_EVENTS = 8_000_000;
const MOST_BYTES_OF_STREAM = 200;

/** The hub's clock in milliseconds, within a statement. */
const NOW = "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)";

/** So long nobody takes to push a snapshot. */
const UNFINISHED_MS = 24 * 3_600_000;

/** One of some districts is made for a seat that is about to join. */
const SCOPED_MS = 7 * 24 * 3_600_000;
/** Who makes one says every few seconds that it goes on; after so long nobody waits for it. */
export const GONE_AFTER_MS = 90_000;
/** Of all sets of districts together, with those of everything, which count first. */
const MOST_SNAPSHOTS = 60;

/** Questions for files that nobody has answered; those that were asked before them are forgotten. */
export const MOST_ASKED = 200;

/** Who is not believed hides none of those who are: of each seat there is one. */
const MOST_RENEWALS = 16;

export const INSERT_SEAT = insertionOf(seat, "ON CONFLICT (seat) DO NOTHING");
export const INSERT_BATCH = insertionOf(batch);
export const INSERT_EVENTS = insertionOf(event);
// Of one that a seat of some districts has placed the past is still to be told. That a case has a past already: others brought events of it while it lay nowhere, and who may read them since has passed over them.
export const PLACE_CASES = insertionOf(
  casePlace,
  `ON CONFLICT (stream) DO UPDATE SET before = CASE WHEN case_place.district = excluded.district THEN '' ELSE case_place.district END, district = excluded.district
   WHERE case_place.district <> excluded.district OR case_place.before = case_place.district
   RETURNING stream, district, before, EXISTS (SELECT 1 FROM event WHERE event.stream = case_place.stream) AS "hasPast"`,
);
/** By a seat of some districts, which tells no move: as if they had lain there before. */
export const PLACE_NEW_CASES = { ...insertionOf(casePlace, "ON CONFLICT DO NOTHING"), name: "place new cases" };
export const PLACE_POSTS = insertionOf(postPlace, "ON CONFLICT DO NOTHING");
export const INSERT_KEYS = insertionOf(
  sealedKey,
  `WHERE NOT EXISTS (SELECT 1 FROM erased WHERE erased.mark = left(pushed.ref, ${MARK_DIGITS}) AND erased.at >= pushed.made_at) ON CONFLICT DO NOTHING`,
);
export const RULE = insertionOf(
  ruling,
  'ON CONFLICT (seat, "by") DO UPDATE SET at = excluded.at, text = excluded.text, signature = excluded.signature WHERE ruling.at < excluded.at',
);
export const INSERT_ITEMS = insertionOf(item);
export const INSERT_ERASED = insertionOf(
  erased,
  "ON CONFLICT (mark) DO UPDATE SET at = excluded.at WHERE erased.at < excluded.at RETURNING mark",
);

const named = (name: string, text: string): Statement => ({ name, text });
export const TELL_MOVE = named(
  "tell move",
  `INSERT INTO case_move (seat, number, stream, from_district, to_district, past, at)
   SELECT $1, (SELECT coalesce(max(number), 0) + 1 FROM case_move WHERE seat = $1), $2, $3, $4, $5, ${NOW}`,
);
export const NEXT_NUMBER = named("next number", 'SELECT coalesce(max(number) + 1, 0) AS number FROM seat WHERE "by" = $1');
export const LOCK_SEAT = named("lock seat", "UPDATE seat SET seen_at = seen_at WHERE seat = $1");
export const PLACES_WITHIN = named(
  "places within",
  "SELECT p.stream, c.district FROM case_placed p LEFT JOIN case_place c ON c.stream = p.stream WHERE p.stream = ANY($1)",
);
/** Of what `from` selects, in this order, as much as is not too long together: always the first. Who may write makes each row as long as they like, and an answer that is too long ends the line. */
const upTo = (most: number, { of, by, from }: { readonly of: string; readonly by: string; readonly from: string }) =>
  `(SELECT * FROM (SELECT listed.*, sum(${of}) OVER (${by}) - (${of}) AS bytes_before FROM (${from}) AS listed) AS summed WHERE bytes_before < ${most})`;

// One letter more than any seat takes in, as with items. Of each seat by itself: by its numbers, and not through the log of all.
export const MOVES = named(
  "moves",
  `SELECT seat, number, stream, left(past, ${MOST_LETTERS_OF_PAST + 1}) AS past FROM ${upTo(MOST_BYTES_OF_MOVES, {
    of: "octet_length(past)",
    by: "ORDER BY seat, number",
    from: `SELECT m.* FROM seat s CROSS JOIN LATERAL (SELECT seat, number, stream, past FROM case_move
     WHERE seat = s.seat AND number > coalesce(CAST(CAST($1 AS json) ->> s.seat AS bigint), 0) AND octet_length(stream) <= ${MOST_BYTES_OF_STREAM} ORDER BY number LIMIT $2) m
   WHERE length(s.seat) = 16 ORDER BY m.seat, m.number LIMIT $2`,
  })} AS move ORDER BY seat, number`,
);
export const LAST_MOVES = named("last moves", "SELECT seat, max(number) AS last FROM case_move WHERE length(seat) = 16 GROUP BY seat");
export const HASHES = named(
  "hashes",
  "SELECT left(hash, 64) AS hash FROM event_hash WHERE seat = $1 AND seat_seq BETWEEN $2 AND $3 ORDER BY seat_seq",
);
export const NUMBERS_WITHIN = named(
  "numbers within",
  "SELECT seat_seq AS number FROM event WHERE seat = $1 AND seat_seq BETWEEN $2 AND $3 ORDER BY seat_seq",
);
export const SIGNED_AFTER = named(
  "signed after",
  `SELECT ${selectionOf(batch, ["signature"])}, left(signature, 100) AS signature FROM batch WHERE seat = $1 AND last_seq > $2 ORDER BY last_seq LIMIT $3`,
);
export const CASES_WITHIN = named(
  "cases within",
  "SELECT stream FROM case_place WHERE district = ANY($1) AND stream > $2 ORDER BY stream LIMIT $3",
);
export const SIGN_AGAIN = named("sign again", "UPDATE batch SET signature = $3 WHERE seat = $1 AND last_seq = $2");
export const ROLE_OF = named("role of", 'SELECT role, is_ended AS "isEnded" FROM seat_role WHERE seat = $1');
export const LIMIT_ROLE = named("limit role", "UPDATE seat_role SET districts = $2, is_ended = false WHERE seat = $1");
export const IDENTITY = named("identity", "SELECT left(id, 36) AS id FROM hub WHERE one = 1");
export const FOUND = named("found", "INSERT INTO hub (one, id, founded_at) VALUES (1, $1, $2) ON CONFLICT DO NOTHING");
/** Of the lease; so far one is for all that one seat alone may do. */
const THE_LEASE = "'channels'";
const OF_LEASE = `seat, token, since_at AS "sinceAt", until_at - ${NOW} AS "leftMs"`;
/** A seat asks it once a second: all in one answer, with the lease beside the first seat. */
export const LOOK = named(
  "look",
  `SELECT seat, head_seq AS seq, head_hash AS hash, items_seq AS items, ${NOW} AS now, (SELECT coalesce(md5(string_agg(left(ref, 32) || left(signature, 88), ',' ORDER BY "by")), '') FROM room_key) AS renewals,
     "leaseSeat", token, "sinceAt", "leftMs"
   FROM seat LEFT JOIN (SELECT seat AS "leaseSeat", token, since_at AS "sinceAt", until_at - ${NOW} AS "leftMs" FROM lease
     WHERE name = ${THE_LEASE} AND length(seat) = 16) AS held ON seat = (SELECT min(seat) FROM seat WHERE ${IS_HEAD})
   WHERE ${IS_HEAD} LIMIT ${MOST_SEATS}`,
);
export const ADMISSIONS = named(
  "admissions",
  `SELECT ${selectionOf(seat, ["headSeq", "headHash", "seenAt", "itemsSeq", "number"])} FROM seat WHERE ${IS_ADMISSION} LIMIT ${MOST_SEATS}`,
);
// Those of seats that belong no more come first: a seat whose ruling is not read speaks for everybody.
export const RULINGS = named(
  "rulings",
  `SELECT ${selectionOf(ruling)} FROM (SELECT *, sum(octet_length(text)) FILTER (WHERE octet_length(text) > ${LONG_RULING_BYTES}) OVER (PARTITION BY "by" ORDER BY text LIKE '%"until":null%', octet_length(text), seat) AS long
     FROM ruling WHERE length(seat) = 16 AND length("by") = 16 AND octet_length(text) <= ${MOST_BYTES_OF_RULING} AND length(signature) = 88
     AND EXISTS (SELECT 1 FROM seat WHERE seat.seat = ruling.seat)) AS ruling
   WHERE octet_length(text) <= ${LONG_RULING_BYTES} OR long <= ${MOST_BYTES_OF_LONG_RULINGS} LIMIT ${MOST_SEATS}`,
);
export const SEEN = named("seen", `SELECT seat, seen_at AS "seenAt" FROM seat WHERE ${IS_HEAD} LIMIT ${MOST_SEATS}`);
export const BE_SEEN = named("be seen", `UPDATE seat SET seen_at = ${NOW} WHERE seat = $1`);
export const MOVE_HEAD = named(
  "move head",
  "UPDATE seat SET head_seq = $4, head_hash = $5 WHERE seat = $1 AND head_seq = $2 AND head_hash = $3",
);
export const MOVE_ITEMS = named("move items", "UPDATE seat SET items_seq = $3 WHERE seat = $1 AND items_seq = $2");
// One letter more than any seat takes in: what is longer was written by none, and would take long to bring.
const OF_ITEM = `seat, number, left(mark, ${MARK_DIGITS}) AS mark, left(box, ${MOST_LETTERS_OF_ITEM + 1}) AS box, left(signature, 100) AS signature`;
export const ITEMS = named(
  "items",
  `SELECT ${OF_ITEM} FROM ${upTo(MOST_BYTES_OF_ITEMS, {
    of: "octet_length(box)",
    by: "ORDER BY number",
    from: "SELECT * FROM item WHERE seat = $1 AND number > $2 ORDER BY number LIMIT $3",
  })} AS item ORDER BY number`,
);
export const ITEMS_OF_MARKS = named(
  "items of marks",
  `SELECT ${OF_ITEM} FROM ${upTo(MOST_BYTES_OF_ITEMS, {
    of: "octet_length(box)",
    by: "PARTITION BY seat ORDER BY number",
    from: "SELECT * FROM item WHERE mark = ANY($1) AND length(seat) = 16",
  })} AS item ORDER BY seat, number LIMIT $2`,
);
export const EMPTY_ITEMS = named("empty items", "UPDATE item SET box = '' WHERE mark = $1 AND box <> ''");
export const EMPTY_ERASED = named(
  "empty erased",
  "UPDATE item SET box = '' WHERE mark = $1 AND box <> '' AND EXISTS (SELECT 1 FROM erased WHERE erased.mark = $1)",
);
export const TELL_PRESENCE = named(
  "tell presence",
  `INSERT INTO presence (seat, at, told_at, box, signature) VALUES ($1, $2, ${NOW}, $3, $4)
   ON CONFLICT (seat) DO UPDATE SET at = excluded.at, told_at = excluded.told_at, box = excluded.box, signature = excluded.signature
   WHERE presence.at < excluded.at`,
);
export const PRESENCES = named(
  "presences",
  `SELECT seat, at, box, signature FROM presence WHERE told_at > ${NOW} - $1 AND length(seat) = 16 AND length(box) <= ${MOST_LETTERS_OF_PRESENCE} AND length(signature) = 88 ORDER BY seat LIMIT ${MOST_PRESENT}`,
);
// The row stays: who may delete from the table could lock it.
export const END_PRESENCE = named("end presence", "UPDATE presence SET told_at = 0, box = '' WHERE seat = $1 AND told_at > 0");
export const TELL_NEWS = named("tell news", "SELECT pg_notify($1, $2)");
export const TELL = named("tell", "SELECT pg_notify($1, '')");
export const BATCHES = named(
  "batches",
  `SELECT ${selectionOf(batch, ["signature"])}, left(signature, 100) AS signature,
     (SELECT coalesce(sum(length(e.payload) + length(e.id) + length(e.hlc) + length(e.stream) + length(e.type) + length(e.actor) + length(e.prev_hash) + length(e.hash)), 0) FROM event e
     WHERE e.seat = b.seat AND e.seat_seq BETWEEN b.first_seq AND b.last_seq) AS letters
   FROM batch b WHERE b.seat = $1 AND b.last_seq > $2 ORDER BY b.last_seq LIMIT $3`,
);
export const EVENTS = named(
  "events",
  `SELECT ${selectionOf(event)} FROM event WHERE seat = $1 AND seat_seq BETWEEN $2 AND $3 ORDER BY seat_seq`,
);
const BYTES_OF_EVENT = ["id", "hlc", "stream", "type", "actor", "payload", "prev_hash", "hash"]
  .map((column) => `octet_length(${column})`)
  .join(" + ");
export const EVENTS_AT = named(
  "events at",
  `SELECT ${selectionOf(event)} FROM ${upTo(MOST_BYTES_OF_SOME_EVENTS, {
    of: BYTES_OF_EVENT,
    by: "PARTITION BY seat ORDER BY seat_seq",
    from: "SELECT * FROM event WHERE (seat, seat_seq) IN (SELECT * FROM unnest($1::text[], $2::bigint[]))",
  })} AS event ORDER BY seat, seat_seq`,
);
export const EVENTS_OF_CASE = named(
  "events of case",
  `SELECT ${selectionOf(event)} FROM ${upTo(MOST_BYTES_OF_SOME_EVENTS, {
    of: BYTES_OF_EVENT,
    by: "ORDER BY seat_seq",
    from: "SELECT * FROM event WHERE stream = $1 AND seat = $2 AND seat_seq > $3 AND seat_seq <= $4",
  })} AS event ORDER BY seat_seq`,
);
export const KEYS = named(
  "keys",
  `SELECT ref, made_at AS "madeAt", left(box, ${MOST_LETTERS_OF_KEY}) AS box FROM sealed_key WHERE ref = ANY($1)`,
);
// A ref is of hexadecimal digits, of which none comes after “f”.
export const FORGET_KEYS = named("forget keys", "DELETE FROM sealed_key WHERE ref >= $1 AND ref < $2 AND made_at <= $3");
export const TAKE_LEASE = named(
  "take lease",
  `INSERT INTO lease (name, seat, holder, token, since_at, until_at) VALUES (${THE_LEASE}, $1, $2, 1, ${NOW}, ${NOW} + $3)
   ON CONFLICT (name) DO UPDATE SET seat = excluded.seat, holder = excluded.holder, until_at = excluded.until_at,
     token = CASE WHEN lease.holder = excluded.holder THEN lease.token ELSE lease.token + 1 END,
     since_at = CASE WHEN lease.seat = excluded.seat THEN lease.since_at ELSE excluded.since_at END
   WHERE lease.until_at <= ${NOW} OR lease.seat = excluded.seat RETURNING ${OF_LEASE}`,
);
export const END_LEASE = named("end lease", `UPDATE lease SET until_at = ${NOW} WHERE name = ${THE_LEASE} AND seat = $1 AND holder = $2`);
export const STAY = named(
  "stay",
  `UPDATE lease SET until_at = greatest(until_at, ${NOW} + $4) WHERE name = ${THE_LEASE} AND seat = $1 AND holder = $2 AND token = $3 AND until_at > ${NOW}`,
);
// Its own attempt, or one that was ended without being sent, is tried again; one of a former holder once it was looked for in vain.
export const BEGIN = named(
  "begin",
  `INSERT INTO attempt (key, seat, token, at) VALUES ($1, $2, $3, ${NOW})
   ON CONFLICT (key) DO UPDATE SET seat = excluded.seat, token = excluded.token, at = excluded.at, outcome = NULL, external_id = NULL
   WHERE attempt.outcome IN ('refused', 'not-sent') OR (attempt.outcome IS NULL AND (attempt.token = excluded.token OR ($4 AND attempt.token < excluded.token)))`,
);
export const OUTCOME = named("outcome", `SELECT outcome, left(external_id, 1000) AS "externalId" FROM attempt WHERE key = $1`);
export const END_ATTEMPT = named(
  "end attempt",
  "UPDATE attempt SET outcome = $3, external_id = $4 WHERE key = $1 AND token <= $2 AND outcome IS NULL",
);
/** Of districts out of which a case moved: what is whole holds it still. */
export const DROP_SCOPED = named("drop scoped", "DELETE FROM snapshot WHERE districts && CAST($1 AS text[])");
export const DROP_SNAPSHOTS = named("drop snapshots", "DELETE FROM snapshot");
export const DROP_SNAPSHOT = named("drop snapshot", "DELETE FROM snapshot WHERE id = $1");
export const DROP_UNFINISHED = named(
  "drop unfinished",
  `DELETE FROM snapshot WHERE (published_at IS NULL AND (seat = $1 OR begun_at < ${NOW} - ${UNFINISHED_MS})) OR (districts IS NOT NULL AND published_at < ${NOW} - ${SCOPED_MS})`,
);
/** Lines that delete snapshots in a transaction that is not over: one that is begun meanwhile they do not see. */
export const SNAPSHOT_WRITERS = named(
  "snapshot writers",
  `SELECT DISTINCT virtualtransaction AS writer FROM pg_locks WHERE locktype = 'relation' AND relation = 'snapshot'::regclass AND mode = 'RowExclusiveLock' AND granted
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND pid IS DISTINCT FROM pg_backend_pid()`,
);
export const BEGIN_SNAPSHOT = named(
  "begin snapshot",
  `INSERT INTO snapshot (id, seat, begun_at, chunks, box, signature, districts) VALUES ($1, $2, ${NOW}, 0, '', '', $3)`,
);
// The row stays until the piece is in: what takes it away waits, and takes the piece along.
export const PUT_CHUNK = named(
  "put chunk",
  `INSERT INTO snapshot_chunk (snapshot, number, bytes) SELECT id, $2, $3 FROM snapshot WHERE id = $1
   ON CONFLICT (snapshot, number) DO UPDATE SET bytes = excluded.bytes`,
);
export const PUBLISH = named(
  "publish",
  `UPDATE snapshot SET published_at = ${NOW}, chunks = $3, box = $4, signature = $5
   WHERE id = $1 AND seat = $2 AND $3 = (SELECT count(*) FROM snapshot_chunk c WHERE c.snapshot = snapshot.id)`,
);
export const DROP_OLDER = named(
  "drop older",
  `DELETE FROM snapshot WHERE published_at IS NOT NULL AND id NOT IN
     (SELECT id FROM (SELECT id, districts, published_at, row_number() OVER (PARTITION BY districts ORDER BY published_at DESC, id) AS newest
      FROM snapshot WHERE published_at IS NOT NULL) AS whole WHERE newest <= $1 ORDER BY districts IS NOT NULL, published_at DESC, id LIMIT ${MOST_SNAPSHOTS})`,
);
export const IS_SNAPSHOT_BEGUN = named(
  "is snapshot begun",
  `SELECT 1 FROM snapshot WHERE published_at IS NULL AND districts IS NOT DISTINCT FROM CAST($1 AS text[]) AND seat <> $2 AND begun_at > ${NOW} - ${GONE_AFTER_MS} LIMIT 1`,
);
/** Still being made. */
export const GO_ON_WITH_SNAPSHOT = named(
  "go on with snapshot",
  `UPDATE snapshot SET begun_at = ${NOW} WHERE id = $1 AND published_at IS NULL`,
);
export const SNAPSHOTS = named(
  "snapshots",
  `SELECT id, seat, published_at AS at, chunks, left(box, ${MOST_LETTERS_OF_SNAPSHOT + 1}) AS box, left(signature, 100) AS signature FROM snapshot
   WHERE published_at IS NOT NULL AND length(id) = 36 AND length(seat) = 16 AND districts IS NOT DISTINCT FROM CAST($2 AS text[]) ORDER BY published_at DESC, id LIMIT $1`,
);
// In letters: pg reads every answer as such, and as digits it would be half as long again.
export const CHUNK = named(
  "chunk",
  `SELECT encode(substring(bytes FROM 1 FOR ${MOST_BYTES_OF_CHUNK + 1}), 'base64') AS letters FROM snapshot_chunk WHERE snapshot = $1 AND number = $2`,
);
export const DROP_FILES = named("drop files", "DELETE FROM file");
// Of the content that was looked at, and no other that has come since; the digest guards nothing.
export const DROP_FILE = named(
  "drop file",
  `DELETE FROM file WHERE id = $1 AND md5(substring(content FROM 1 FOR ${MOST_BYTES_OF_FILE + 1})) = $2`,
);
export const END_FILES = named("end files", `DELETE FROM file WHERE at < ${NOW} - CAST($1 AS bigint)`);
export const ASK_FILE = named(
  "ask file",
  `INSERT INTO file (id, asked, at) VALUES ($1, $2, ${NOW}) ON CONFLICT (id) DO UPDATE SET at = excluded.at, asked = excluded.asked WHERE file.content IS NULL`,
);
export const FORGET_ASKED = named(
  "forget asked",
  "DELETE FROM file WHERE content IS NULL AND id IN (SELECT id FROM file WHERE content IS NULL ORDER BY at DESC, id OFFSET $1)",
);
export const FILES_ASKED = named(
  "files asked",
  `SELECT id, left(asked, ${MOST_LETTERS_ASKED + 1}) AS asked FROM file WHERE content IS NULL AND length(id) = 64 ORDER BY at DESC, id LIMIT $1`,
);
export const PUT_FILE = named(
  "put file",
  `INSERT INTO file (id, asked, at, content) VALUES ($1, $2, ${NOW}, $3)
   ON CONFLICT (id) DO UPDATE SET content = excluded.content, at = excluded.at WHERE file.content IS NULL`,
);
export const FILE = named(
  "file",
  `SELECT encode(substring(content FROM 1 FOR ${MOST_BYTES_OF_FILE + 1}), 'base64') AS letters FROM file WHERE id = $1 AND content IS NOT NULL`,
);
export const UNBIND_OTHERS = named("unbind others", "DELETE FROM seat_role WHERE seat = $2 AND role <> $1 RETURNING role");
export const END_ROLE = named("end role", "UPDATE seat_role SET is_ended = true WHERE seat = $1");
export const END_LINES = named(
  "end lines",
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = CAST($1 AS text)",
);
/** One that was dropped since has no rights. */
export const IS_HELD = named("is held", `SELECT 1 FROM pg_roles r WHERE r.rolname = CAST($1 AS text) AND ${IS_NO_OWNER}`);
export const MAY_BE_BOUND = named(
  "may be bound",
  `SELECT 1 FROM pg_roles r WHERE r.rolname = CAST($1 AS text) AND NOT r.rolbypassrls AND ${IS_NO_OWNER}
     AND NOT EXISTS (SELECT 1 FROM seat_role s WHERE s.role = CAST($1 AS text) AND NOT s.is_ended AND s.seat IS DISTINCT FROM $2)`,
);
export const BIND_ROLE = named(
  "bind role",
  "INSERT INTO seat_role (role, seat, districts) VALUES ($1, $2, $3) ON CONFLICT (role) DO UPDATE SET seat = excluded.seat, districts = excluded.districts, is_ended = false",
);
export const RENEW = insertionOf(
  roomKey,
  'ON CONFLICT ("by") DO UPDATE SET ref = excluded.ref, at = excluded.at, text = excluded.text, signature = excluded.signature WHERE room_key.at < excluded.at',
);
export const ROOM_KEYS = named(
  "room keys",
  `SELECT ${selectionOf(roomKey)} FROM room_key WHERE length(ref) = 32 AND length("by") = 16 AND octet_length(text) <= ${MOST_BYTES_OF_RENEWAL} AND length(signature) = 88
   ORDER BY at DESC, ref DESC LIMIT ${MOST_RENEWALS}`,
);
export const END_PAIRINGS = named("end pairings", `DELETE FROM pairing WHERE expires_at < ${NOW}`);
export const OFFER = named("offer", `INSERT INTO pairing (id, offer, expires_at) VALUES ($1, $2, ${NOW} + $3)`);
export const PAIRING = named("pairing", `SELECT offer, answer FROM pairing WHERE id = $1 AND expires_at > ${NOW}`);
export const ANSWER = named("answer", `UPDATE pairing SET answer = $2 WHERE id = $1 AND answer IS NULL AND expires_at > ${NOW}`);
export const END_PAIRING = named("end pairing", "DELETE FROM pairing WHERE id = $1");
