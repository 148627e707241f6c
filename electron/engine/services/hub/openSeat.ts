import type { Reader } from "#db/connection.ts";
import { ownSeat } from "#db/seat.ts";
import { publicKeyOf } from "#db/seals/signing.ts";
import type { Membership } from "#domain/hub/membership.ts";
import { connectToHub } from "#hub/connect.ts";
import type { HubConnection } from "#hub/connect.ts";
import { trust } from "../../core/http/network.ts";
import type { Secrets } from "../../core/ports/secrets.ts";
import { JoinError } from "./joinError.ts";
import { roomKeyOf } from "./roomKey.ts";
import type { SeatAtHub } from "./seatAtHub.ts";
import { seatKeyOf } from "./seatKey.ts";

/** Given for one run by `ISMGT_SECRET_HUB_PASSWORD`, or in the keychain. */
export const HUB_PASSWORD = "hub.password";

/** The password that this seat was given; none where its way in asks for none. */
export function hubPassword(secrets: Secrets): string {
  return secrets.get(HUB_PASSWORD) ?? "";
}

/**
 * Connects this seat with the hub that it belongs to. The caller closes the connection; `signal` does it too, also before it is there. Rejects with `HubError`
 * where that does not answer, and with {@link JoinError} where it is another hub, or this seat has lost its keys.
 */
export async function openSeat<Record extends Reader>(
  record: Record,
  membership: Membership,
  secrets: Secrets,
  signal?: AbortSignal,
): Promise<SeatAtHub<Record> & { readonly hub: HubConnection }> {
  if (membership.seat !== ownSeat(record)) throw new JoinError("restored");
  const privateKey = await seatKeyOf(record, secrets);
  if (publicKeyOf(privateKey) !== membership.publicKey) throw new JoinError("other-key");
  const roomKey = roomKeyOf(record, membership);
  if (roomKey === null) throw new JoinError("no-room-key");
  return { record, hub: await openHub(membership, secrets, signal), membership, privateKey, roomKey };
}

/** The same for who only looks at it. */
export async function openHub({ address, hub: id }: Membership, secrets: Secrets, signal?: AbortSignal): Promise<HubConnection> {
  const hub = await connectToHub(address, { password: hubPassword(secrets), trust: trust(), signal });
  try {
    if ((await hub.identity()) === id) return hub;
    throw new JoinError("other-hub");
  } catch (error) {
    await hub.close();
    throw error;
  }
}
