import type { Client, QueryResultRow } from "pg";
import type { Admission } from "#domain/hub/admission.ts";
import type { Head } from "#domain/hub/batch.ts";
import { MOST_LETTERS_OF_ITEM } from "#domain/hub/item.ts";
import { MOST_BYTES_OF_FILE, MOST_LETTERS_ASKED } from "#domain/hub/sharedFile.ts";
import { MOST_BYTES_OF_CHUNK, MOST_LETTERS_OF_SNAPSHOT } from "#domain/hub/snapshot.ts";
import { MOST_LETTERS_OF_PAST } from "#domain/hub/casePast.ts";
import { MOST_LETTERS_OF_PRESENCE } from "#domain/hub/presence.ts";
import { HubError, hubErrorOf } from "./hubError.ts";
import { batch, casePlace, erased, event, item, MARK_DIGITS, postPlace, roomKey, ruling, sealedKey, seat } from "./schema/tables.ts";
import { grantsFor, IS_NO_OWNER, isRoleName, revocationOf } from "./grants.ts";
import { insertionOf, selectionOf } from "./statements.ts";
import type { Statement } from "./statements.ts";
import type {
  BegunAttempt,
  CasePlace,
  HubStore,
  PushedBatch,
  SeatHead,
  StoredAttempt,
  StoredBatch,
  StoredErasure,
  StoredEvent,
  StoredFileQuestion,
  StoredItem,
  StoredKey,
  StoredLease,
  StoredMove,
  StoredPairing,
  StoredPresence,
  StoredSnapshot,
  ToldPlaces,
} from "./store.ts";

/** On which seats say that there is something to look at. */
export const LOOK_CHANNEL = "ismgt_look";
/** With it: what is said of a seat has changed, and who was read before is to be read again. */
export const RULED = "ruled";
/** With it: somebody needs a file. */
export const ASKED = "asked";

/** The store on one connection, which does one thing at a time. `giveUp` closes it: after an answer that did not come in time nobody knows what comes next. */
export function postgresStore(client: Client, giveUp: () => Promise<void>): HubStore {
  let turn: Promise<unknown> = Promise.resolve();

  /** After all that was asked for before, so that nothing comes in between the parts of a transaction. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = turn.then(work).catch(async (error: unknown) => {
      const named = hubErrorOf(error);
      if (named.fault === "unreachable") await giveUp();
      throw named;
    });
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function run<Row extends QueryResultRow>(statement: Statement, values: unknown[] = []) {
    const { name, text } = statement;
    return client.query<Row>({ name, text, values });
  }

  const ask = <Row extends QueryResultRow>(statement: Statement, values: unknown[] = []) =>
    inTurn(async (): Promise<readonly Row[]> => (await run<Row>(statement, values)).rows);
  const change = (statement: Statement, values: unknown[] = []) => inTurn(async () => (await run(statement, values)).rowCount ?? 0);

  function transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    return inTurn(async () => {
      await client.query("BEGIN");
      try {
        const result = await work();
        await client.query("COMMIT");
        return result;
      } catch (error) {
        await client.query("ROLLBACK").catch(() => undefined);
        throw error;
      }
    });
  }

  async function admit(admission: Admission, { seq, hash }: Head): Promise<boolean> {
    const rows = [{ ...admission, headSeq: seq, headHash: hash, seenAt: 0, itemsSeq: 0 }];
    return (await run(INSERT_SEAT, INSERT_SEAT.valuesOf(rows))).rowCount === 1;
  }

  async function pushWithin(pushed: PushedBatch): Promise<boolean> {
    const { seat: of, expected, events, keys, told, isOfDistricts = false, erasures, signature } = pushed;
    const first = events[0];
    const last = events.at(-1);
    if (first === undefined || last === undefined) return true;
    const moved = await run(MOVE_HEAD, [of, expected.seq, expected.hash, last.seatSeq, last.hash]);
    if (moved.rowCount !== 1) return false;
    if (keys.length > 0) await run(INSERT_KEYS, INSERT_KEYS.valuesOf(keys));
    const erasing = latestOf(erasures);
    await noteErased(erasing);
    await eraseWithin(erasing);
    // Before the events: a role of a district writes to cases alone that lie there.
    if (!isOfDistricts) await placeWithin(of, told);
    else if (told.places.length > 0) await run(PLACE_NEW_CASES, PLACE_NEW_CASES.valuesOf(told.places));
    await run(INSERT_EVENTS, INSERT_EVENTS.valuesOf(events));
    await run(INSERT_BATCH, INSERT_BATCH.valuesOf([{ seat: of, firstSeq: first.seatSeq, lastSeq: last.seatSeq, signature }]));
    return true;
  }

  /** Which of these were not known as erased so late. */
  async function noteErased(erasures: readonly StoredErasure[]): Promise<readonly StoredErasure[]> {
    if (erasures.length === 0) return [];
    const { rows } = await run<{ readonly mark: string }>(INSERT_ERASED, INSERT_ERASED.valuesOf(erasures));
    const news = new Set(rows.map(({ mark }) => mark));
    return erasures.filter(({ mark }) => news.has(mark));
  }

  async function eraseWithin(erasures: readonly StoredErasure[]): Promise<void> {
    if (erasures.length === 0) return;
    // Nobody can take words out of a sealed file: what was whole before is no more.
    await run(DROP_SNAPSHOTS);
    await run(DROP_FILES);
    for (const { mark, at } of erasures) {
      await run(FORGET_KEYS, [mark, `${mark}g`, at]);
      await run(EMPTY_ITEMS, [mark]);
    }
  }

  /** Before anything is taken from a role: it is nobody else's, and policies hold it. */
  async function mayBeBound(role: string, of: string | null): Promise<boolean> {
    return isRoleName(role) && (await run(MAY_BE_BOUND, [role, of])).rowCount === 1;
  }

  async function isHeld(role: string): Promise<boolean> {
    return (await run(IS_HELD, [role])).rowCount === 1;
  }

  /** After the row of the seat was locked, so that its moves have no gap and none overtakes another. */
  async function placeWithin(of: string, { places, posts, pastOf }: ToldPlaces, isAlone = false): Promise<void> {
    if (posts.length > 0) await run(PLACE_POSTS, PLACE_POSTS.valuesOf(posts));
    if (places.length === 0) return;
    const { rows } = await run<CasePlace & { readonly before: string | null }>(PLACE_CASES, PLACE_CASES.valuesOf(places));
    // A case that comes with its events is told by these; one that a seat of some districts opened may have come to lie anywhere.
    for (const { stream, district, before } of rows)
      if (before !== null || isAlone) await run(TELL_MOVE, [of, stream, before ?? "", district, pastOf(stream)]);
  }

  async function beginWithin({ key, seat: of, holder, token, isLookedFor, livesMs }: StoredAttempt): Promise<BegunAttempt> {
    // Locks the lease until this is over: nobody takes it in between.
    if ((await run(STAY, [of, holder, token, livesMs])).rowCount !== 1) return { is: "stale" };
    if ((await run(BEGIN, [key, of, token, isLookedFor])).rowCount === 1) return { is: "begun" };
    const { rows } = await run<{ readonly outcome: string | null; readonly externalId: string | null }>(OUTCOME, [key]);
    const [{ outcome, externalId } = { outcome: null, externalId: null }] = rows;
    return outcome === "sent" && externalId !== null ? { is: "sent", externalId } : { is: "open" };
  }

  return {
    identity: async () => (await ask<{ readonly id: string }>(IDENTITY))[0]?.id ?? null,
    found: (admission, start) =>
      transaction(async () => {
        const { rowCount } = await run(FOUND, [admission.hub, admission.at]);
        return rowCount === 1 && admit(admission, start);
      }),
    async look() {
      const rows = await ask<SeatHead & LeaseBeside & { readonly now: number; readonly renewals: number }>(LOOK);
      const [first] = rows;
      if (first === undefined) throw new HubError("not-a-hub", "The hub has no seats");
      const heads = rows.map(({ seat: of, seq, hash, items }) => ({ seat: of, seq, hash, items }));
      return { at: first.now, heads, lease: rows.map(leaseBeside).find((lease) => lease !== null) ?? null, renewals: first.renewals };
    },
    admissions: () => ask(ADMISSIONS),
    async seen() {
      const rows = await ask<{ readonly seat: string; readonly seenAt: number }>(SEEN);
      return new Map(rows.map((row) => [row.seat, row.seenAt]));
    },
    admit: (admission, start) => inTurn(() => admit(admission, start)),
    rulings: () => ask(RULINGS),
    async rule(said) {
      await change(RULE, RULE.valuesOf([said]));
      await ask(TELL_NEWS, [LOOK_CHANNEL, RULED]).catch(() => []);
    },
    bindRole: (of, role, districts) =>
      transaction(async () => {
        if (!(await mayBeBound(role, of))) return false;
        const { rows } = await run<{ readonly role: string }>(UNBIND_OTHERS, [role, of]);
        for (const before of rows) if (await isHeld(before.role)) await client.query(revocationOf(before.role));
        await run(BIND_ROLE, [role, of, districts]);
        for (const grant of grantsFor(role, districts === null)) await client.query(grant);
        return true;
      }),
    limitRole: (of, districts) =>
      transaction(async () => {
        const { rows } = await run<{ readonly role: string }>(ROLE_OF, [of]);
        for (const { role } of rows) if (!(await mayBeBound(role, of))) return false;
        await run(LIMIT_ROLE, [of, districts]);
        for (const { role } of rows) for (const grant of grantsFor(role, districts === null)) await client.query(grant);
        return rows.length > 0;
      }),
    readyRole: (role) =>
      transaction(async () => {
        if (!(await mayBeBound(role, null))) return false;
        for (const grant of grantsFor(role, false)) await client.query(grant);
        return true;
      }),
    async renewRoomKey(renewal) {
      await change(RENEW, RENEW.valuesOf([renewal]));
      await ask(TELL, [LOOK_CHANNEL]).catch(() => []);
    },
    roomKeys: () => ask(ROOM_KEYS),
    async beSeen(of) {
      await change(BE_SEEN, [of]);
    },
    async tellPresence({ seat: of, at, box, signature }, isNews) {
      const told = await change(TELL_PRESENCE, [of, at, box, signature]);
      if (isNews && told > 0) await ask(TELL, [LOOK_CHANNEL]).catch(() => []);
    },
    presences: (withinMs) => ask<StoredPresence & QueryResultRow>(PRESENCES, [withinMs]),
    async endPresence(of) {
      if ((await change(END_PRESENCE, [of])) > 0) await ask(TELL, [LOOK_CHANNEL]).catch(() => []);
    },
    async push(pushed) {
      const isPushed = await transaction(() => pushWithin(pushed));
      // Only says that it is worth looking; what cannot tell is asked now and then.
      if (isPushed) await ask(TELL, [LOOK_CHANNEL]).catch(() => []);
      return isPushed;
    },
    async pushItems({ seat: of, expected, items, keys = [] }) {
      const last = items.at(-1);
      if (last === undefined) return true;
      const isPushed = await transaction(async () => {
        if ((await run(MOVE_ITEMS, [of, expected, last.number])).rowCount !== 1) return false;
        await run(INSERT_ITEMS, INSERT_ITEMS.valuesOf(items));
        if (keys.length > 0) await run(INSERT_KEYS, INSERT_KEYS.valuesOf(keys));
        for (const mark of new Set(items.map((each) => each.mark))) if (mark !== "") await run(EMPTY_ERASED, [mark]);
        return true;
      });
      if (isPushed) await ask(TELL, [LOOK_CHANNEL]).catch(() => []);
      return isPushed;
    },
    itemsAfter: (of, number, limit) => ask<StoredItem & QueryResultRow>(ITEMS, [of, number, limit]),
    batchesAfter: (of, seq, limit) => ask<StoredBatch & QueryResultRow>(BATCHES, [of, seq, limit]),
    events: (of, firstSeq, lastSeq) => ask<StoredEvent & QueryResultRow>(EVENTS, [of, firstSeq, lastSeq]),
    keys: (refs) => ask<StoredKey & QueryResultRow>(KEYS, [refs]),
    hashes: async (of, firstSeq, lastSeq) =>
      (await ask<{ readonly hash: string }>(HASHES, [of, firstSeq, lastSeq])).map(({ hash }) => hash),
    eventsAt: (places) =>
      ask<StoredEvent & QueryResultRow>(EVENTS_AT, [places.map(({ seat: of }) => of), places.map(({ seatSeq }) => seatSeq)]),
    eventsOfCase: (stream, of, above, upTo) => ask<StoredEvent & QueryResultRow>(EVENTS_OF_CASE, [stream, of, above, upTo]),
    async signAgain(batches) {
      for (const { seat: of, lastSeq, signature } of batches) await change(SIGN_AGAIN, [of, lastSeq, signature]);
    },
    async placeCases(of, told) {
      await transaction(async () => {
        await run(LOCK_SEAT, [of]);
        await placeWithin(of, told, true);
      });
      await ask(TELL, [LOOK_CHANNEL]).catch(() => []);
    },
    placesWithin: (streams) => ask<{ readonly stream: string; readonly district: string | null }>(PLACES_WITHIN, [streams]),
    movesAfter: (known, limit) => ask<StoredMove & QueryResultRow>(MOVES, [JSON.stringify(known), limit]),
    lastMoves: async () =>
      Object.fromEntries((await ask<{ readonly seat: string; readonly last: number }>(LAST_MOVES)).map((row) => [row.seat, row.last])),
    itemsOfMarks: (marks, limit) => ask<StoredItem & QueryResultRow>(ITEMS_OF_MARKS, [marks, limit]),
    async erase(erasures) {
      await transaction(async () => eraseWithin(await noteErased(latestOf(erasures))));
    },
    takeLease: async ({ seat: of, holder }, livesMs) =>
      (await ask<StoredLease & QueryResultRow>(TAKE_LEASE, [of, holder, livesMs]))[0] ?? null,
    async endLease({ seat: of, holder }) {
      await change(END_LEASE, [of, holder]);
    },
    beginAttempt: (begun) => transaction(() => beginWithin(begun)),
    async endAttempt({ key, token }, end) {
      await change(END_ATTEMPT, [key, token, end.is, end.is === "sent" ? end.externalId : null]);
    },
    beginSnapshot: ({ id, seat: of }) =>
      transaction(async () => {
        await run(DROP_UNFINISHED, [of]);
        await run(BEGIN_SNAPSHOT, [id, of]);
      }),
    putChunk: async (id, number, bytes) => (await change(PUT_CHUNK, [id, number, bytes])) === 1,
    publishSnapshot: ({ id, seat: of, chunks, box, signature }, kept) =>
      transaction(async () => {
        if ((await run(PUBLISH, [id, of, chunks, box, signature])).rowCount !== 1) return false;
        await run(DROP_OLDER, [kept]);
        return true;
      }),
    async dropSnapshot(id) {
      await change(DROP_SNAPSHOT, [id]);
    },
    snapshots: (limit) => ask<StoredSnapshot & QueryResultRow>(SNAPSHOTS, [limit]),
    async chunk(id, number) {
      const [row] = await ask<{ readonly letters: string }>(CHUNK, [id, number]);
      return row === undefined ? null : Buffer.from(row.letters, "base64");
    },
    async askFile({ id, asked }, livesMs) {
      await transaction(async () => {
        await run(END_FILES, [livesMs]);
        await run(ASK_FILE, [id, asked]);
        await run(FORGET_ASKED, [MOST_ASKED]);
      });
      await ask(TELL_NEWS, [LOOK_CHANNEL, ASKED]).catch(() => []);
    },
    filesAsked: (limit) => ask<StoredFileQuestion & QueryResultRow>(FILES_ASKED, [limit]),
    async putFile({ id, asked }, content) {
      await change(PUT_FILE, [id, asked, content]);
    },
    async file(id) {
      const [row] = await ask<{ readonly letters: string }>(FILE, [id]);
      return row === undefined ? null : Buffer.from(row.letters, "base64");
    },
    async offerPairing(id, offer, livesMs) {
      await change(END_PAIRINGS);
      await change(OFFER, [id, offer, livesMs]);
    },
    pairing: async (id) => (await ask<StoredPairing & QueryResultRow>(PAIRING, [id]))[0] ?? null,
    answerPairing: async (id, answer) => (await change(ANSWER, [id, answer])) === 1,
    async endPairing(id) {
      await change(END_PAIRING, [id]);
    },
  };
}

/** Of each mark one, in one order at every seat: two that erase the same at once would else wait for each other. */
function latestOf(erasures: readonly StoredErasure[]): readonly StoredErasure[] {
  const latest = new Map<string, StoredErasure>();
  for (const erasure of erasures) if (erasure.at >= (latest.get(erasure.mark)?.at ?? 0)) latest.set(erasure.mark, erasure);
  return [...latest.values()].toSorted((one, other) => (one.mark < other.mark ? -1 : 1));
}

type LeaseBeside = { readonly [Part in keyof Omit<StoredLease, "seat">]: StoredLease[Part] | null } & { readonly leaseSeat: string | null };

function leaseBeside({ leaseSeat: of, token, sinceAt, leftMs }: LeaseBeside): StoredLease | null {
  return of === null || token === null || sinceAt === null || leftMs === null ? null : { seat: of, token, sinceAt, leftMs };
}

/** More than any room and all its districts have: each row costs every seat some work at every look. */
const MOST_SEATS = 2_000;
/** Who is there at once: each row may be long, and is read at every look. */
const MOST_PRESENT = 300;
/** What no seat wrote is passed over where it lies: a long row would take long to bring. */
const IS_HEAD = "length(seat) = 16 AND length(head_hash) <= 64";
const IS_ADMISSION = `length(seat) = 16 AND length(hub) = 36 AND length(public_key) = 44 AND length(name) <= 80 AND length("by") = 16 AND length(signature) = 88`;

/** The hub's clock in milliseconds, within a statement. */
const NOW = "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)";

/** So long nobody takes to push a snapshot. */
const UNFINISHED_MS = 24 * 3_600_000;

/** Questions for files that nobody has answered; those that were asked before them are forgotten. */
const MOST_ASKED = 200;

/** Each has all before it. Of each seat one: who is not believed hides none of those who are. */
const MOST_RENEWALS = 16;

const INSERT_SEAT = insertionOf(seat, "ON CONFLICT DO NOTHING");
const INSERT_BATCH = insertionOf(batch);
const INSERT_EVENTS = insertionOf(event);
const PLACE_CASES = insertionOf(
  casePlace,
  `ON CONFLICT (stream) DO UPDATE SET before = case_place.district, district = excluded.district WHERE case_place.district <> excluded.district
   RETURNING stream, district, before`,
);
const PLACE_NEW_CASES = { ...insertionOf(casePlace, "ON CONFLICT DO NOTHING"), name: "place new cases" };
const PLACE_POSTS = insertionOf(postPlace, "ON CONFLICT DO NOTHING");
const INSERT_KEYS = insertionOf(
  sealedKey,
  `WHERE NOT EXISTS (SELECT 1 FROM erased WHERE erased.mark = left(pushed.ref, ${MARK_DIGITS}) AND erased.at >= pushed.made_at) ON CONFLICT DO NOTHING`,
);
const RULE = insertionOf(
  ruling,
  'ON CONFLICT (seat, "by") DO UPDATE SET at = excluded.at, text = excluded.text, signature = excluded.signature WHERE ruling.at < excluded.at',
);
const INSERT_ITEMS = insertionOf(item);
const INSERT_ERASED = insertionOf(erased, "ON CONFLICT (mark) DO UPDATE SET at = excluded.at WHERE erased.at < excluded.at RETURNING mark");

const named = (name: string, text: string): Statement => ({ name, text });
const TELL_MOVE = named(
  "tell move",
  `INSERT INTO case_move (seat, number, stream, from_district, to_district, past, at)
   SELECT $1, (SELECT coalesce(max(number), 0) + 1 FROM case_move WHERE seat = $1), $2, $3, $4, $5, ${NOW}`,
);
const LOCK_SEAT = named("lock seat", "UPDATE seat SET seen_at = seen_at WHERE seat = $1");
const PLACES_WITHIN = named(
  "places within",
  "SELECT p.stream, c.district FROM case_placed p LEFT JOIN case_place c ON c.stream = p.stream WHERE p.stream = ANY($1)",
);
// One letter more than any seat takes in, as with items. Of each seat by itself: by its numbers, and not through the log of all.
const MOVES = named(
  "moves",
  `SELECT m.* FROM seat s CROSS JOIN LATERAL (SELECT seat, number, stream, left(past, ${MOST_LETTERS_OF_PAST + 1}) AS past FROM case_move
     WHERE seat = s.seat AND number > coalesce(CAST(CAST($1 AS json) ->> s.seat AS bigint), 0) ORDER BY number LIMIT $2) m
   WHERE length(s.seat) = 16 ORDER BY m.seat, m.number LIMIT $2`,
);
const LAST_MOVES = named("last moves", "SELECT seat, max(number) AS last FROM case_move WHERE length(seat) = 16 GROUP BY seat");
const HASHES = named(
  "hashes",
  "SELECT left(hash, 64) AS hash FROM event_hash WHERE seat = $1 AND seat_seq BETWEEN $2 AND $3 ORDER BY seat_seq",
);
const SIGN_AGAIN = named("sign again", "UPDATE batch SET signature = $3 WHERE seat = $1 AND last_seq = $2");
const ROLE_OF = named("role of", "SELECT role FROM seat_role WHERE seat = $1");
const LIMIT_ROLE = named("limit role", "UPDATE seat_role SET districts = $2 WHERE seat = $1");
const IDENTITY = named("identity", "SELECT left(id, 36) AS id FROM hub WHERE one = 1");
const FOUND = named("found", "INSERT INTO hub (one, id, founded_at) VALUES (1, $1, $2) ON CONFLICT DO NOTHING");
/** Of the lease; so far one is for all that one seat alone may do. */
const THE_LEASE = "'channels'";
const OF_LEASE = `seat, token, since_at AS "sinceAt", until_at - ${NOW} AS "leftMs"`;
/** A seat asks it once a second: all in one answer, with the lease beside the first seat. */
const LOOK = named(
  "look",
  `SELECT seat, head_seq AS seq, head_hash AS hash, items_seq AS items, ${NOW} AS now, (SELECT count(*) FROM room_key) AS renewals,
     "leaseSeat", token, "sinceAt", "leftMs"
   FROM seat LEFT JOIN (SELECT seat AS "leaseSeat", token, since_at AS "sinceAt", until_at - ${NOW} AS "leftMs" FROM lease
     WHERE name = ${THE_LEASE} AND length(seat) = 16) AS held ON seat = (SELECT min(seat) FROM seat WHERE ${IS_HEAD})
   WHERE ${IS_HEAD} LIMIT ${MOST_SEATS}`,
);
const ADMISSIONS = named(
  "admissions",
  `SELECT ${selectionOf(seat, ["headSeq", "headHash", "seenAt", "itemsSeq"])} FROM seat WHERE ${IS_ADMISSION} LIMIT ${MOST_SEATS}`,
);
const RULINGS = named(
  "rulings",
  `SELECT ${selectionOf(ruling)} FROM ruling WHERE length(seat) = 16 AND length("by") = 16 AND length(text) <= 200000 AND length(signature) = 88
     AND EXISTS (SELECT 1 FROM seat WHERE seat.seat = ruling.seat) LIMIT ${MOST_SEATS}`,
);
const SEEN = named("seen", `SELECT seat, seen_at AS "seenAt" FROM seat WHERE ${IS_HEAD} LIMIT ${MOST_SEATS}`);
const BE_SEEN = named("be seen", `UPDATE seat SET seen_at = ${NOW} WHERE seat = $1`);
const MOVE_HEAD = named("move head", "UPDATE seat SET head_seq = $4, head_hash = $5 WHERE seat = $1 AND head_seq = $2 AND head_hash = $3");
const MOVE_ITEMS = named("move items", "UPDATE seat SET items_seq = $3 WHERE seat = $1 AND items_seq = $2");
// One letter more than any seat takes in: what is longer was written by none, and would take long to bring.
const ITEMS = named(
  "items",
  `SELECT seat, number, left(mark, ${MARK_DIGITS}) AS mark, left(box, ${MOST_LETTERS_OF_ITEM + 1}) AS box, left(signature, 100) AS signature
   FROM item WHERE seat = $1 AND number > $2 ORDER BY number LIMIT $3`,
);
const ITEMS_OF_MARKS = named(
  "items of marks",
  `SELECT seat, number, left(mark, ${MARK_DIGITS}) AS mark, left(box, ${MOST_LETTERS_OF_ITEM + 1}) AS box, left(signature, 100) AS signature
   FROM item WHERE mark = ANY($1) AND length(seat) = 16 ORDER BY seat, number LIMIT $2`,
);
const EMPTY_ITEMS = named("empty items", "UPDATE item SET box = '' WHERE mark = $1 AND box <> ''");
const EMPTY_ERASED = named(
  "empty erased",
  "UPDATE item SET box = '' WHERE mark = $1 AND box <> '' AND EXISTS (SELECT 1 FROM erased WHERE erased.mark = $1)",
);
const TELL_PRESENCE = named(
  "tell presence",
  `INSERT INTO presence (seat, at, told_at, box, signature) VALUES ($1, $2, ${NOW}, $3, $4)
   ON CONFLICT (seat) DO UPDATE SET at = excluded.at, told_at = excluded.told_at, box = excluded.box, signature = excluded.signature
   WHERE presence.at < excluded.at`,
);
const PRESENCES = named(
  "presences",
  `SELECT seat, at, box, signature FROM presence WHERE told_at > ${NOW} - $1 AND length(seat) = 16 AND length(box) <= ${MOST_LETTERS_OF_PRESENCE} AND length(signature) = 88 ORDER BY seat LIMIT ${MOST_PRESENT}`,
);
const END_PRESENCE = named("end presence", "DELETE FROM presence WHERE seat = $1");
const TELL_NEWS = named("tell news", "SELECT pg_notify($1, $2)");
const TELL = named("tell", "SELECT pg_notify($1, '')");
const BATCHES = named(
  "batches",
  `SELECT ${selectionOf(batch)}, (SELECT coalesce(sum(length(e.payload)), 0) FROM event e
     WHERE e.seat = b.seat AND e.seat_seq BETWEEN b.first_seq AND b.last_seq) AS letters
   FROM batch b WHERE b.seat = $1 AND b.last_seq > $2 ORDER BY b.last_seq LIMIT $3`,
);
const EVENTS = named("events", `SELECT ${selectionOf(event)} FROM event WHERE seat = $1 AND seat_seq BETWEEN $2 AND $3 ORDER BY seat_seq`);
const EVENTS_AT = named(
  "events at",
  `SELECT ${selectionOf(event)} FROM event WHERE (seat, seat_seq) IN (SELECT * FROM unnest($1::text[], $2::bigint[])) ORDER BY seat, seat_seq`,
);
const EVENTS_OF_CASE = named(
  "events of case",
  `SELECT ${selectionOf(event)} FROM event WHERE stream = $1 AND seat = $2 AND seat_seq > $3 AND seat_seq <= $4 ORDER BY seat_seq`,
);
const KEYS = named("keys", `SELECT ${selectionOf(sealedKey)} FROM sealed_key WHERE ref = ANY($1)`);
// A ref is of hexadecimal digits, of which none comes after “f”.
const FORGET_KEYS = named("forget keys", "DELETE FROM sealed_key WHERE ref >= $1 AND ref < $2 AND made_at <= $3");
const TAKE_LEASE = named(
  "take lease",
  `INSERT INTO lease (name, seat, holder, token, since_at, until_at) VALUES (${THE_LEASE}, $1, $2, 1, ${NOW}, ${NOW} + $3)
   ON CONFLICT (name) DO UPDATE SET seat = excluded.seat, holder = excluded.holder, until_at = excluded.until_at,
     token = CASE WHEN lease.holder = excluded.holder THEN lease.token ELSE lease.token + 1 END,
     since_at = CASE WHEN lease.seat = excluded.seat THEN lease.since_at ELSE excluded.since_at END
   WHERE lease.until_at <= ${NOW} OR lease.seat = excluded.seat RETURNING ${OF_LEASE}`,
);
const END_LEASE = named("end lease", `UPDATE lease SET until_at = ${NOW} WHERE name = ${THE_LEASE} AND seat = $1 AND holder = $2`);
const STAY = named(
  "stay",
  `UPDATE lease SET until_at = greatest(until_at, ${NOW} + $4) WHERE name = ${THE_LEASE} AND seat = $1 AND holder = $2 AND token = $3 AND until_at > ${NOW}`,
);
// Its own attempt, or one that was ended without being sent, is tried again; one of a former holder once it was looked for in vain.
const BEGIN = named(
  "begin",
  `INSERT INTO attempt (key, seat, token, at) VALUES ($1, $2, $3, ${NOW})
   ON CONFLICT (key) DO UPDATE SET seat = excluded.seat, token = excluded.token, at = excluded.at, outcome = NULL, external_id = NULL
   WHERE attempt.outcome IN ('refused', 'not-sent') OR (attempt.outcome IS NULL AND (attempt.token = excluded.token OR ($4 AND attempt.token < excluded.token)))`,
);
const OUTCOME = named("outcome", `SELECT outcome, left(external_id, 1000) AS "externalId" FROM attempt WHERE key = $1`);
const END_ATTEMPT = named(
  "end attempt",
  "UPDATE attempt SET outcome = $3, external_id = $4 WHERE key = $1 AND token <= $2 AND outcome IS NULL",
);
const DROP_SNAPSHOTS = named("drop snapshots", "DELETE FROM snapshot");
const DROP_SNAPSHOT = named("drop snapshot", "DELETE FROM snapshot WHERE id = $1");
const DROP_UNFINISHED = named(
  "drop unfinished",
  `DELETE FROM snapshot WHERE published_at IS NULL AND (seat = $1 OR begun_at < ${NOW} - ${UNFINISHED_MS})`,
);
const BEGIN_SNAPSHOT = named(
  "begin snapshot",
  `INSERT INTO snapshot (id, seat, begun_at, chunks, box, signature) VALUES ($1, $2, ${NOW}, 0, '', '')`,
);
// The row stays until the piece is in: what takes it away waits, and takes the piece along.
const PUT_CHUNK = named(
  "put chunk",
  `INSERT INTO snapshot_chunk (snapshot, number, bytes) SELECT id, $2, $3 FROM snapshot WHERE id = $1
   ON CONFLICT (snapshot, number) DO UPDATE SET bytes = excluded.bytes`,
);
const PUBLISH = named(
  "publish",
  `UPDATE snapshot SET published_at = ${NOW}, chunks = $3, box = $4, signature = $5
   WHERE id = $1 AND seat = $2 AND $3 = (SELECT count(*) FROM snapshot_chunk c WHERE c.snapshot = snapshot.id)`,
);
const DROP_OLDER = named(
  "drop older",
  `DELETE FROM snapshot WHERE published_at IS NOT NULL AND id NOT IN
     (SELECT id FROM snapshot WHERE published_at IS NOT NULL ORDER BY published_at DESC, id LIMIT $1)`,
);
const SNAPSHOTS = named(
  "snapshots",
  `SELECT id, seat, published_at AS at, chunks, left(box, ${MOST_LETTERS_OF_SNAPSHOT + 1}) AS box, left(signature, 100) AS signature FROM snapshot
   WHERE published_at IS NOT NULL AND length(id) = 36 AND length(seat) = 16 ORDER BY published_at DESC, id LIMIT $1`,
);
// In letters: pg reads every answer as such, and as digits it would be half as long again.
const CHUNK = named(
  "chunk",
  `SELECT encode(substring(bytes FROM 1 FOR ${MOST_BYTES_OF_CHUNK + 1}), 'base64') AS letters FROM snapshot_chunk WHERE snapshot = $1 AND number = $2`,
);
const DROP_FILES = named("drop files", "DELETE FROM file");
const END_FILES = named("end files", `DELETE FROM file WHERE at < ${NOW} - CAST($1 AS bigint)`);
const ASK_FILE = named(
  "ask file",
  `INSERT INTO file (id, asked, at) VALUES ($1, $2, ${NOW}) ON CONFLICT (id) DO UPDATE SET at = excluded.at WHERE file.content IS NULL`,
);
const FORGET_ASKED = named(
  "forget asked",
  "DELETE FROM file WHERE content IS NULL AND id IN (SELECT id FROM file WHERE content IS NULL ORDER BY at DESC, id OFFSET $1)",
);
const FILES_ASKED = named(
  "files asked",
  `SELECT id, left(asked, ${MOST_LETTERS_ASKED + 1}) AS asked FROM file WHERE content IS NULL AND length(id) = 64 ORDER BY at DESC, id LIMIT $1`,
);
const PUT_FILE = named(
  "put file",
  `INSERT INTO file (id, asked, at, content) VALUES ($1, $2, ${NOW}, $3)
   ON CONFLICT (id) DO UPDATE SET content = excluded.content, at = excluded.at WHERE file.content IS NULL`,
);
const FILE = named(
  "file",
  `SELECT encode(substring(content FROM 1 FOR ${MOST_BYTES_OF_FILE + 1}), 'base64') AS letters FROM file WHERE id = $1 AND content IS NOT NULL`,
);
const UNBIND_OTHERS = named("unbind others", "DELETE FROM seat_role WHERE seat = $2 AND role <> $1 RETURNING role");
/** One that was dropped since has no rights. */
const IS_HELD = named("is held", `SELECT 1 FROM pg_roles r WHERE r.rolname = CAST($1 AS text) AND ${IS_NO_OWNER}`);
const MAY_BE_BOUND = named(
  "may be bound",
  `SELECT 1 FROM pg_roles r WHERE r.rolname = CAST($1 AS text) AND NOT r.rolbypassrls AND ${IS_NO_OWNER}
     AND NOT EXISTS (SELECT 1 FROM seat_role s WHERE s.role = CAST($1 AS text) AND s.seat IS DISTINCT FROM $2)`,
);
const BIND_ROLE = named(
  "bind role",
  "INSERT INTO seat_role (role, seat, districts) VALUES ($1, $2, $3) ON CONFLICT (role) DO UPDATE SET seat = excluded.seat, districts = excluded.districts",
);
const RENEW = insertionOf(roomKey, "ON CONFLICT DO NOTHING");
const ROOM_KEYS = named(
  "room keys",
  `SELECT ${selectionOf(roomKey)} FROM room_key AS k WHERE length(ref) = 32 AND length("by") = 16 AND length(text) <= 8000000 AND length(signature) = 88
     AND NOT EXISTS (SELECT 1 FROM room_key AS newer WHERE newer."by" = k."by" AND (newer.at > k.at OR (newer.at = k.at AND newer.ref > k.ref)))
   ORDER BY at DESC, ref DESC LIMIT ${MOST_RENEWALS}`,
);
const END_PAIRINGS = named("end pairings", `DELETE FROM pairing WHERE expires_at < ${NOW}`);
const OFFER = named("offer", `INSERT INTO pairing (id, offer, expires_at) VALUES ($1, $2, ${NOW} + $3)`);
const PAIRING = named("pairing", `SELECT offer, answer FROM pairing WHERE id = $1 AND expires_at > ${NOW}`);
const ANSWER = named("answer", `UPDATE pairing SET answer = $2 WHERE id = $1 AND answer IS NULL AND expires_at > ${NOW}`);
const END_PAIRING = named("end pairing", "DELETE FROM pairing WHERE id = $1");
