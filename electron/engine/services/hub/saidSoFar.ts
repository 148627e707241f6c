import { headOfSeat } from "#db/append/merge.ts";
import type { Reader } from "#db/connection.ts";
import { isTextSigned } from "#db/seals/signing.ts";
import { itemText } from "#domain/hub/item.ts";
import { MOST_EVENTS_OF_BATCH } from "#domain/hub/batch.ts";
import type { Admitted } from "#domain/hub/admission.ts";
import type { Said } from "#domain/hub/ruling.ts";
import type { SeatHead } from "#hub/store.ts";
import { isChainSigned } from "./batchSignature.ts";
import { knownItems } from "./knownItems.ts";
import { hashOfBox } from "./pushItems.ts";
import type { SeatAtHub } from "./seatAtHub.ts";

/** In one answer of the hub, which gives fewer items where they are long; and how many answers: a seat that fills the hub is to be spoken of all the same. */
const BATCHES_AT_ONCE = 20;
const ITEMS_AT_ONCE = 500;
const MOST_ANSWERS = 20;

/**
 * How far a seat has spoken: what of it is here, and what it has pushed since. The head that the hub tells is no more than a number that the seat wrote there: one that is about to be limited
 * could write one of years to come, and would never be. What it has pushed beyond so many answers counts as said later.
 */
export async function saidSoFar(at: SeatAtHub<Reader>, { seat, publicKey }: Pick<Admitted, "seat" | "publicKey">): Promise<Said> {
  const head = (await at.hub.look()).heads.find((each) => each.seat === seat) ?? { seat, seq: 0, items: 0 };
  return { ...(await lastEvent(at, head, publicKey)), items: await lastItem(at, head, publicKey) };
}

async function lastEvent(
  { record, hub, membership }: SeatAtHub<Reader>,
  { seat, seq }: Pick<SeatHead, "seat" | "seq">,
  publicKey: string,
): Promise<Pick<Said, "events" | "hash">> {
  const here = headOfSeat(record, seat);
  let last = here === null ? { events: 0 } : { events: here.seatSeq, hash: here.hash };
  for (let answers = 0; answers < MOST_ANSWERS && last.events < seq; answers++) {
    const before = last;
    for (const batch of await hub.signedAfter(seat, last.events, BATCHES_AT_ONCE)) {
      const { firstSeq, lastSeq } = batch;
      const isNext = firstSeq <= last.events + 1 && lastSeq - firstSeq < MOST_EVENTS_OF_BATCH;
      const hashes = !isNext ? [] : await hub.hashes(seat, firstSeq, lastSeq);
      const isSame = last.events < firstSeq || hashes[last.events - firstSeq] === last.hash;
      const hash = hashes.at(-1);
      const isWhole = hash !== undefined && hashes.length === lastSeq - firstSeq + 1;
      if (!isWhole || !isSame || !isChainSigned({ hub: membership.hub, batch, hashes, publicKey })) return last;
      last = { events: lastSeq, hash };
    }
    if (last === before) return last;
  }
  return last;
}

async function lastItem(
  { record, hub, membership }: SeatAtHub<Reader>,
  { seat, items }: Pick<SeatHead, "seat" | "items">,
  publicKey: string,
): Promise<number> {
  let last = knownItems(record)[seat] ?? 0;
  for (let answers = 0; answers < MOST_ANSWERS && last < items; answers++) {
    const before = last;
    for (const { number, box, signature } of await hub.itemsAfter(seat, last, ITEMS_AT_ONCE)) {
      // What was erased since is empty in the hub.
      const isSaid =
        box === "" || isTextSigned(itemText({ hub: membership.hub, seat, number, boxHash: hashOfBox(box) }), signature, publicKey);
      if (number !== last + 1 || !isSaid) return last;
      last = number;
    }
    if (last === before) return last;
  }
  return last;
}
