import { headOfSeat } from "#db/append/merge.ts";
import type { Reader } from "#db/connection.ts";
import { clockAheadBy } from "#domain/hub/hubClock.ts";
import { lastToldItem } from "#db/toldItems/toldItems.ts";
import type { Hold } from "#domain/hub/hold.ts";
import { heldSeats } from "./heldSeats.ts";
import { knownItems } from "./knownItems.ts";
import { reachedOf } from "./partHere.ts";
import { admittedAt } from "./pullNext.ts";
import { cameInBy, letInBy } from "./ruleSeat.ts";
import type { SeatAtHub } from "./seatAtHub.ts";

interface SeatStatus {
  readonly seat: string;
  /** Null where nobody whom the founder trusts has admitted it: nothing of it is taken in. */
  readonly name: string | null;
  readonly isOwn: boolean;
  /** It does not belong to the hub any more: what it says from then on is not taken in. */
  readonly isRevoked: boolean;
  /** For whom alone it may speak; null for everybody. */
  readonly people: readonly string[] | null;
  /** Of whose cases alone it knows; null for all. */
  readonly districts: readonly string[] | null;
  /** This seat let it in, or one of those that it did, and has a say over it. */
  readonly mayRule: boolean;
  /** Names of those that came in by it, and belong to the hub; of one over which this seat has a say. */
  readonly letIn: readonly string[];
  /** How many events the hub has of it, and how many are here. */
  readonly inHub: number;
  readonly here: number;
  /** By the hub's clock, milliseconds UTC; null where it never was. */
  readonly seenAt: number | null;
  readonly hold: Hold | null;
  /** The same of posts, settings, people and offices: how many the hub has, up to which number they are here, and why no more are taken in. */
  readonly items: { readonly inHub: number; readonly here: number; readonly hold: Hold | null };
}

export interface HubStatus {
  readonly hub: string;
  /** By how much the clock of this machine is ahead of the hub's, milliseconds. */
  readonly clockAheadByMs: number;
  /** Events of this seat that the hub has not. */
  readonly toPush: number;
  /** Events of other seats that are not here. */
  readonly toPull: number;
  /** Who fetches and sends for all; null while nobody does. */
  readonly sender: { readonly seat: string; readonly name: string | null; readonly sinceAt: number } | null;
  readonly seats: readonly SeatStatus[];
}

/** What the hub has of each seat, and what of it is here. */
export async function hubStatus(
  record: Reader,
  { hub, membership }: Pick<SeatAtHub, "hub" | "membership">,
  now: () => number,
): Promise<HubStatus> {
  const askedAt = now();
  const look = await hub.look();
  const clockAheadByMs = Math.round(clockAheadBy(askedAt, now(), look.at));
  const [admitted, seen] = [await admittedAt({ hub, membership }), await hub.seen()];
  const [held, heldItems, known] = [heldSeats(record), heldSeats(record, "items"), knownItems(record)];
  const ownItems = lastToldItem(record);
  const seats = look.heads.map(({ seat, seq, items }) => ({
    seat,
    name: admitted.get(seat)?.name ?? null,
    isOwn: seat === membership.seat,
    inHub: seq,
    here: (seat === membership.seat ? headOfSeat(record, seat) : reachedOf(record, seat))?.seatSeq ?? 0,
    seenAt: seen.get(seat) || null,
    isRevoked: admitted.get(seat)?.ruling?.until != null,
    people: admitted.get(seat)?.ruling?.people ?? null,
    districts: admitted.get(seat)?.ruling?.districts ?? null,
    ...ruledHere(admitted, seat, membership.seat),
    hold: ofSeat(held, seat),
    items: {
      inHub: items,
      here: seat === membership.seat ? ownItems : (ofSeat(known, seat) ?? 0),
      hold: ofSeat(heldItems, seat),
    },
  }));
  const sumOf = (of: (seat: SeatStatus) => number) => seats.reduce((sum, each) => sum + Math.max(0, of(each)), 0);
  const { lease } = look;
  return {
    hub: membership.hub,
    clockAheadByMs,
    toPush: sumOf(({ isOwn, inHub, here }) => (isOwn ? here - inHub : 0)),
    toPull: sumOf(({ isOwn, inHub, here }) => (isOwn ? 0 : inHub - here)),
    sender:
      lease !== null && lease.leftMs > 0
        ? { seat: lease.seat, name: admitted.get(lease.seat)?.name ?? null, sinceAt: lease.sinceAt }
        : null,
    seats,
  };
}

function ruledHere(admitted: Awaited<ReturnType<typeof admittedAt>>, seat: string, own: string): Pick<SeatStatus, "mayRule" | "letIn"> {
  const mayRule = cameInBy(admitted, seat, own);
  return { mayRule, letIn: mayRule ? letInBy(admitted, seat).map(({ name }) => name) : [] };
}

/** What is kept of a seat. Its name was written by anybody. */
function ofSeat<Kept>(kept: Readonly<Record<string, Kept>>, seat: string): Kept | null {
  return (Object.hasOwn(kept, seat) ? kept[seat] : null) ?? null;
}
