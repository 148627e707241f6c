import type { Reader } from "#db/connection.ts";
import type { Admitted } from "#domain/hub/admission.ts";
import { signText } from "#db/seals/signing.ts";
import { earlierThan, fitted, isOfAll, rulingText } from "#domain/hub/ruling.ts";
import type { Ruling } from "#domain/hub/ruling.ts";
import { HubError } from "#hub/hubError.ts";
import type { DistrictsOf } from "./erasures.ts";
import { JoinError } from "./joinError.ts";
import { placeDistricts } from "./places.ts";
import { admittedAt, districtsIn } from "./pullNext.ts";
import { renewRoomKey } from "./renewRoomKey.ts";
import { saidSoFar } from "./saidSoFar.ts";
import type { SeatAtHub } from "./seatAtHub.ts";

/** What is said of a seat: that it does not belong to the hub any more, or for whom it may speak, null for everybody. */
export type SaidOfSeat =
  /** `withLetIn`: nor do those that it let in, and those that these did. */
  { readonly is: "revoked"; readonly withLetIn?: boolean } | Limiting;

/** `districts`: of whose cases alone it may know from now on, null for all. What is left out stays as it is. */
interface Limiting {
  readonly is: "member";
  readonly people?: readonly string[] | null;
  readonly districts?: readonly string[] | null;
}

type AdmittedSeats = Awaited<ReturnType<typeof admittedAt>>;

/** A seat that is spoken of, as it stands in the room. */
interface Ruled {
  readonly seat: Admitted;
  readonly now: number;
}

/** A seat, and what was said of it. */
interface RuledSeat {
  readonly name: string;
  readonly ruling: Ruling;
}

/**
 * Says of another seat, for all, whether it still belongs to the hub and for whom it may speak. What it has pushed until now counts as before; whom it let in so far stays, unless that is said
 * too. Answers with what was said of it, and then of those that went with it. Rejects with {@link JoinError} where this seat did not let it in, nor one of those that it did.
 */
export async function ruleSeat(
  at: SeatAtHub<Reader>,
  seat: string,
  said: SaidOfSeat,
  now: number,
): Promise<readonly [RuledSeat, ...RuledSeat[]]> {
  const admitted = await admittedAt(at);
  const of = admitted.get(seat);
  if (of === undefined || !cameInBy(admitted, seat, at.membership.seat)) throw new JoinError("not-its-seat");
  if (said.is === "member") return [await limit(at, { seat: of, now, districtsOf: districtsIn(admitted) }, said)];
  const others = said.withLetIn === true ? letInBy(admitted, seat) : [];
  const without = [seat, ...others.map((each) => each.seat)];
  // However many others there are, and whatever these do meanwhile, the one that is meant is out first.
  const revoked: [RuledSeat, ...RuledSeat[]] = [
    await revoke(at, admitted, { seat: of, now }, (saidAt) => renewRoomKey(at, saidAt, { without })),
  ];
  for (const each of others) revoked.push(await revoke(at, admitted, { seat: each, now }));
  return revoked;
}

/** `beforeSaid` is told when it is said. */
async function revoke(
  at: SeatAtHub<Reader>,
  admitted: AdmittedSeats,
  ruled: Ruled,
  beforeSaid?: (saidAt: number) => Promise<void>,
): Promise<RuledSeat> {
  const { seat, name } = ruled.seat;
  // What it could still hinder, filling and deleting, the owner of the tables alone can take from it; until then it goes on.
  await whereOwner(() => at.hub.endRole(seat));
  const letIn = [...admitted.values()].flatMap((each) => (each.by === seat ? [each.seat] : []));
  const ruling = fitted({ ...asBefore(at, ruled), until: { ...(await saidSoFar(at, ruled.seat)), admitted: letIn } });
  // What it has of the room's key opens nothing that comes from now on. Before it is said: where the line breaks in between, it belongs to the hub and hears nothing more, and not the
  // other way round, which nobody would notice.
  await beforeSaid?.(ruling.at);
  await say(at, ruling);
  return { name, ruling };
}

async function limit(at: SeatAtHub<Reader>, ruled: Ruled & { readonly districtsOf: DistrictsOf }, said: Limiting): Promise<RuledSeat> {
  const { hub } = at;
  const { seat, name, ruling: before } = ruled.seat;
  const last = asBefore(at, ruled);
  const { people = last.people, districts = last.districts } = said;
  const areOtherDistricts = JSON.stringify(districts) !== JSON.stringify(last.districts);
  const isOtherwise = areOtherDistricts || JSON.stringify(people) !== JSON.stringify(last.people);
  const ruling = fitted({
    ...last,
    people: people && [...people],
    districts: districts && [...districts],
    earlier: isOtherwise ? earlierThan(before, await saidSoFar(at, ruled.seat)) : last.earlier,
  });
  const isTakenBack = before?.until != null;
  // That takes longest. Between the role and the ruling the seat has part of what it believes to have all of.
  if (areOtherDistricts && districts !== null) await placeDistricts(at, districts, ruled.districtsOf);
  // The database first: what the seat may read is not for itself to keep to.
  if (areOtherDistricts && !(await hub.limitRole(seat, districts))) throw new JoinError("no-role");
  // The role that it had until it was revoked; it may have had none of its own.
  if (!areOtherDistricts && isTakenBack) await whereOwner(() => hub.limitRole(seat, districts));
  await say(at, ruling);
  // One that belongs again is given the key that it missed; of one that is not of all any more, no key counts that it made for the room.
  if (isTakenBack || (isOfAll(before) && !isOfAll(ruling))) await renewRoomKey(at, ruling.at);
  return { name, ruling };
}

/** A ruling of this seat that says what was said before, and that the other one belongs to the hub. */
function asBefore({ membership }: SeatAtHub<Reader>, { seat: { seat, ruling: before }, now }: Ruled): Ruling {
  return {
    hub: membership.hub,
    seat,
    by: membership.seat,
    // Its own last word counts, also where its clock was set back meanwhile.
    at: Math.max(now, before?.by === membership.seat ? before.at + 1 : 0),
    until: null,
    people: before?.people ?? null,
    districts: before?.districts ?? null,
    earlier: before?.earlier ?? [],
  };
}

async function say({ hub, privateKey }: SeatAtHub<Reader>, ruling: Ruling): Promise<void> {
  const { seat, by, at } = ruling;
  const text = rulingText(ruling);
  await hub.rule({ seat, by, at, text, signature: signText(text, privateKey) });
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
export function cameInBy(admitted: AdmittedSeats, seat: string, by: string): boolean {
  let next = admitted.get(seat);
  while (next !== undefined && next.by !== next.seat) {
    if (next.by === by) return true;
    next = admitted.get(next.by);
  }
  return false;
}

/** Those that came in by a seat, by itself or one of these, and belong to the hub. */
export function letInBy(admitted: AdmittedSeats, by: string): readonly Admitted[] {
  return [...admitted.values()].filter(({ seat, ruling }) => ruling?.until == null && cameInBy(admitted, seat, by));
}
