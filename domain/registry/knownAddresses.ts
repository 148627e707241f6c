import { OFFICE_HANDLES } from "../department/officeHandles.ts";
import type { OfficeId } from "../ids.ts";
import type { Address } from "../post/incomingPost.ts";
import type { KnownAddresses } from "../understanding/speaker.ts";
import { isInForce } from "./office.ts";
import type { Officer } from "./posting.ts";
import type { Registry } from "./registry.ts";
import type { Representative } from "./representative.ts";

/**
 * From where those write who are no citizens: offices, and representatives who are in office at an instant (milliseconds UTC). An official address belongs to its
 * office until a later holder has another.
 */
export function knownAddressesAt(registry: Registry, representatives: readonly Representative[], at: number): KnownAddresses {
  return {
    officers: [
      ...OFFICE_HANDLES.map((name): Address => ({ way: "x", name })),
      ...registry.offices.flatMap(({ id }) => addressesOfOffice(registry, id, at)),
    ],
    representatives: representatives
      .filter((each) => isInForce(each, at))
      .flatMap((each) =>
        [...contactsOf(each), ...furtherAccountsOf(each), { way: "entry" as const, name: each.id }].map((address) => ({
          ...address,
          representative: each.id,
        })),
      ),
  };
}

/** The names of accounts at X among addresses. */
export function xHandlesIn(addresses: readonly Address[] = []): readonly string[] {
  return [...new Set(addresses.flatMap(({ way, name }) => (way === "x" ? [name] : [])))];
}

type Contacts = Pick<Officer, "phone" | "email" | "xHandle" | "facebookId">;

function contactsOf({ phone, email, xHandle, facebookId }: Contacts): readonly Address[] {
  const names = { x: xHandle, facebook: facebookId, email, phone } as const;
  return (["x", "facebook", "email", "phone"] as const).flatMap((way) => {
    const name = names[way];
    return name === null ? [] : [{ way, name }];
  });
}

function instagramOf({ instagram = null }: Officer): readonly Address[] {
  return instagram === null ? [] : [{ way: "instagram", name: instagram }];
}

function furtherAccountsOf({ instagram = null, telegram = null, youtube = null }: Representative): readonly Address[] {
  const names = { instagram, telegram, youtube } as const;
  return (["instagram", "telegram", "youtube"] as const).flatMap((way) => {
    const name = names[way];
    return name === null ? [] : [{ way, name }];
  });
}

function addressesOfOffice(registry: Registry, id: OfficeId, at: number): readonly Address[] {
  const named = registry.postingsOf(id).flatMap(({ fromAt, officerId }) => {
    const officer = registry.officer(officerId);
    return officer === undefined ? [] : [...contactsOf(officer), ...instagramOf(officer)].map((address) => ({ fromAt, address }));
  });
  const last = (way: Address["way"]) => named.findLast(({ fromAt, address }) => fromAt <= at && address.way === way);
  // The next holders may write before they take over.
  return [
    ...(["x", "facebook", "instagram", "email", "phone"] as const).flatMap((way) => last(way)?.address ?? []),
    ...named.filter(({ fromAt }) => fromAt > at).map(({ address }) => address),
  ];
}
