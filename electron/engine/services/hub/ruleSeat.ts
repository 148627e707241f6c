import type { Reader } from "#db/connection.ts";
import { signText } from "#db/seals/signing.ts";
import { earlierThan, fitted, isOfAll, rulingText } from "#domain/hub/ruling.ts";
import type { Ruling } from "#domain/hub/ruling.ts";
import { HubError } from "#hub/hubError.ts";
import { JoinError } from "./joinError.ts";
import { placeDistricts } from "./places.ts";
import { admittedAt, districtsIn } from "./pullNext.ts";
import { renewRoomKey } from "./renewRoomKey.ts";
import { saidSoFar } from "./saidSoFar.ts";
import type { SeatAtHub } from "./seatAtHub.ts";

/** What is said of a seat: that it does not belong to the hub any more, or for whom it may speak, null for everybody. */
export type SaidOfSeat =
  | { readonly is: "revoked" }
  /** `districts`: of whose cases alone it may know from now on, null for all. What is left out stays as it is. */
  | { readonly is: "member"; readonly people?: readonly string[] | null; readonly districts?: readonly string[] | null };

/**
 * Says of another seat, for all, whether it still belongs to the hub and for whom it may speak. What it has pushed until now counts as before; whom it let in so far stays. Rejects
 * with {@link JoinError} where this seat did not let it in, nor one of those that it did.
 */
export async function ruleSeat(at: SeatAtHub<Reader>, seat: string, said: SaidOfSeat, now: number): Promise<Ruling> {
  const { hub, membership, privateKey } = at;
  const admitted = await admittedAt(at);
  const of = admitted.get(seat);
  const head = (await hub.look()).heads.find((each) => each.seat === seat);
  if (of === undefined || head === undefined || !cameInBy(admitted, seat, membership.seat)) throw new JoinError("not-its-seat");
  const letIn = [...admitted.values()].flatMap((each) => (each.by === seat ? [each.seat] : []));
  const before = of.ruling;
  const districtsBefore = before?.districts ?? null;
  const districts = said.is === "member" && said.districts !== undefined ? said.districts : districtsBefore;
  const people = said.is === "member" && said.people !== undefined ? said.people : (before?.people ?? null);
  const isOtherwise = JSON.stringify(districts) !== JSON.stringify(districtsBefore);
  const isLimitedOtherwise = isOtherwise || JSON.stringify(people) !== JSON.stringify(before?.people ?? null);
  const spoken = await saidSoFar(at, head, of.publicKey);
  const ruling: Ruling = fitted({
    hub: membership.hub,
    seat,
    by: membership.seat,
    // Its own last word counts, also where its clock was set back meanwhile.
    at: Math.max(now, before?.by === membership.seat ? before.at + 1 : 0),
    until: said.is === "revoked" ? { ...spoken, admitted: letIn } : null,
    people: people && [...people],
    districts: districts && [...districts],
    earlier: isLimitedOtherwise ? earlierThan(before, spoken) : (before?.earlier ?? []),
  });
  // What it has of the room's key opens nothing that comes from now on. Before it is said: where the line breaks in between, it belongs to the hub and hears nothing more, and not the
  // other way round, which nobody would notice.
  if (said.is === "revoked") await renewRoomKey(at, ruling.at, { without: seat });
  const isTakenBack = said.is === "member" && before?.until != null;
  // That takes longest. Between the role and the ruling the seat has part of what it believes to have all of.
  if (isOtherwise && districts !== null) await placeDistricts(at, districts, districtsIn(admitted));
  // The database first: what the seat may read is not for itself to keep to.
  if (isOtherwise && !(await hub.limitRole(seat, districts))) throw new JoinError("no-role");
  // The role that it had until it was revoked; it may have had none of its own.
  if (!isOtherwise && isTakenBack) await whereOwner(() => hub.limitRole(seat, districts));
  const text = rulingText(ruling);
  await hub.rule({ seat, by: membership.seat, at: ruling.at, text, signature: signText(text, privateKey) });
  // Nobody believes it any more; what it could still hinder, filling and deleting, the owner of the tables alone can take from it.
  if (said.is === "revoked") await whereOwner(() => hub.endRole(seat));
  // One that belongs again is given the key that it missed; of one that is not of all any more, no key counts that it made for the room.
  const isOfAllNoMore = isOfAll(before) && !isOfAll(ruling);
  if (isTakenBack || (said.is === "member" && isOfAllNoMore)) await renewRoomKey(at, ruling.at);
  return ruling;
}

/** What the owner of the tables alone can do, and others go on without. */
async function whereOwner(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof HubError && error.fault === "refused")) throw error;
  }
}

/** Whether a seat was let in by another one, or by one of those that it let in. */
export function cameInBy(admitted: Awaited<ReturnType<typeof admittedAt>>, seat: string, by: string): boolean {
  let next = admitted.get(seat);
  while (next !== undefined && next.by !== next.seat) {
    if (next.by === by) return true;
    next = admitted.get(next.by);
  }
  return false;
}
