import { BlockList, isIP } from "node:net";
import { bareHost } from "../../core/http/network.ts";

/** Whether a host is among those that are reached straight out; what is no name and no address of the list counts for nothing. */
export function isExcepted(host: string, exceptions: readonly string[]): boolean {
  const wanted = bareHost(host);
  const version = isIP(wanted);
  return exceptions.some((exception) => (version === 0 ? isName(wanted, exception) : isAddress(wanted, version, exception)));
}

/** Null where an exception is neither a name nor an address or a range of them. */
export function readException(text: string): string | null {
  const said = text.trim().toLowerCase();
  const name = said.replace(/^\*?\./u, "");
  if (/^[a-z0-9](?:[a-z0-9._-]{0,251})$/u.test(name)) return said;
  return rangeOf(said) === null ? null : said;
}

function isName(wanted: string, exception: string): boolean {
  const said = exception.toLowerCase();
  const below = /^\*?\.(.+)$/u.exec(said)?.[1];
  return below === undefined ? wanted === said : wanted === below || wanted.endsWith(`.${below}`);
}

function isAddress(wanted: string, version: number, exception: string): boolean {
  const range = rangeOf(exception);
  if (range === null || range.version !== version) return false;
  const list = new BlockList();
  const family = version === 6 ? "ipv6" : "ipv4";
  list.addSubnet(range.address, range.bits, family);
  return list.check(wanted, family);
}

function rangeOf(text: string): { readonly address: string; readonly bits: number; readonly version: number } | null {
  const [address = "", length, more] = bareHost(text).split("/");
  const version = isIP(address);
  const longest = version === 6 ? 128 : 32;
  const bits = length === undefined ? longest : Number(length);
  const isRange = version !== 0 && more === undefined && Number.isInteger(bits) && bits >= 0 && bits <= longest;
  return isRange && length !== "" ? { address, bits, version } : null;
}
