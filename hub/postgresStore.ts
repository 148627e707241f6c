import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Client, QueryResultRow } from "pg";
import type { Admission } from "#domain/hub/admission.ts";
import type { Head } from "#domain/hub/batch.ts";
import { HubError, hubErrorOf } from "./hubError.ts";
import { grantsFor, grantsOfEnded, isRoleName, revocationOf } from "./grants.ts";
import type { Statement } from "./statements.ts";
import type {
  BegunAttempt,
  CasePlace,
  HubStore,
  PushedBatch,
  SeatHead,
  SignedBatch,
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
import * as statements from "./storeStatements.ts";

/** On which seats say that there is something to look at. */
export const LOOK_CHANNEL = "ismgt_look";
/** With it: what is said of a seat has changed, and who was read before is to be read again. */
export const RULED = "ruled";
/** With it: somebody needs a file. */
export const ASKED = "asked";

/** Ten seconds: longer than 200 cases take to be told over a slow line, and shorter than a lease lives. */
const LOOKS_EVERY_MS = 100;
const MOST_LOOKS = 100;

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
    // Of two that one seat lets in at once the second gets the next number.
    await run(statements.LOCK_SEAT, [admission.by]);
    const { rows: numbers } = await run<{ readonly number: number }>(statements.NEXT_NUMBER, [admission.by]);
    const rows = [{ ...admission, headSeq: seq, headHash: hash, seenAt: 0, itemsSeq: 0, number: numbers[0]?.number ?? 0 }];
    return (await run(statements.INSERT_SEAT, statements.INSERT_SEAT.valuesOf(rows))).rowCount === 1;
  }

  async function pushWithin(pushed: PushedBatch): Promise<boolean> {
    const { seat: of, expected, events, keys, told, isOfDistricts = false, erasures, signature } = pushed;
    const first = events[0];
    const last = events.at(-1);
    if (first === undefined || last === undefined) return true;
    const moved = await run(statements.MOVE_HEAD, [of, expected.seq, expected.hash, last.seatSeq, last.hash]);
    if (moved.rowCount !== 1) return false;
    if (keys.length > 0) await run(statements.INSERT_KEYS, statements.INSERT_KEYS.valuesOf(keys));
    const erasing = latestOf(erasures);
    await noteErased(erasing);
    await eraseWithin(erasing);
    // Before the events: a role of a district writes to cases alone that lie there.
    if (!isOfDistricts) await placeWithin(of, told);
    else if (told.places.length > 0)
      await run(
        statements.PLACE_NEW_CASES,
        statements.PLACE_NEW_CASES.valuesOf(told.places.map((place) => ({ ...place, before: place.district }))),
      );
    await run(statements.INSERT_EVENTS, statements.INSERT_EVENTS.valuesOf(events));
    await run(
      statements.INSERT_BATCH,
      statements.INSERT_BATCH.valuesOf([{ seat: of, firstSeq: first.seatSeq, lastSeq: last.seatSeq, signature }]),
    );
    return true;
  }

  /** Which of these were not known as erased so late. */
  async function noteErased(erasures: readonly StoredErasure[]): Promise<readonly StoredErasure[]> {
    if (erasures.length === 0) return [];
    const { rows } = await run<{ readonly mark: string }>(statements.INSERT_ERASED, statements.INSERT_ERASED.valuesOf(erasures));
    const news = new Set(rows.map(({ mark }) => mark));
    return erasures.filter(({ mark }) => news.has(mark));
  }

  async function eraseWithin(erasures: readonly StoredErasure[]): Promise<void> {
    if (erasures.length === 0) return;
    // Nobody can take words out of a sealed file: what was whole before is no more.
    await run(statements.DROP_SNAPSHOTS);
    await run(statements.DROP_FILES);
    for (const { mark, at } of erasures) {
      await run(statements.FORGET_KEYS, [mark, `${mark}g`, at]);
      await run(statements.EMPTY_ITEMS, [mark]);
    }
  }

  /** Before anything is taken from a role: it is nobody else's, and policies hold it. */
  async function mayBeBound(role: string, of: string | null): Promise<boolean> {
    return isRoleName(role) && (await run(statements.MAY_BE_BOUND, [role, of])).rowCount === 1;
  }

  async function isHeld(role: string): Promise<boolean> {
    return (await run(statements.IS_HELD, [role])).rowCount === 1;
  }

  /** After the row of the seat was locked, so that its moves have no gap and none overtakes another. */
  async function placeWithin(of: string, { places, posts, pastOf }: ToldPlaces, isAlone = false): Promise<void> {
    if (posts.length > 0) await run(statements.PLACE_POSTS, statements.PLACE_POSTS.valuesOf(posts));
    if (places.length === 0) return;
    const { rows } = await run<CasePlace & { readonly before: string | null; readonly hasPast: boolean }>(
      statements.PLACE_CASES,
      statements.PLACE_CASES.valuesOf(places),
    );
    // A case that comes with its events, before which there are none, is told by these; one that a seat of some districts opened may have come to lie anywhere.
    const left = [...new Set(rows.flatMap(({ before }) => (before === null || before === "" ? [] : [before])))];
    if (left.length > 0) await run(statements.DROP_SCOPED, [left]);
    for (const { stream, district, before, hasPast } of rows)
      if (before !== null || isAlone || hasPast) await run(statements.TELL_MOVE, [of, stream, before ?? "", district, pastOf(stream)]);
  }

  /**
   * Waits until every erasure and every move is over that was under way when a snapshot was begun: such a one does not take it away, and what it changes nobody sees before. False where that
   * takes too long.
   */
  async function areWritersOver(): Promise<boolean> {
    const writers = async () => (await ask<{ readonly writer: string }>(statements.SNAPSHOT_WRITERS)).map(({ writer }) => writer);
    let left = new Set(await writers());
    for (let looks = 0; left.size > 0; looks += 1) {
      if (looks === MOST_LOOKS) return false;
      await pause(LOOKS_EVERY_MS);
      const now = await writers();
      left = new Set(now.filter((writer) => left.has(writer)));
    }
    return true;
  }

  async function beginWithin({ key, seat: of, holder, token, isLookedFor, livesMs }: StoredAttempt): Promise<BegunAttempt> {
    // Locks the lease until this is over: nobody takes it in between.
    if ((await run(statements.STAY, [of, holder, token, livesMs])).rowCount !== 1) return { is: "stale" };
    if ((await run(statements.BEGIN, [key, of, token, isLookedFor])).rowCount === 1) return { is: "begun" };
    const { rows } = await run<{ readonly outcome: string | null; readonly externalId: string | null }>(statements.OUTCOME, [key]);
    const [{ outcome, externalId } = { outcome: null, externalId: null }] = rows;
    return outcome === "sent" && externalId !== null ? { is: "sent", externalId } : { is: "open" };
  }

  return {
    identity: async () => (await ask<{ readonly id: string }>(statements.IDENTITY))[0]?.id ?? null,
    found: (admission, start) =>
      transaction(async () => {
        const { rowCount } = await run(statements.FOUND, [admission.hub, admission.at]);
        return rowCount === 1 && admit(admission, start);
      }),
    async look() {
      const rows = await ask<SeatHead & LeaseBeside & { readonly now: number; readonly renewals: string }>(statements.LOOK);
      const [first] = rows;
      if (first === undefined) throw new HubError("not-a-hub", "The hub has no seats");
      const heads = rows.map(({ seat: of, seq, hash, items }) => ({ seat: of, seq, hash, items }));
      return { at: first.now, heads, lease: rows.map(leaseBeside).find((lease) => lease !== null) ?? null, renewals: first.renewals };
    },
    admissions: () => ask(statements.ADMISSIONS),
    async seen() {
      const rows = await ask<{ readonly seat: string; readonly seenAt: number }>(statements.SEEN);
      return new Map(rows.map((row) => [row.seat, row.seenAt]));
    },
    admit: (admission, start) => transaction(() => admit(admission, start)),
    rulings: () => ask(statements.RULINGS),
    async rule(said) {
      await change(statements.RULE, statements.RULE.valuesOf([said]));
      await ask(statements.TELL_NEWS, [LOOK_CHANNEL, RULED]).catch(() => []);
    },
    bindRole: (of, role, districts) =>
      transaction(async () => {
        if (!(await mayBeBound(role, of))) return false;
        const { rows } = await run<{ readonly role: string }>(statements.UNBIND_OTHERS, [role, of]);
        for (const before of rows) if (await isHeld(before.role)) await client.query(revocationOf(before.role));
        await run(statements.BIND_ROLE, [role, of, districts]);
        for (const grant of grantsFor(role, districts === null)) await client.query(grant);
        return true;
      }),
    limitRole: (of, districts) =>
      transaction(async () => {
        const { rows } = await run<{ readonly role: string }>(statements.ROLE_OF, [of]);
        for (const { role } of rows) if (!(await mayBeBound(role, of))) return false;
        await run(statements.LIMIT_ROLE, [of, districts]);
        for (const { role } of rows) for (const grant of grantsFor(role, districts === null)) await client.query(grant);
        return rows.length > 0;
      }),
    async endRole(of) {
      const ended = await transaction(async () => {
        const { rows } = await run<{ readonly role: string; readonly isEnded: boolean }>(statements.ROLE_OF, [of]);
        const bound = rows.filter(({ isEnded }) => !isEnded);
        for (const { role } of bound) if (!(await isHeld(role))) return [];
        for (const { role } of bound) for (const grant of grantsOfEnded(role)) await client.query(grant);
        if (bound.length > 0) await run(statements.END_ROLE, [of]);
        return bound;
      });
      // What such a line still holds back others wait for. Not every owner may end lines of other roles.
      for (const { role } of ended) await ask(statements.END_LINES, [role]).catch(() => []);
      return ended.length > 0;
    },
    readyRole: (role) =>
      transaction(async () => {
        if (!(await mayBeBound(role, null))) return false;
        for (const grant of grantsFor(role, false)) await client.query(grant);
        return true;
      }),
    async renewRoomKey(renewal) {
      await change(statements.RENEW, statements.RENEW.valuesOf([renewal]));
      await ask(statements.TELL, [LOOK_CHANNEL]).catch(() => []);
    },
    roomKeys: () => ask(statements.ROOM_KEYS),
    async beSeen(of) {
      await change(statements.BE_SEEN, [of]);
    },
    async tellPresence({ seat: of, at, box, signature }, isNews) {
      const told = await change(statements.TELL_PRESENCE, [of, at, box, signature]);
      if (isNews && told > 0) await ask(statements.TELL, [LOOK_CHANNEL]).catch(() => []);
    },
    presences: (withinMs) => ask<StoredPresence & QueryResultRow>(statements.PRESENCES, [withinMs]),
    async endPresence(of) {
      if ((await change(statements.END_PRESENCE, [of])) > 0) await ask(statements.TELL, [LOOK_CHANNEL]).catch(() => []);
    },
    async push(pushed) {
      const isPushed = await transaction(() => pushWithin(pushed));
      // Only says that it is worth looking; what cannot tell is asked now and then.
      if (isPushed) await ask(statements.TELL, [LOOK_CHANNEL]).catch(() => []);
      return isPushed;
    },
    async pushItems({ seat: of, expected, items, keys = [] }) {
      const last = items.at(-1);
      if (last === undefined) return true;
      const isPushed = await transaction(async () => {
        if ((await run(statements.MOVE_ITEMS, [of, expected, last.number])).rowCount !== 1) return false;
        await run(statements.INSERT_ITEMS, statements.INSERT_ITEMS.valuesOf(items));
        if (keys.length > 0) await run(statements.INSERT_KEYS, statements.INSERT_KEYS.valuesOf(keys));
        for (const mark of new Set(items.map((each) => each.mark))) if (mark !== "") await run(statements.EMPTY_ERASED, [mark]);
        return true;
      });
      if (isPushed) await ask(statements.TELL, [LOOK_CHANNEL]).catch(() => []);
      return isPushed;
    },
    itemsAfter: (of, number, limit) => ask<StoredItem & QueryResultRow>(statements.ITEMS, [of, number, limit]),
    batchesAfter: (of, seq, limit) => ask<StoredBatch & QueryResultRow>(statements.BATCHES, [of, seq, limit]),
    events: (of, firstSeq, lastSeq) => ask<StoredEvent & QueryResultRow>(statements.EVENTS, [of, firstSeq, lastSeq]),
    keys: (refs) => ask<StoredKey & QueryResultRow>(statements.KEYS, [refs]),
    hashes: async (of, firstSeq, lastSeq) =>
      (await ask<{ readonly hash: string }>(statements.HASHES, [of, firstSeq, lastSeq])).map(({ hash }) => hash),
    eventsAt: (places) =>
      ask<StoredEvent & QueryResultRow>(statements.EVENTS_AT, [places.map(({ seat: of }) => of), places.map(({ seatSeq }) => seatSeq)]),
    eventsOfCase: (stream, of, above, upTo) => ask<StoredEvent & QueryResultRow>(statements.EVENTS_OF_CASE, [stream, of, above, upTo]),
    numbersWithin: async (of, firstSeq, lastSeq) =>
      (await ask<{ readonly number: number }>(statements.NUMBERS_WITHIN, [of, firstSeq, lastSeq])).map(({ number }) => number),
    signedAfter: (of, seq, limit) => ask<SignedBatch & QueryResultRow>(statements.SIGNED_AFTER, [of, seq, limit]),
    casesWithin: async (districts, after, limit) =>
      (await ask<{ readonly stream: string }>(statements.CASES_WITHIN, [districts, after, limit])).map(({ stream }) => stream),
    async signAgain(batches) {
      for (const { seat: of, lastSeq, signature } of batches) await change(statements.SIGN_AGAIN, [of, lastSeq, signature]);
    },
    async placeCases(of, told) {
      await transaction(async () => {
        await run(statements.LOCK_SEAT, [of]);
        await placeWithin(of, told, true);
      });
      await ask(statements.TELL, [LOOK_CHANNEL]).catch(() => []);
    },
    placesWithin: (streams) => ask<{ readonly stream: string; readonly district: string | null }>(statements.PLACES_WITHIN, [streams]),
    movesAfter: (known, limit) => ask<StoredMove & QueryResultRow>(statements.MOVES, [JSON.stringify(known), limit]),
    lastMoves: async () =>
      Object.fromEntries(
        (await ask<{ readonly seat: string; readonly last: number }>(statements.LAST_MOVES)).map((row) => [row.seat, row.last]),
      ),
    itemsOfMarks: (marks, limit) => ask<StoredItem & QueryResultRow>(statements.ITEMS_OF_MARKS, [marks, limit]),
    async erase(erasures) {
      await transaction(async () => eraseWithin(await noteErased(latestOf(erasures))));
    },
    takeLease: async ({ seat: of, holder }, livesMs) =>
      (await ask<StoredLease & QueryResultRow>(statements.TAKE_LEASE, [of, holder, livesMs]))[0] ?? null,
    async endLease({ seat: of, holder }) {
      await change(statements.END_LEASE, [of, holder]);
    },
    beginAttempt: (begun) => transaction(() => beginWithin(begun)),
    async endAttempt({ key, token }, end) {
      await change(statements.END_ATTEMPT, [key, token, end.is, end.is === "sent" ? end.externalId : null]);
    },
    async beginSnapshot({ id, seat: of, districts }) {
      await transaction(async () => {
        await run(statements.DROP_UNFINISHED, [of]);
        await run(statements.BEGIN_SNAPSHOT, [id, of, districts]);
      });
      const isBegun = await areWritersOver();
      if (!isBegun) await change(statements.DROP_SNAPSHOT, [id]);
      return isBegun;
    },
    putChunk: async (id, number, bytes) => (await change(statements.PUT_CHUNK, [id, number, bytes])) === 1,
    publishSnapshot: ({ id, seat: of, chunks, box, signature }, kept) =>
      transaction(async () => {
        if ((await run(statements.PUBLISH, [id, of, chunks, box, signature])).rowCount !== 1) return false;
        await run(statements.DROP_OLDER, [kept]);
        return true;
      }),
    async dropSnapshot(id) {
      await change(statements.DROP_SNAPSHOT, [id]);
    },
    snapshots: (limit, districts) => ask<StoredSnapshot & QueryResultRow>(statements.SNAPSHOTS, [limit, districts]),
    isSnapshotBegun: async (districts, notBy = "") => (await ask(statements.IS_SNAPSHOT_BEGUN, [districts, notBy])).length > 0,
    async goOnWithSnapshot(id) {
      await change(statements.GO_ON_WITH_SNAPSHOT, [id]);
    },
    async chunk(id, number) {
      const [row] = await ask<{ readonly letters: string }>(statements.CHUNK, [id, number]);
      return row === undefined ? null : Buffer.from(row.letters, "base64");
    },
    async askFile({ id, asked }, livesMs) {
      await transaction(async () => {
        await run(statements.END_FILES, [livesMs]);
        await run(statements.ASK_FILE, [id, asked]);
        await run(statements.FORGET_ASKED, [statements.MOST_ASKED]);
      });
      await ask(statements.TELL_NEWS, [LOOK_CHANNEL, ASKED]).catch(() => []);
    },
    filesAsked: (limit) => ask<StoredFileQuestion & QueryResultRow>(statements.FILES_ASKED, [limit]),
    async putFile({ id, asked }, content) {
      await change(statements.PUT_FILE, [id, asked, content]);
    },
    async dropFile(id, content) {
      await change(statements.DROP_FILE, [id, createHash("md5").update(content).digest("hex")]);
    },
    async file(id) {
      const [row] = await ask<{ readonly letters: string }>(statements.FILE, [id]);
      return row === undefined ? null : Buffer.from(row.letters, "base64");
    },
    async offerPairing(id, offer, livesMs) {
      await change(statements.END_PAIRINGS);
      await change(statements.OFFER, [id, offer, livesMs]);
    },
    pairing: async (id) => (await ask<StoredPairing & QueryResultRow>(statements.PAIRING, [id]))[0] ?? null,
    answerPairing: async (id, answer) => (await change(statements.ANSWER, [id, answer])) === 1,
    async endPairing(id) {
      await change(statements.END_PAIRING, [id]);
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
