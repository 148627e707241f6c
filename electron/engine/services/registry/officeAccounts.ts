import { handleKey } from "#domain/text/lookAlike.ts";
import type { Reader } from "#db/connection.ts";
import { readRegistry } from "#db/registry/registry.ts";
import type { OfficeAccounts } from "../../core/ports/channel.ts";

/** The accounts of everybody in the registry of a record: what they write is an office's answer and no complaint. `xHandles` are those that are known besides. */
export function officeAccounts(record: Reader, xHandles: readonly string[]): OfficeAccounts {
  const { officers } = readRegistry(record);
  const known = (of: (officer: (typeof officers)[number]) => string | null) =>
    officers.flatMap((officer) => {
      const account = of(officer);
      return account === null ? [] : handleKey(account) || [];
    });
  return {
    x: new Set([...xHandles, ...known(({ xHandle }) => xHandle)].map((handle) => handleKey(handle))),
    facebook: new Set(known(({ facebookId }) => facebookId)),
    email: new Set(known(({ email }) => email)),
  };
}
