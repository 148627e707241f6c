import type { Reader, Writer } from "../connection.ts";
import { askRows, askWhether, changeAny, changeRows } from "../ask.ts";

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
  return find(reader, address.toLowerCase());
}

export function putFailingAddress(writer: Writer, { address, detail, since }: FailingAddress): void {
  put(writer, address.toLowerCase(), detail, since);
}

/** After somebody said that it was mended. */
export function forgetFailingAddress(writer: Writer, address: string): boolean {
  return forget(writer, address.toLowerCase());
}

const find = askWhether<[string]>("SELECT 1 FROM failing_address WHERE address = ?");

const put = changeRows<[string, string, number]>(
  "INSERT INTO failing_address (address, detail, since) VALUES (?, ?, ?) ON CONFLICT (address) DO UPDATE SET detail = excluded.detail",
);

const forget = changeAny<[string]>("DELETE FROM failing_address WHERE address = ?");
