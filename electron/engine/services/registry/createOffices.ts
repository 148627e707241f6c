import type { Reader, Writer } from "#db/connection.ts";
import { readRegistry, readRepresentatives } from "#db/registry/registry.ts";
import { REHEARSAL_OFFICE_HANDLES } from "#domain/department/rehearsalHandles.ts";
import { knownAddressesAt, xHandlesIn } from "#domain/registry/knownAddresses.ts";
import { createRegistry } from "#domain/registry/registry.ts";
import { handleKey } from "#domain/text/lookAlike.ts";
import type { KnownAddresses } from "#domain/understanding/speaker.ts";
import type { Changes } from "../../core/live/changes.ts";
import type { OfficeAccounts } from "../../core/ports/channel.ts";
import type { UnderstandingStep } from "../../core/understanding/understandingStep.ts";
import type { Table } from "../tables/readTable.ts";
import { createOfficeRegistry } from "./officeRegistry.ts";

interface OfficesParts {
  /** Where settings live. */
  readonly real: Writer;
  readonly now: () => number;
  readonly rehearsal: boolean;
  readonly changes: Pick<Changes, "announce">;
  readonly readTable: (bytes: Uint8Array) => Promise<Table>;
  readonly understanding: Pick<UnderstandingStep, "readAddressesAgain">;
  /** A source knows from its beginning who speaks for an office. */
  readonly onDidChangeAccounts: () => void;
}

/** The offices of the room, and the accounts that speak for them. */
export function createOffices(parts: OfficesParts) {
  const { real, now, rehearsal, changes, readTable, understanding, onDidChangeAccounts } = parts;
  const handles = () => (rehearsal ? REHEARSAL_OFFICE_HANDLES : officeHandles(real, now()));
  const accounts = () => officeAccounts(real, handles());
  let inUse = namesOf(accounts());
  const onDidChange = () => {
    understanding.readAddressesAgain();
    changes.announce("settings", "record");
    if (inUse !== namesOf(accounts())) onDidChangeAccounts();
    inUse = namesOf(accounts());
  };
  const offices = createOfficeRegistry(real, onDidChange, readTable);
  return { offices, registry: () => offices.current(), accounts };
}

function namesOf({ x, facebook, email, representativeEmail = new Set() }: OfficeAccounts): string {
  return JSON.stringify([x, facebook, email, representativeEmail].map((names) => [...names]));
}

/** The accounts at X that speak for offices, by the registry of a record; `now` is milliseconds UTC. */
export function officeHandles(record: Reader, now: number): readonly string[] {
  return xHandlesIn(knownAddresses(record, now).officers);
}

/** Who writes to us and is no citizen, by the registry of a record; `now` is milliseconds UTC. */
export function knownAddresses(record: Reader, now: number): KnownAddresses {
  return record.snapshot(() => knownAddressesAt(createRegistry(readRegistry(record)), readRepresentatives(record), now));
}

/** The accounts of everybody in the registry of a record: what they write is an office's answer and no complaint. `xHandles` are those that are known besides. */
export function officeAccounts(record: Reader, xHandles: readonly string[]): OfficeAccounts {
  const { officers } = readRegistry(record);
  const known = (of: (officer: (typeof officers)[number]) => string | null) => accountKeys(officers.map(of));
  return {
    x: new Set([...xHandles, ...known(({ xHandle }) => xHandle)].map((handle) => handleKey(handle))),
    facebook: new Set(known(({ facebookId }) => facebookId)),
    email: new Set(known(({ email }) => email)),
    representativeEmail: new Set(accountKeys(readRepresentatives(record).map(({ email }) => email))),
  };
}

function accountKeys(accounts: readonly (string | null)[]): readonly string[] {
  return accounts.flatMap((account) => (account === null ? [] : handleKey(account) || []));
}
