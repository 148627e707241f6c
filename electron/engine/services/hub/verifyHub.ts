import { hashOfEvent } from "#db/append/merge.ts";
import type { Reader } from "#db/connection.ts";
import { askWhether } from "#db/ask.ts";
import { refsIn } from "#db/events/sealedEvent.ts";
import { erasureStream } from "#db/events/stream.ts";
import { damageOf } from "#db/events/verify.ts";
import { markOf } from "#db/keys/keyFile.ts";
import { isTextSigned } from "#db/seals/signing.ts";
import { itemText } from "#domain/hub/item.ts";
import { MARK_DIGITS } from "#hub/schema/tables.ts";
import type { SeatHead, StoredBatch, StoredEvent } from "#hub/store.ts";
import { once } from "../../core/once.ts";
import { isChainSigned } from "./batchSignature.ts";
import { NOTHING_YET } from "./foundHub.ts";
import { JoinError } from "./joinError.ts";
import { districtsHere } from "./partHere.ts";
import { admittedAt } from "./pullNext.ts";
import { hashOfBox } from "./pushItems.ts";
import { hexOf, openInRoom, openKey, roomKeyOf } from "./roomKey.ts";
import type { SeatAtHub } from "./seatAtHub.ts";

/**
 * `not-admitted`: events of a seat that nobody has admitted; `forged`: it did not sign them; `gap`, `broken-link` and `altered` as in a record; `head`: the hub says that the
 * chain ends elsewhere than it does; `differs`: this record has another past of that seat; `no-key`: what is sealed in an event cannot be opened by who takes it in from
 * there, though nobody erased it: its key is gone from the hub, or another one stands in its place; `emptied`: what a seat told besides was taken out, though nobody erased it.
 */
type HubDamage = "not-admitted" | "forged" | "gap" | "broken-link" | "altered" | "head" | "differs" | "no-key" | "emptied";

interface HubVerification {
  readonly seats: number;
  readonly events: number;
  readonly batches: number;
  /** What seats told besides events. */
  readonly items: number;
  /** The first of each seat in its events, and the first in what it told besides, by its number. */
  readonly faults: readonly ({ readonly seat: string; readonly damage: HubDamage } & (
    | { readonly seatSeq: number }
    | { readonly item: number }
  ))[];
}

const BATCHES_AT_ONCE = 50;
/** Each as long as the longest post at most: an answer has to end. */
const ITEMS_AT_ONCE = 20;

const isTold = askWhether<[stream: string]>("SELECT 1 FROM event WHERE stream = ? AND type = 'words-erased'");

/**
 * Follows the chain of every seat through the hub, with its signatures, and compares it with this record. Reads every event of the hub; rejects with {@link JoinError} at a seat that may
 * not.
 */
export async function verifyHub(record: Reader, at: Pick<SeatAtHub, "hub" | "membership">): Promise<HubVerification> {
  if (districtsHere(record) !== null) throw new JoinError("verified-elsewhere");
  const { hub } = at;
  const look = await hub.look();
  const admitted = await admittedAt(at);
  const roomKey = roomKeyOf(record, at.membership);
  const erasedHere = once(() => new Set(record.keys.erasures(0).map(({ subject }) => hexOf(markOf(subject)))));
  const counted = { seats: look.heads.length, events: 0, batches: 0, items: 0, faults: [] as HubVerification["faults"][number][] };
  for (const head of look.heads) {
    const damage = await damageOfSeat(head);
    if (damage !== null) counted.faults.push({ seat: head.seat, ...damage });
    const ofItems = damage?.damage === "not-admitted" ? null : await damageOfItems(head);
    if (ofItems !== null) counted.faults.push({ seat: head.seat, ...ofItems });
  }
  return counted;

  async function damageOfSeat({ seat, seq, hash }: SeatHead): Promise<{ readonly seatSeq: number; readonly damage: HubDamage } | null> {
    const publicKey = admitted.get(seat)?.publicKey;
    if (publicKey === undefined) return { seatSeq: 1, damage: "not-admitted" };
    let last: Pick<StoredEvent, "seatSeq" | "hash"> | null = null;
    // What was pushed after the look is the next one's.
    while ((last?.seatSeq ?? 0) < seq) {
      const batches = await hub.batchesAfter(seat, last?.seatSeq ?? 0, BATCHES_AT_ONCE);
      if (batches.length === 0) return { seatSeq: (last?.seatSeq ?? 0) + 1, damage: "gap" };
      for (const batch of batches) {
        const events = await hub.events(seat, batch.firstSeq, batch.lastSeq);
        const found = damageIn(batch, events, { publicKey, last });
        if ("damage" in found) return found;
        const locked = await firstLocked(events);
        if (locked !== null) return { seatSeq: locked.seatSeq, damage: "no-key" };
        last = found;
        counted.batches += 1;
        if (found.seatSeq === seq && found.hash !== hash) return { seatSeq: seq, damage: "head" };
      }
    }
    return last === null && hash !== NOTHING_YET.hash ? { seatSeq: 0, damage: "head" } : null;
  }

  /** What it told besides: without a gap, each signed and sealed for the room, and empty only where it was erased. */
  async function damageOfItems({ seat, items: last }: SeatHead): Promise<{ readonly item: number; readonly damage: HubDamage } | null> {
    const publicKey = admitted.get(seat)?.publicKey ?? "";
    let known = 0;
    while (known < last) {
      const stored = await hub.itemsAfter(seat, known, ITEMS_AT_ONCE);
      if (stored.length === 0) return { item: known + 1, damage: "gap" };
      for (const { number, mark, box, signature } of stored) {
        if (number !== known + 1) return { item: known + 1, damage: "gap" };
        if (box === "" && mark !== "" && !isErased(mark)) return { item: number, damage: "emptied" };
        const text = itemText({ hub: at.membership.hub, seat, number, boxHash: hashOfBox(box) });
        if (box !== "" && !isTextSigned(text, signature, publicKey)) return { item: number, damage: "forged" };
        if (box !== "" && roomKey !== null && openInRoom(roomKey, box) === null) return { item: number, damage: "no-key" };
        known = number;
        counted.items += 1;
      }
    }
    return null;
  }

  /** The first event of which the hub lacks a key that was not erased. */
  async function firstLocked(events: readonly StoredEvent[]): Promise<StoredEvent | null> {
    const needed = events.map((event) => ({ event, refs: refsIn(event.payload).map((ref) => hexOf(ref)) }));
    const refs = [...new Set(needed.flatMap((each) => each.refs))];
    if (refs.length === 0) return null;
    const there = await hub.keys(refs);
    const good = new Set(there.flatMap((key) => (roomKey === null || openKey(roomKey, key) !== null ? [key.ref] : [])));
    const isLocked = (ref: string) => !good.has(ref) && (record.keys.secretOf(Buffer.from(ref, "hex")) !== null || !isErased(ref));
    return needed.find((each) => each.refs.some(isLocked))?.event ?? null;
  }

  /** Some seat has told of it, or is about to. */
  function isErased(ref: string): boolean {
    const mark = ref.slice(0, MARK_DIGITS);
    return isTold(record, erasureStream(mark)) || erasedHere().has(mark);
  }

  function damageIn(
    batch: StoredBatch,
    events: readonly StoredEvent[],
    { publicKey, last: before }: { readonly publicKey: string; readonly last: Pick<StoredEvent, "seatSeq" | "hash"> | null },
  ): Pick<StoredEvent, "seatSeq" | "hash"> | { readonly seatSeq: number; readonly damage: HubDamage } {
    const { seat, firstSeq, lastSeq } = batch;
    let last = before;
    for (const event of events) {
      const damage = damageOf(event, last);
      if (damage !== null) return { seatSeq: event.seatSeq, damage };
      const here = hashOfEvent(record, seat, event.seatSeq);
      if (here !== null && here !== event.hash) return { seatSeq: event.seatSeq, damage: "differs" };
      last = event;
      counted.events += 1;
    }
    if (last === null || last.seatSeq !== lastSeq) return { seatSeq: (last?.seatSeq ?? 0) + 1, damage: "gap" };
    const hashes = events.map(({ hash }) => hash);
    return isChainSigned({ hub: at.membership.hub, batch, hashes, publicKey }) ? last : { seatSeq: firstSeq, damage: "forged" };
  }
}
