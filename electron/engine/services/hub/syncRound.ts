import { noteAgreesForRoom } from "#db/agreesForRoom.ts";
import { isOfAll } from "#domain/hub/ruling.ts";
import { clockAheadBy, isClockOff } from "#domain/hub/hubClock.ts";
import type { HubLook, StoredLease } from "#hub/store.ts";
import { tellErasures } from "./erasures.ts";
import { tellOnceAllIsHere } from "./hadBefore.ts";
import { pullItems } from "./pullItems.ts";
import { admittedFor, districtsIn, pullNext } from "./pullNext.ts";
import type { Pulling } from "./pullNext.ts";
import { noteRoundEnded, seenBy } from "./ownUnseen.ts";
import { reachedOf } from "./partHere.ts";
import { tellPlaces } from "./places.ts";
import { beginPart, pullPart, settlePart } from "./pullPart.ts";
import { answerFiles } from "./sharedFiles.ts";
import { signAgain } from "./signAgain.ts";
import { pushItems } from "./pushItems.ts";
import { pushNext } from "./pushNext.ts";
import type { PushOutcome } from "./pushNext.ts";
import { withNewestRoomKey } from "./renewRoomKey.ts";
import type { SeatAtHub } from "./seatAtHub.ts";

/**
 * What one round came to. `clock`: the clock of this machine is more than five minutes off the hub's; `cloned`, `not-admitted` and `revoked` are for a person to settle: until then
 * nothing is pushed and nothing taken in.
 */
export type Round =
  | {
      readonly is: "done";
      /** Events. */
      readonly pushed: number;
      readonly pulled: number;
      /** Posts, settings, people and offices; of those heard the ones that were new. */
      readonly told: number;
      readonly heard: number;
      readonly isAhead: boolean;
      readonly hasMore: boolean;
      /** Events of other seats that the hub had when it looked, and that are still not here. */
      readonly toPull: number;
      /** Files that others needed. */
      readonly answered: number;
      /** Who fetched and sent for all when it looked. */
      readonly lease: StoredLease | null;
    }
  | { readonly is: "clock"; readonly aheadByMs: number }
  | { readonly is: "cloned" | "not-admitted" | "revoked" };

/** Looks, pushes what is new here and takes in what is new there, some of both. `answersFiles`: looks too whether others need a file. Rejects with `HubError`. */
export async function syncRound(
  seat: SeatAtHub,
  { answersFiles = true, ...pulling }: Pulling & { readonly answersFiles?: boolean },
): Promise<Round> {
  const { now } = pulling;
  const askedAt = now();
  const look = await seat.hub.look();
  const answeredAt = now();
  if (isClockOff(askedAt, answeredAt, look.at)) return { is: "clock", aheadByMs: clockAheadBy(askedAt, answeredAt, look.at) };
  const at = await withNewestRoomKey(seat, look, now());
  const admitted = await admittedFor(at, [], now());
  const own = admitted.get(at.membership.seat);
  if (own?.ruling?.until != null) return { is: "revoked" };
  const isOfWhole = isOfAll(own?.ruling ?? null);
  // Pages that are open learn what is decided elsewhere from now on.
  if (noteAgreesForRoom(at.record, isOfWhole, now())) pulling.onDidTake({ events: 0, files: [], agreed: true });
  const isOfSome = await beginPart(at, own?.ruling?.districts ?? null, now());
  const hasMoreToTell = tellErasures(at.record, now(), districtsIn(admitted));
  const pushed = await pushNext(at, look);
  if (pushed.is === "cloned" || pushed.is === "not-admitted") return { is: pushed.is };
  // A row of a person counts by the act that changed it: that comes first.
  const told = isToPushOn(pushed) ? { items: 0, hasMore: true } : await pushItems(at, look, { now: now(), isOfAll: isOfWhole });
  const inHub = look.heads.find(({ seat }) => seat === at.membership.seat)?.seq ?? 0;
  const pulled = isOfSome
    ? await pullPart(at, look, pulling)
    : await pullNext(at, look, { ...pulling, seenBy: (seat) => seenBy(at.record, seat, inHub) });
  const heard = await pullItems(at, look, pulling);
  const isQuiet = pulled.events + heard.events === 0 && !pulled.hasMore && !heard.hasMore;
  // Held or not: what cannot be taken in yet keeps nobody from hearing of it.
  const hasMoreHadBefore = tellOnceAllIsHere(at.record, { isOfAll: isOfWhole, isQuiet });
  const posts = isOfSome ? await settlePart(at, look, pulling, isQuiet) : 0;
  // Half-way through what others did, a case lies where it lay once: told then, it would move back for everybody.
  const hasMoreToPlace = !isOfSome && !pulled.hasMore && (await tellPlaces(at, now(), districtsIn(admitted)));
  const hasMoreToSign = await signAgain(at, now());
  const toPull = toPullOf(at, look);
  noteRoundEnded(at.record, toPull, inHub);
  const answered = at.files === undefined || !answersFiles || isOfSome ? 0 : await answerFiles(at, at.files);
  return {
    is: "done",
    pushed: pushed.is === "pushed" ? pushed.events : 0,
    pulled: pulled.events,
    told: told.items,
    heard: heard.events + posts,
    isAhead: pushed.is === "ahead",
    lease: look.lease,
    answered,
    toPull: [...toPull.values()].reduce((sum, events) => sum + events, 0),
    hasMore:
      hasMoreToTell ||
      hasMoreHadBefore ||
      hasMoreToPlace ||
      hasMoreToSign ||
      told.hasMore ||
      pulled.hasMore ||
      heard.hasMore ||
      isToPushOn(pushed),
  };
}

function isToPushOn(pushed: PushOutcome): boolean {
  return pushed.is === "overtaken" || (pushed.is === "pushed" && pushed.hasMore);
}

/** How many events of each other seat the hub had when it looked, and are not here. */
function toPullOf({ record, membership }: SeatAtHub, { heads }: HubLook): ReadonlyMap<string, number> {
  const others = heads.filter(({ seat }) => seat !== membership.seat);
  return new Map(others.map(({ seat, seq }) => [seat, Math.max(0, seq - (reachedOf(record, seat)?.seatSeq ?? 0))]));
}
