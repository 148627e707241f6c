import type { Admission } from "#domain/hub/admission.ts";
import { MOST_BYTES_OF_ITEMS } from "#domain/hub/item.ts";
import type { StoredRenewal } from "#domain/hub/renewal.ts";
import type { StoredRuling } from "#domain/hub/ruling.ts";
import type { Head } from "#domain/hub/batch.ts";
import { HubError } from "../hubError.ts";
import type {
  BegunAttempt,
  EndOfAttempt,
  HubStore,
  LeaseHolder,
  PushedBatch,
  PushedItems,
  StoredAttempt,
  StoredBatch,
  StoredErasure,
  StoredEvent,
  StoredItem,
  StoredKey,
  StoredMove,
  StoredPresence,
  StoredSnapshot,
  ToldPlaces,
} from "../store.ts";
import { GONE_AFTER_MS } from "../storeStatements.ts";

interface MemoryHubOptions {
  /** The hub's clock, milliseconds UTC. */
  readonly now: () => number;
  /** Asked at each call: the line is cut `before` the hub hears of it, or `after` it has done it. */
  readonly cuts?: () => "before" | "after" | null;
}

interface Row extends Head {
  readonly admission: Admission;
  /** The number of the last item; left out for none. */
  readonly items?: number;
  readonly seenAt: number;
}

/** What a hub promises, without a database. Its rows are open, for a test that forges them. */
export function memoryHub({ now, cuts = () => null }: MemoryHubOptions) {
  const rows = {
    hub: null as string | null,
    seats: new Map<string, Row>(),
    batches: [] as StoredBatch[],
    events: [] as StoredEvent[],
    rulings: new Map<string, StoredRuling>(),
    items: [] as StoredItem[],
    keys: new Map<string, StoredKey>(),
    erased: new Map<string, number>(),
    lease: null as (LeaseHolder & { readonly token: number; readonly sinceAt: number; readonly untilAt: number }) | null,
    attempts: new Map<string, { seat: string; token: number; outcome: string | null; externalId: string | null }>(),
    snapshots: new Map<
      string,
      { whole: StoredSnapshot | null; seat: string; districts: readonly string[] | null; begunAt: number; chunks: Map<number, Uint8Array> }
    >(),
    files: new Map<string, { asked: string; content: Uint8Array | null }>(),
    places: new Map<string, string>(),
    /** Placed by seats of some districts, and their past not told since. */
    untold: new Set<string>(),
    posts: new Map<string, Set<string>>(),
    moves: [] as (StoredMove & { readonly from: string; readonly to: string })[],
    districts: new Map<string, readonly string[] | null>(),
    roomKeys: [] as StoredRenewal[],
    presences: new Map<string, StoredPresence & { readonly toldAt: number }>(),
    pairings: new Map<string, { offer: string; answer: string | null; expiresAt: number }>(),
  };

  async function call<Result>(work: () => Result): Promise<Result> {
    const cut = cuts();
    if (cut === "before") throw new HubError("unreachable", "cut before");
    const result = work();
    if (cut === "after") throw new HubError("unreachable", "cut after");
    return result;
  }

  function found(admission: Admission, start: Head): boolean {
    if (rows.hub !== null) return false;
    rows.hub = admission.hub;
    return admit(admission, start);
  }

  function admit(admission: Admission, start: Head): boolean {
    if (rows.seats.has(admission.seat)) return false;
    rows.seats.set(admission.seat, { admission, ...start, seenAt: 0 });
    return true;
  }

  function keepKeys(keys: readonly StoredKey[]): void {
    for (const key of keys) {
      const isGone = (rows.erased.get(key.ref.slice(0, 24)) ?? -1) >= key.madeAt;
      if (!isGone && !rows.keys.has(key.ref)) rows.keys.set(key.ref, key);
    }
  }

  function place(seat: string, { places, posts, pastOf }: ToldPlaces, isAlone = false): void {
    for (const { mark, stream } of posts) rows.posts.set(mark, (rows.posts.get(mark) ?? new Set()).add(stream));
    for (const { stream, district } of places) {
      const before = rows.places.get(stream);
      rows.places.set(stream, district);
      const hasPast = rows.events.some((event) => event.stream === stream);
      const isUntold = rows.untold.delete(stream);
      if (before === undefined ? !isAlone && !hasPast : before === district && !isUntold) continue;
      const left = before === district ? "" : before;
      for (const [id, { districts }] of rows.snapshots) if (left && districts?.includes(left) === true) rows.snapshots.delete(id);
      const number = rows.moves.filter((move) => move.seat === seat).length + 1;
      rows.moves.push({ seat, number, stream, past: pastOf(stream), from: left ?? "", to: district });
    }
  }

  function erase(erasures: readonly StoredErasure[]): void {
    if (erasures.length > 0) {
      rows.snapshots.clear();
      rows.files.clear();
    }
    for (const { mark, at } of erasures) {
      rows.items = rows.items.map((item) => (item.mark === mark ? { ...item, box: "" } : item));
      rows.erased.set(mark, Math.max(at, rows.erased.get(mark) ?? 0));
      for (const key of rows.keys.values()) if (key.ref.startsWith(mark) && key.madeAt <= at) rows.keys.delete(key.ref);
    }
  }

  function push({ seat, expected, events, keys, told, isOfDistricts = false, erasures, signature }: PushedBatch): boolean {
    const row = rows.seats.get(seat);
    const [first, last] = [events[0], events.at(-1)];
    if (row === undefined || row.seq !== expected.seq || row.hash !== expected.hash || !first || !last) return false;
    rows.seats.set(seat, { ...row, seq: last.seatSeq, hash: last.hash });
    keepKeys(keys);
    if (!isOfDistricts) place(seat, told);
    else
      for (const { stream, district } of told.places) {
        if (rows.places.has(stream)) continue;
        rows.places.set(stream, district);
        rows.untold.add(stream);
      }
    erase(erasures);
    rows.events.push(...events);
    const letters =
      events.flatMap((event) => Object.values(event)).reduce((sum, value) => sum + (typeof value === "string" ? value.length : 0), 0) -
      events.length * seat.length;
    rows.batches.push({ seat, firstSeq: first.seatSeq, lastSeq: last.seatSeq, signature, letters });
    return true;
  }

  const lease = () => rows.lease && { ...leaseOf(rows.lease), leftMs: rows.lease.untilAt - now() };
  const leaseOf = ({ seat, token, sinceAt }: NonNullable<typeof rows.lease>) => ({ seat, token, sinceAt });

  function takeLease({ seat, holder }: LeaseHolder, livesMs: number) {
    const before = rows.lease;
    if (before !== null && before.untilAt > now() && before.seat !== seat) return null;
    const token = before === null ? 1 : before.holder === holder ? before.token : before.token + 1;
    rows.lease = { seat, holder, token, sinceAt: before?.seat === seat ? before.sinceAt : now(), untilAt: now() + livesMs };
    return lease();
  }

  function beginAttempt({ key, seat, holder, token, isLookedFor, livesMs }: StoredAttempt): BegunAttempt {
    const held = rows.lease;
    if (held === null || held.seat !== seat || held.holder !== holder || held.token !== token || held.untilAt <= now())
      return { is: "stale" };
    rows.lease = { ...held, untilAt: Math.max(held.untilAt, now() + livesMs) };
    const before = rows.attempts.get(key);
    if (before?.outcome === "sent" && before.externalId !== null) return { is: "sent", externalId: before.externalId };
    const isOpen = before !== undefined && before.outcome === null && before.token !== token && !(isLookedFor && before.token < token);
    if (isOpen) return { is: "open" };
    rows.attempts.set(key, { seat, token, outcome: null, externalId: null });
    return { is: "begun" };
  }

  const wholeSnapshots = (of: readonly string[] | null) =>
    [...rows.snapshots.values()]
      .flatMap(({ whole, districts }) => (whole !== null && isSameScope(districts, of) ? whole : []))
      .toSorted((one, other) => other.at - one.at);

  const eventsOf = (seat: string, isAsked: (seq: number) => boolean) =>
    rows.events.filter((event) => event.seat === seat && isAsked(event.seatSeq)).toSorted((one, other) => one.seatSeq - other.seatSeq);

  const store: HubStore = {
    identity: () => call(() => rows.hub),
    found: (admission, start) => call(() => found(admission, start)),
    look: () =>
      call(() => ({
        at: now(),
        heads: [...rows.seats].map(([seat, { seq, hash, items = 0 }]) => ({ seat, seq, hash, items })),
        lease: lease(),
        renewals: rows.roomKeys.map(({ ref }) => ref).join(","),
      })),
    admissions: () => call(() => [...rows.seats.values()].map(({ admission }) => admission)),
    seen: () => call(() => new Map([...rows.seats].map(([seat, { seenAt }]) => [seat, seenAt]))),
    admit: (admission, start) => call(() => admit(admission, start)),
    rulings: () => call(() => [...rows.rulings.values()]),
    rule: (ruling) =>
      call(() => {
        const of = `${ruling.seat} ${ruling.by}`;
        if ((rows.rulings.get(of)?.at ?? -1) < ruling.at) rows.rulings.set(of, ruling);
      }),
    bindRole: (seat, _, districts) =>
      call(() => {
        rows.districts.set(seat, districts);
        return true;
      }),
    limitRole: (seat, districts) =>
      call(() => {
        rows.districts.set(seat, districts);
        return true;
      }),
    endRole: (seat) => call(() => rows.districts.has(seat)),
    readyRole: () => call(() => true),
    renewRoomKey: (renewal) =>
      call(() => {
        const before = rows.roomKeys.find(({ by }) => by === renewal.by);
        if ((before?.at ?? -1) < renewal.at) rows.roomKeys = [...rows.roomKeys.filter((each) => each !== before), renewal];
      }),
    roomKeys: () => call(() => [...rows.roomKeys]),
    beSeen: (seat) =>
      call(() => {
        const row = rows.seats.get(seat);
        if (row) rows.seats.set(seat, { ...row, seenAt: now() });
      }),
    tellPresence: (presence) =>
      call(() => {
        if ((rows.presences.get(presence.seat)?.at ?? -1) < presence.at) rows.presences.set(presence.seat, { ...presence, toldAt: now() });
      }),
    presences: (withinMs) =>
      call(() =>
        [...rows.presences.values()]
          .filter(({ toldAt }) => toldAt > now() - withinMs)
          .map(({ seat, at, box, signature }) => ({ seat, at, box, signature })),
      ),
    endPresence: (seat) => call(() => void rows.presences.delete(seat)),
    push: (batch) => call(() => push(batch)),
    pushItems: ({ seat, expected, items, keys = [] }: PushedItems) =>
      call(() => {
        const row = rows.seats.get(seat);
        const last = items.at(-1);
        if (row === undefined || (row.items ?? 0) !== expected || last === undefined) return false;
        rows.seats.set(seat, { ...row, items: last.number });
        keepKeys(keys);
        rows.items.push(...items.map((item) => (rows.erased.has(item.mark) ? { ...item, box: "" } : item)));
        return true;
      }),
    itemsAfter: (seat, number, limit) =>
      call(() =>
        upTo(
          limit === Number.POSITIVE_INFINITY ? limit : MOST_BYTES_OF_ITEMS,
          rows.items.filter((item) => item.seat === seat && item.number > number).slice(0, limit),
        ),
      ),
    batchesAfter: (seat, seq, limit) =>
      call(() =>
        rows.batches
          .filter((batch) => batch.seat === seat && batch.lastSeq > seq)
          .toSorted((one, other) => one.lastSeq - other.lastSeq)
          .slice(0, limit),
      ),
    events: (seat, firstSeq, lastSeq) =>
      call(() =>
        rows.events
          .filter((event) => event.seat === seat && event.seatSeq >= firstSeq && event.seatSeq <= lastSeq)
          .toSorted((one, other) => one.seatSeq - other.seatSeq),
      ),
    keys: (refs) => call(() => refs.flatMap((ref) => rows.keys.get(ref) ?? [])),
    hashes: (seat, firstSeq, lastSeq) => call(() => eventsOf(seat, (seq) => seq >= firstSeq && seq <= lastSeq).map(({ hash }) => hash)),
    eventsAt: (places) =>
      call(() => rows.events.filter((event) => places.some(({ seat, seatSeq }) => event.seat === seat && event.seatSeq === seatSeq))),
    eventsOfCase: (stream, seat, above, upTo) =>
      call(() => eventsOf(seat, (seq) => seq > above && seq <= upTo).filter((event) => event.stream === stream)),
    numbersWithin: (seat, firstSeq, lastSeq) =>
      call(() => eventsOf(seat, (seq) => seq >= firstSeq && seq <= lastSeq).map(({ seatSeq }) => seatSeq)),
    signedAfter: (...asked) => store.batchesAfter(...asked),
    casesWithin: (districts, after, limit) =>
      call(() =>
        [...rows.places]
          .flatMap(([stream, district]) => (districts.includes(district) && stream > after ? stream : []))
          .toSorted()
          .slice(0, limit),
      ),
    signAgain: (batches) =>
      call(() => {
        rows.batches = rows.batches.map((batch) => ({
          ...batch,
          ...batches.find(({ seat, lastSeq }) => batch.seat === seat && batch.lastSeq === lastSeq),
        }));
      }),
    placeCases: (seat, told) => call(() => place(seat, told, true)),
    placesWithin: (streams) =>
      call(() =>
        streams.flatMap((stream): { stream: string; district: string | null }[] =>
          rows.places.has(stream) ? [{ stream, district: rows.places.get(stream) ?? "" }] : [],
        ),
      ),
    movesAfter: (known, limit) => call(() => rows.moves.filter(({ seat, number }) => number > (known[seat] ?? 0)).slice(0, limit)),
    lastMoves: () => call(() => Object.fromEntries(rows.moves.map(({ seat, number }) => [seat, number]))),
    itemsOfMarks: (marks, limit) => call(() => rows.items.filter(({ mark }) => marks.includes(mark)).slice(0, limit)),
    erase: (erasures) => call(() => erase(erasures.filter(({ mark, at }) => (rows.erased.get(mark) ?? -1) < at))),
    takeLease: (holder, livesMs) => call(() => takeLease(holder, livesMs)),
    endLease: ({ seat, holder }) =>
      call(() => {
        if (rows.lease?.seat === seat && rows.lease.holder === holder) rows.lease = { ...rows.lease, untilAt: now() };
      }),
    beginAttempt: (attempt) => call(() => beginAttempt(attempt)),
    endAttempt: ({ key, token }: Pick<StoredAttempt, "key" | "token">, end: EndOfAttempt) =>
      call(() => {
        const before = rows.attempts.get(key);
        if (before === undefined || before.token > token || before.outcome !== null) return;
        rows.attempts.set(key, { ...before, outcome: end.is, externalId: end.is === "sent" ? end.externalId : null });
      }),
    beginSnapshot: ({ id, seat, districts }) =>
      call(() => {
        for (const [before, { whole, seat: of }] of rows.snapshots) if (whole === null && of === seat) rows.snapshots.delete(before);
        rows.snapshots.set(id, { whole: null, seat, districts, begunAt: now(), chunks: new Map() });
        return true;
      }),
    putChunk: (id, number, bytes) =>
      call(() => {
        rows.snapshots.get(id)?.chunks.set(number, bytes);
        return rows.snapshots.has(id);
      }),
    publishSnapshot: (snapshot, kept) =>
      call(() => {
        const row = rows.snapshots.get(snapshot.id);
        if (row === undefined || row.chunks.size !== snapshot.chunks) return false;
        rows.snapshots.set(snapshot.id, { ...row, whole: { ...snapshot, at: now() } });
        for (const { id } of wholeSnapshots(row.districts).slice(kept)) rows.snapshots.delete(id);
        return true;
      }),
    dropSnapshot: (id) => call(() => void rows.snapshots.delete(id)),
    snapshots: (limit, districts) => call(() => wholeSnapshots(districts).slice(0, limit)),
    isSnapshotBegun: (of, notBy) =>
      call(() =>
        [...rows.snapshots.values()].some(
          ({ whole, seat, districts, begunAt }) =>
            whole === null && seat !== notBy && isSameScope(districts, of) && begunAt > now() - GONE_AFTER_MS,
        ),
      ),
    goOnWithSnapshot: (id) =>
      call(() => {
        const row = rows.snapshots.get(id);
        if (row?.whole === null) rows.snapshots.set(id, { ...row, begunAt: now() });
      }),
    chunk: (id, number) => call(() => rows.snapshots.get(id)?.chunks.get(number) ?? null),
    askFile: ({ id, asked }) =>
      call(() => {
        const before = rows.files.get(id);
        if (before?.content != null) return;
        // At the end of the list.
        rows.files.delete(id);
        rows.files.set(id, { asked, content: null });
      }),
    filesAsked: (limit) =>
      call(() =>
        [...rows.files]
          .toReversed()
          .flatMap(([id, { asked, content }]) => (content === null ? [{ id, asked }] : []))
          .slice(0, limit),
      ),
    putFile: ({ id, asked }, content) =>
      call(() => {
        if (rows.files.get(id)?.content == null) rows.files.set(id, { asked, content });
      }),
    dropFile: (id, content) =>
      call(() => {
        if (Buffer.from(rows.files.get(id)?.content ?? []).equals(content)) rows.files.delete(id);
      }),
    file: (id) => call(() => rows.files.get(id)?.content ?? null),
    offerPairing: (id, offer, livesMs) => call(() => void rows.pairings.set(id, { offer, answer: null, expiresAt: now() + livesMs })),
    pairing: (id) =>
      call(() => {
        const found = rows.pairings.get(id);
        return found && found.expiresAt > now() ? { offer: found.offer, answer: found.answer } : null;
      }),
    answerPairing: (id, answer) =>
      call(() => {
        const found = rows.pairings.get(id);
        if (!found || found.answer !== null || found.expiresAt <= now()) return false;
        rows.pairings.set(id, { ...found, answer });
        return true;
      }),
    endPairing: (id) => call(() => void rows.pairings.delete(id)),
  };
  return { ...store, rows, asSeat: (seat: string) => withinDistricts(store, rows, seat) };
}

const isSameScope = (one: readonly string[] | null, other: readonly string[] | null) => JSON.stringify(one) === JSON.stringify(other);

/** As many as are not too long together; always the first. */
function upTo(most: number, items: readonly StoredItem[]): readonly StoredItem[] {
  let before = 0;
  return items.filter(({ box }) => {
    const isWithin = before < most;
    before += box.length;
    return isWithin;
  });
}

/** The hub as a seat sees it that signs in by a role of its own: as the policies of PostgreSQL have it (`hub/policies.test.ts`). */
function withinDistricts(
  store: HubStore,
  rows: Pick<MemoryHub["rows"], "places" | "posts" | "moves" | "districts" | "events" | "snapshots">,
  seat: string,
): HubStore {
  const districts = () => rows.districts.get(seat) ?? null;
  const isWithin = (stream: string) => districts()?.includes(rows.places.get(stream) ?? "") ?? true;
  const isReadable = (event: StoredEvent) =>
    event.seat === seat || ["people", "places"].includes(event.stream) || event.stream.startsWith("erasure:") || isWithin(event.stream);
  const isToldOf = ({ mark, seat: by }: { readonly mark: string; readonly seat: string }) =>
    districts() === null || mark === "" || by === seat || [...(rows.posts.get(mark) ?? [])].some((stream) => isWithin(stream));
  const isOwn = (of: readonly string[] | null) => {
    const own = districts();
    return own === null || (of !== null && of.every((district) => own.includes(district)));
  };
  const wasWithin = (stream: string) => rows.moves.some((move) => move.stream === stream && districts()?.includes(move.from));
  const forAll = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (districts() !== null) throw new HubError("refused", "policy");
    return await work();
  };
  return {
    ...store,
    async push(batch) {
      const isRefused = batch.events.some(({ stream }) => {
        const isElsewhere = stream.startsWith("grievance:") && (rows.places.get(stream) ?? "") !== "" && !isWithin(stream);
        return isElsewhere && !wasWithin(stream) && !rows.events.some((event) => event.seat === seat && event.stream === stream);
      });
      if (districts() !== null && (isRefused || batch.erasures.length > 0 || batch.told.posts.length > 0))
        throw new HubError("refused", "policy");
      return await store.push(batch);
    },
    events: async (...asked) => (await store.events(...asked)).filter((event) => isReadable(event)),
    eventsAt: async (...asked) => (await store.eventsAt(...asked)).filter((event) => isReadable(event)),
    eventsOfCase: async (...asked) => (await store.eventsOfCase(...asked)).filter((event) => isReadable(event)),
    placesWithin: async (streams) =>
      (await store.placesWithin(streams)).map(({ stream, district }) => ({ stream, district: isWithin(stream) ? district : null })),
    movesAfter: async (known) => {
      const moves = await store.movesAfter(known, Number.POSITIVE_INFINITY);
      const own = districts();
      return moves.filter(
        (move) =>
          own === null ||
          rows.moves.some(
            (each) => each.seat === move.seat && each.number === move.number && (own.includes(each.from) || own.includes(each.to)),
          ),
      );
    },
    itemsAfter: async (of, number, limit) =>
      upTo(
        MOST_BYTES_OF_ITEMS,
        (await store.itemsAfter(of, number, Number.POSITIVE_INFINITY)).filter((item) => isToldOf(item)).slice(0, limit),
      ),
    itemsOfMarks: async (...asked) => (await store.itemsOfMarks(...asked)).filter((item) => isToldOf(item)),
    erase: (erasures) => forAll(() => store.erase(erasures)),
    placeCases: (of, told) => forAll(() => store.placeCases(of, told)),
    filesAsked: (limit) => forAll(() => store.filesAsked(limit)),
    putFile: (file, content) => forAll(() => store.putFile(file, content)),
    numbersWithin: async (of, firstSeq, lastSeq) =>
      (await store.events(of, firstSeq, lastSeq)).filter((event) => isReadable(event)).map(({ seatSeq }) => seatSeq),
    casesWithin: (...asked) => forAll(() => store.casesWithin(...asked)),
    snapshots: async (limit, of) => (isOwn(of) ? await store.snapshots(limit, of) : []),
    isSnapshotBegun: async (of, notBy) => isOwn(of) && (await store.isSnapshotBegun(of, notBy)),
    chunk: async (id, number) => (isOwn(rows.snapshots.get(id)?.districts ?? null) ? await store.chunk(id, number) : null),
    takeLease: (holder, livesMs) => forAll(() => store.takeLease(holder, livesMs)),
  };
}
export type MemoryHub = ReturnType<typeof memoryHub>;
