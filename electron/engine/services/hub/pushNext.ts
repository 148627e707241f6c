import { eventsOfSeat, hashOfEvent, withoutKeys } from "#db/append/merge.ts";
import { CHAIN_START } from "#db/events/chain.ts";
import { signText } from "#db/seals/signing.ts";
import { batchText, firstBatch, MOST_EVENTS_OF_BATCH } from "#domain/hub/batch.ts";
import { HubError } from "#hub/hubError.ts";
import type { HubLook } from "#hub/store.ts";
import { districtsHere } from "./partHere.ts";
import { erasedBy } from "./erasures.ts";
import { newPlacesOf, placesOf } from "./places.ts";
import { sealKeys } from "./roomKey.ts";
import { bringPictures } from "./sharedFiles.ts";
import type { SeatAtHub } from "./seatAtHub.ts";

/**
 * `overtaken`: another push of this seat was first, and it is to look again; `cloned`: the hub has events under this seat's name that were never recorded here, so that two
 * machines go on as one seat, or this one was put back; `ahead`: the next event lies in the future by the hub's clock; `not-admitted`: the hub does not know the seat.
 */
export type PushOutcome =
  | { readonly is: "pushed"; readonly events: number; readonly hasMore: boolean }
  | { readonly is: "nothing" | "overtaken" | "cloned" | "ahead" | "not-admitted" };

/** Pushes the events of this seat that follow on what the hub has of it, as many as one batch holds. */
export async function pushNext(at: SeatAtHub, look: HubLook): Promise<PushOutcome> {
  const { record, hub, membership, privateKey, roomKey, files } = at;
  const { seat } = membership;
  const head = look.heads.find((each) => each.seat === seat);
  if (head === undefined) return { is: "not-admitted" };
  const here = head.seq === 0 ? CHAIN_START : hashOfEvent(record, seat, head.seq);
  if (here !== head.hash) return { is: "cloned" };
  const waiting = eventsOfSeat(record, seat, head.seq, MOST_EVENTS_OF_BATCH + 1);
  const events = firstBatch(waiting, look.at);
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) return { is: waiting.length === 0 ? "nothing" : "ahead" };
  const districts = districtsHere(record);
  const claim = { hub: membership.hub, seat, firstSeq: first.seatSeq, lastSeq: last.seatSeq, hashes: events.map(({ hash }) => hash) };
  // Before a reply is told: the seat that sends it needs its pictures then.
  if (files !== undefined && districts === null) await bringPictures(at, events, files);
  const isPushed = await hub.push({
    seat,
    expected: { seq: head.seq, hash: head.hash },
    events: events.map((event) => withoutKeys(event)),
    keys: sealKeys(
      roomKey,
      events.flatMap(({ keys = [] }) => keys),
    ),
    told: districts === null ? placesOf(record, events) : newPlacesOf(record, events, districts),
    isOfDistricts: districts !== null,
    // Who takes them in does it for a seat that may not.
    erasures: districts === null ? events.flatMap((event) => erasedBy(event)) : [],
    signature: signText(batchText(claim), privateKey),
  });
  if (isPushed) return { is: "pushed", events: events.length, hasMore: events.length < waiting.length };
  requireOvertaken(at, `${head.seq} ${head.hash}`);
  return { is: "overtaken" };
}

/** After which event or item a push of this seat was refused last. */
const refusedAfter = new WeakMap<SeatAtHub, string>();

/** A push was refused though the seat had just looked. Throws `HubError` where nothing has moved since it was refused there before: its role of the database is another seat's. */
export function requireOvertaken(at: SeatAtHub, after: string): void {
  if (refusedAfter.get(at) === after)
    throw new HubError("refused", "The hub takes nothing from this seat: its role is bound to another one");
  refusedAfter.set(at, after);
}
