import type { Admission } from "#domain/hub/admission.ts";
import type { Head } from "#domain/hub/batch.ts";
import { HubError } from "../hubError.ts";
import type { HubStore, PushedBatch, StoredBatch, StoredEvent, StoredKey } from "../store.ts";

interface MemoryHubOptions {
  /** The hub's clock, milliseconds UTC. */
  readonly now: () => number;
  /** Asked at each call: the line is cut `before` the hub hears of it, or `after` it has done it. */
  readonly cuts?: () => "before" | "after" | null;
}

interface Row extends Head {
  readonly admission: Admission;
  readonly seenAt: number;
}

/** What a hub promises, without a database. Its rows are open, for a test that forges them. */
export function memoryHub({ now, cuts = () => null }: MemoryHubOptions) {
  const rows = {
    hub: null as string | null,
    seats: new Map<string, Row>(),
    batches: [] as StoredBatch[],
    events: [] as StoredEvent[],
    keys: new Map<string, StoredKey>(),
    erased: new Map<string, number>(),
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

  function push({ seat, expected, events, keys, erasures, signature }: PushedBatch): boolean {
    const row = rows.seats.get(seat);
    const [first, last] = [events[0], events.at(-1)];
    if (row === undefined || row.seq !== expected.seq || row.hash !== expected.hash || !first || !last) return false;
    rows.seats.set(seat, { ...row, seq: last.seatSeq, hash: last.hash });
    for (const key of keys) {
      const isGone = (rows.erased.get(key.ref.slice(0, 24)) ?? -1) >= key.madeAt;
      if (!isGone && !rows.keys.has(key.ref)) rows.keys.set(key.ref, key);
    }
    for (const { mark, at } of erasures) {
      rows.erased.set(mark, Math.max(at, rows.erased.get(mark) ?? 0));
      for (const key of rows.keys.values()) if (key.ref.startsWith(mark) && key.madeAt <= at) rows.keys.delete(key.ref);
    }
    rows.events.push(...events);
    const letters = events.reduce((sum, { payload }) => sum + payload.length, 0);
    rows.batches.push({ seat, firstSeq: first.seatSeq, lastSeq: last.seatSeq, signature, letters });
    return true;
  }

  const store: HubStore = {
    identity: () => call(() => rows.hub),
    found: (admission, start) => call(() => found(admission, start)),
    look: () => call(() => ({ at: now(), heads: [...rows.seats].map(([seat, { seq, hash }]) => ({ seat, seq, hash })) })),
    admissions: () => call(() => [...rows.seats.values()].map(({ admission }) => admission)),
    seen: () => call(() => new Map([...rows.seats].map(([seat, { seenAt }]) => [seat, seenAt]))),
    admit: (admission, start) => call(() => admit(admission, start)),
    beSeen: (seat) =>
      call(() => {
        const row = rows.seats.get(seat);
        if (row) rows.seats.set(seat, { ...row, seenAt: now() });
      }),
    push: (batch) => call(() => push(batch)),
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
  return { ...store, rows };
}
export type MemoryHub = ReturnType<typeof memoryHub>;
