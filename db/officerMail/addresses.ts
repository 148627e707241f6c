import { perConnection } from "../connection.ts";
import type { Reader, Writer } from "../connection.ts";
import { askRows } from "../ask.ts";

/** An address that a server told us does not work, since when (milliseconds UTC) and in whose words. */
export interface FailingAddress {
  readonly address: string;
  readonly detail: string;
  readonly since: number;
}

export const failingAddresses = askRows<[], FailingAddress>(
  "SELECT address, detail, since FROM failing_address ORDER BY since DESC, address",
);

export function isFailing(reader: Reader, address: string): boolean {
  return statements(reader).find.get(address.toLowerCase()) !== undefined;
}

export function putFailingAddress(writer: Writer, { address, detail, since }: FailingAddress): void {
  statements(writer).put.run(address.toLowerCase(), detail, since);
}

/** After somebody said that it was mended. */
export function forgetFailingAddress(writer: Writer, address: string): boolean {
  return statements(writer).forget.run(address.toLowerCase()).changes > 0;
}

const statements = perConnection(({ sqlite }) => ({
  find: sqlite.prepare<[string]>("SELECT 1 FROM failing_address WHERE address = ?"),
  put: sqlite.prepare<[string, string, number]>(
    "INSERT INTO failing_address (address, detail, since) VALUES (?, ?, ?) ON CONFLICT (address) DO UPDATE SET detail = excluded.detail",
  ),
  forget: sqlite.prepare<[string]>("DELETE FROM failing_address WHERE address = ?"),
}));
