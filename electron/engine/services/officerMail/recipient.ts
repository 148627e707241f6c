import type { OfficeId } from "#domain/ids.ts";
import type { GAP_REASONS } from "#domain/officerMail/officerMail.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Reader } from "#db/connection.ts";
import { isFailing } from "#db/officerMail/addresses.ts";

export interface Recipient {
  readonly officerId: string | null;
  readonly officer: string | null;
  /** Null where there is a gap. */
  readonly address: string | null;
  readonly gap: (typeof GAP_REASONS)[number] | null;
}

/** Who is written to for an office at `at` (milliseconds UTC), or what is missing. */
export function recipientOf(reader: Reader, registry: Registry, office: OfficeId, at: number): Recipient {
  const officer = registry.holderAt(office, at)?.officer;
  if (officer === undefined) return { officerId: null, officer: null, address: null, gap: "no-officer" };
  const known = { officerId: officer.id, officer: officer.name };
  const address = officer.email?.trim().toLowerCase() ?? "";
  if (address === "") return { ...known, address: null, gap: "no-address" };
  return isFailing(reader, address) ? { ...known, address: null, gap: "address-fails" } : { ...known, address, gap: null };
}

/** The nodal officer's address of a district; null where there is none. */
export function nodalAddressOf(reader: Reader, registry: Registry, district: string | null, at: number): string | null {
  if (district === null) return null;
  for (const office of registry.offices) {
    if (!office.nodal || office.district !== district) continue;
    const { address } = recipientOf(reader, registry, office.id, at);
    if (address !== null) return address;
  }
  return null;
}
